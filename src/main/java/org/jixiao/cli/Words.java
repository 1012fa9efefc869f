package org.jixiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The kinds of words that a command line is made of. They are described in code and not by
 * annotations, which the library reads by reflection at every start.
 */
final class Words {

  private Words() {}

  /** A command with help and version; its options follow. */
  static CommandSpec command(String name, Callable<Integer> work, String... description) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(work).name(name);
    command.usageMessage().description(description);
    return command
        .versionProvider(new Version())
        .addOption(flag("显示帮助", "-h", "--help").toBuilder().usageHelp(true).build())
        .addOption(flag("显示版本", "-V", "--version").toBuilder().versionHelp(true).build());
  }

  /** An option without a value. */
  static OptionSpec flag(String description, String... names) {
    return option(names).type(boolean.class).description(description).build();
  }

  /** An option with a file behind it. */
  static OptionSpec file(String label, String description, String... names) {
    return option(names).type(Path.class).paramLabel(label).description(description).build();
  }

  /** An option with a file behind it that may be given several times. */
  static OptionSpec files(String description, String... names) {
    return option(names)
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .paramLabel("文件")
        .description(description)
        .build();
  }

  static OptionSpec.Builder option(String... names) {
    return OptionSpec.builder(names);
  }

  /** The word that stands at a place, a file or a name. */
  static PositionalParamSpec word(int at, Class<?> type, String label, String description) {
    return PositionalParamSpec.builder()
        .required(true)
        .index(Integer.toString(at))
        .type(type)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** One workbook or several. */
  static PositionalParamSpec workbooks(String description) {
    return PositionalParamSpec.builder()
        .required(true)
        .index("0..*")
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .arity("1..*")
        .paramLabel("工作簿")
        .description(description)
        .build();
  }

  static boolean isGiven(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }

  /** The file of an option, or null. */
  static Path path(ArgSpec file) {
    return file.getValue();
  }

  /** The files of an option; none where it is not given. */
  static List<Path> paths(ArgSpec files) {
    List<Path> given = files.getValue();
    return given == null ? List.of() : given;
  }
}
