package org.jixiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jixiao.files.FileLayer;
import org.jixiao.table.Wording;
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
      Optional<String> unknown = unknownCommand(console, line, arguments);
      if (unknown.isPresent()) {
        return Chinese.refuse(new Chinese.Wrong(line, unknown.get()), arguments);
      }
      return line.execute(withCommand(line, arguments));
    } catch (OutOfMemoryError tooLarge) {
      console.err().println("内存不够，没有写入任何文件。请用更大的内存运行：java -Xmx2g -jar jixiao.jar …");
      return ExitCode.FAULT;
    }
  }

  /** A bare file name is {@code run}: dropping a workbook on the launcher must work. */
  private static String[] withCommand(CommandLine line, String[] arguments) {
    List<String> whole = new ArrayList<>(List.of(arguments));
    if (!whole.isEmpty() && !isCommand(line, whole.get(0))) {
      whole.add(0, "run");
    }
    return whole.toArray(String[]::new);
  }

  private static boolean isCommand(CommandLine line, String word) {
    return line.getSubcommands().containsKey(word)
        || List.of("-h", "--help", "-V", "--version").contains(word);
  }

  /**
   * What to say when the first word is neither a command nor a file: chek is a slip of the pen, and
   * not the wish to have a workbook completed.
   */
  private static Optional<String> unknownCommand(
      Console console, CommandLine line, String[] arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    if (first.isEmpty() || first.startsWith("-") || isCommand(line, first)) {
      return Optional.empty();
    }
    boolean isNamedLikeAFile = first.matches(".*[./\\\\].*");
    try {
      if (isNamedLikeAFile || console.files().exists(Path.of(first))) {
        return Optional.empty();
      }
    } catch (InvalidPathException notInThisLocale) {
      return Optional.empty();
    }
    Set<String> commands = line.getSubcommands().keySet();
    String hint =
        Wording.nearest(first.toLowerCase(Locale.ROOT), commands)
            .map(nearest -> "最接近的命令是 " + nearest + "。")
            .orElse("可用的命令：" + String.join("、", commands) + "。");
    return Optional.of("没有“" + first + "”这个命令，也没有这个名称的文件；没有读写任何文件。" + hint);
  }
}
