import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import org.jixiao.cli.Console;
import org.jixiao.cli.Main;
import org.jixiao.files.FileLayer;

/**
 * One command many times in one process, as a folder of workbooks would have it; prints the
 * nanoseconds of each. Usage, once compiled against the jar: java -cp jixiao.jar:FOLDER WarmLoop
 * TIMES run|check WORKBOOK RESULT
 */
public class WarmLoop {

  public static void main(String[] arguments) throws Exception {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console =
        new Console(nowhere, nowhere, false, Clock.systemDefaultZone(), FileLayer.disk());
    File result = new File(arguments[3]);
    for (int time = Integer.parseInt(arguments[0]); time > 0; time--) {
      result.delete();
      long start = System.nanoTime();
      int code =
          arguments[1].equals("run")
              ? Main.run(console, "run", "-q", arguments[2], "-o", arguments[3])
              : Main.run(console, arguments[1], "-q", arguments[2]);
      long taken = System.nanoTime() - start;
      if (code > 1) {
        throw new IllegalStateException("exit code " + code);
      }
      System.out.println(taken);
    }
  }
}
