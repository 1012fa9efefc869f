package org.jixiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jixiao.files.FileLayer;
import org.jixiao.run.Declarations;
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
    boolean alone = arguments.length == 0 && Terminal.isAbsentOnADesktop();
    String[] words = alone ? new String[] {WindowCommand.NAME} : arguments;
    // To ask about colours, a part of the command line is loaded, which a window has no use for.
    boolean colored = WindowCommand.plain(words).isEmpty() && Ansi.AUTO.enabled();
    Console console = new Console(out, err, colored, Clock.systemDefaultZone(), FileLayer.disk());
    System.exit(run(console, words));
  }

  /** Runs one command line; nothing but this returns the exit code. */
  public static int run(Console console, String... arguments) {
    Optional<List<Path>> window = WindowCommand.plain(arguments);
    if (window.isPresent()) {
      return window(console, window.get(), arguments);
    }
    Optional<Thread> declarations =
        FirstWord.isAWorkbookAhead(arguments)
            ? Optional.of(Declarations.begin())
            : Optional.empty();
    CommandLine line = JixiaoCommand.line(console, arguments);
    Chinese.teach(line);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.colored() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          Trouble trouble = FaultReport.write(console, fault, arguments);
          tellInJson(console, trouble, arguments);
          return trouble.exitCode();
        });
    try {
      if (declarations.isPresent()) {
        declarations.get().join();
      }
      FirstWord first = new FirstWord(line, arguments);
      Optional<String> unknown = first.unknown(console.files());
      if (unknown.isPresent()) {
        return Chinese.refuse(new Chinese.Wrong(line, unknown.get()), arguments);
      }
      return line.execute(first.withCommand());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.FAULT;
    } catch (OutOfMemoryError tooLarge) {
      Trouble trouble =
          Trouble.ofFault("内存不够，没有写入任何文件。", "请用更大的内存运行：java -Xmx2g -jar jixiao.jar …");
      console.err().println(trouble.message() + trouble.remedy());
      tellInJson(console, trouble, arguments);
      return trouble.exitCode();
    }
  }

  private static int window(Console console, List<Path> workbooks, String... arguments) {
    try {
      return WindowCommand.open(console, workbooks);
    } catch (RuntimeException fault) {
      return FaultReport.write(console, fault, arguments).exitCode();
    }
  }

  /** A program that asked for JSON waits for a document, also when there are no results. */
  private static void tellInJson(Console console, Trouble trouble, String... arguments) {
    if (JsonDocument.isAskedFor(arguments)) {
      console.out().println(JsonDocument.of(trouble));
    }
  }
}
