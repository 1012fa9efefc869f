package org.jixiao.cli;

import picocli.CommandLine.Model.OptionSpec;

/** The password of an encrypted workbook, on the command line or asked for. */
final class PasswordOption {

  private final OptionSpec option =
      Words.option("--password")
          .type(String.class)
          .arity("0..1")
          .interactive(true)
          .echo(false)
          .prompt("工作簿的打开密码（输入时不显示）：")
          .paramLabel("密码")
          .description("打开加密工作簿的密码，写成 --password=密码；写在最后且不带密码时提示输入。结果用同一密码重新加密")
          .build();

  OptionSpec option() {
    return option;
  }

  /** The password, or null. */
  String given() {
    return option.getValue();
  }
}
