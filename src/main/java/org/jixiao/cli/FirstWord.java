package org.jixiao.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jixiao.files.FileLayer;
import org.jixiao.table.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The first word of a command line: the command, or a file that is to be completed. Switches such
 * as {@code --json} may stand before it.
 */
final class FirstWord {

  private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

  private final CommandLine line;
  private final List<String> arguments;

  /** Where it stands; behind the last argument when there is none. */
  private final int at;

  FirstWord(CommandLine line, String... arguments) {
    this.line = line;
    this.arguments = List.of(arguments);
    int first = 0;
    while (first < arguments.length
        && !line.getSubcommands().containsKey(arguments[first])
        && isSwitch(arguments[first])) {
      first++;
    }
    this.at = first;
  }

  /**
   * Whether a workbook is to be read, as far as the first argument tells before it is understood.
   */
  static boolean isAWorkbookAhead(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    return first.equals("run") || first.equals("check") || first.endsWith(".xlsx");
  }

  /** The arguments with the command in front; a bare file name is {@code run}. */
  String[] withCommand() {
    List<String> whole = new ArrayList<>(arguments);
    if (isCommand()) {
      whole.add(0, whole.remove(at));
    } else if (!whole.isEmpty() && !HELP.contains(whole.get(0))) {
      whole.add(0, "run");
    }
    return whole.toArray(String[]::new);
  }

  /**
   * What to say when it is neither a command nor a file: chek is a slip of the pen, and not the
   * wish to have a workbook completed.
   */
  Optional<String> unknown(FileLayer files) {
    String word = word();
    boolean isNamedLikeAFile = word.matches(".*[./\\\\].*");
    if (word.isEmpty() || word.startsWith("-") || isCommand() || isNamedLikeAFile) {
      return Optional.empty();
    }
    try {
      if (files.exists(Path.of(word))) {
        return Optional.empty();
      }
    } catch (InvalidPathException notInThisLocale) {
      return Optional.empty();
    }
    Set<String> commands = line.getSubcommands().keySet();
    String hint =
        Wording.nearest(word.toLowerCase(Locale.ROOT), commands)
            .map(nearest -> "最接近的命令是 " + nearest + "。")
            .orElse("可用的命令：" + String.join("、", commands) + "。");
    return Optional.of("没有“" + word + "”这个命令，也没有这个名称的文件；没有读写任何文件。" + hint);
  }

  private String word() {
    return at < arguments.size() ? arguments.get(at) : "";
  }

  private boolean isCommand() {
    return line.getSubcommands().containsKey(word());
  }

  /** Whether it is an option of {@code run} behind which no value can stand. */
  private boolean isSwitch(String argument) {
    OptionSpec option = line.getSubcommands().get("run").getCommandSpec().findOption(argument);
    return option != null && option.arity().max() == 0 && !HELP.contains(argument);
  }
}
