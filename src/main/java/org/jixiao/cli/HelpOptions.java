package org.jixiao.cli;

import picocli.CommandLine.Option;

/** Help and version, understood everywhere. */
final class HelpOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示帮助")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本")
  private boolean version;
}
