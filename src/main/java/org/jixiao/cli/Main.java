package org.jixiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.files.FileLayer;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry: arguments in, exit code out. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Console console =
        new Console(out, err, Ansi.AUTO.enabled(), Clock.systemDefaultZone(), FileLayer.disk());
    System.exit(run(console, arguments));
  }

  /** Runs one command line; nothing but this returns the exit code. */
  public static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new JixiaoCommand(console));
    Chinese.teach(line);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.colored() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          FaultReport.write(console, fault, arguments);
          return ExitCode.FAULT;
        });
    try {
      return line.execute(withCommand(line, arguments));
    } catch (OutOfMemoryError tooLarge) {
      console.err().println("内存不够，没有写入任何文件。请用更大的内存运行：java -Xmx2g -jar jixiao.jar …");
      return ExitCode.FAULT;
    }
  }

  /** A bare file name is {@code run}: dropping a workbook on the launcher must work. */
  private static String[] withCommand(CommandLine line, String[] arguments) {
    List<String> whole = new ArrayList<>(List.of(arguments));
    List<String> own = List.of("-h", "--help", "-V", "--version");
    if (!whole.isEmpty()
        && !line.getSubcommands().containsKey(whole.get(0))
        && !own.contains(whole.get(0))) {
      whole.add(0, "run");
    }
    return whole.toArray(String[]::new);
  }
}
