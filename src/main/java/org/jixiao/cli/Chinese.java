package org.jixiao.cli;

import java.nio.file.InvalidPathException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Teaches the command-line library to speak Chinese. */
final class Chinese {

  private Chinese() {}

  static void teach(CommandLine line) {
    line.setParameterExceptionHandler(Chinese::refuse);
    headings(line);
  }

  /** Says what is wrong with a command line; to a program, as it asked to be told. */
  static int refuse(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    Trouble trouble = Trouble.ofUsage(sentence(wrong), help);
    if (JsonDocument.isAskedFor(arguments)) {
      command.getOut().println(JsonDocument.of(trouble));
    } else {
      command.getErr().println(trouble.message());
      command.getErr().println(trouble.remedy());
    }
    return trouble.exitCode();
  }

  private static void headings(CommandLine line) {
    line.getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法：")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n")
        .synopsisSubcommandLabel("命令")
        .width(100);
    line.getCommandSpec().usageMessage().adjustLineBreaksForWideCJKCharacters(true);
    line.getSubcommands().values().forEach(Chinese::headings);
  }

  private static String sentence(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unknown) {
      return "不认识的参数：" + String.join(" ", unknown.getUnmatched());
    }
    if (wrong instanceof MissingParameterException missing) {
      return "缺少参数："
          + missing.getMissing().stream()
              .map(one -> one.paramLabel())
              .collect(Collectors.joining(" "));
    }
    if (wrong.getCause() instanceof TypeConversionException
        || wrong.getCause() instanceof InvalidPathException) {
      return "文件名无法识别：系统的字符集不支持中文。请把区域设置改为 UTF-8（如 LC_ALL=C.UTF-8）再运行。";
    }
    return wrong instanceof Wrong ? wrong.getMessage() : "命令行写法有误，请对照用法检查各选项。";
  }

  /** Wrong usage that a command itself has found, with a sentence of its own. */
  static final class Wrong extends ParameterException {
    private static final long serialVersionUID = 1L;

    Wrong(CommandLine line, String sentence) {
      super(line, sentence);
    }
  }
}
