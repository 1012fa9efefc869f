package org.jixiao.cli;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a command as a whole did not do what was asked, for people and for programs.
 *
 * @param message what is the matter
 * @param remedy what to do
 * @param help the command that shows the usage; empty when the usage was right
 * @param exitCode the code that the program ends with
 */
record Trouble(String message, String remedy, String help, int exitCode) {

  /** The command line is wrong; nothing was read or written. */
  static Trouble ofUsage(String message, String help) {
    return new Trouble(message, "用法见：" + help, help, ExitCode.REFUSED);
  }

  /** The program itself failed. */
  static Trouble ofFault(String message, String remedy) {
    return new Trouble(message, remedy, "", ExitCode.FAULT);
  }

  /** Several troubles told as one, the code of the first; null when there is none. */
  static Trouble joined(List<Trouble> all) {
    if (all.isEmpty()) {
      return null;
    }
    String messages = all.stream().map(Trouble::message).collect(Collectors.joining("；"));
    String remedies = all.stream().map(Trouble::remedy).distinct().collect(Collectors.joining());
    return new Trouble(messages, remedies, all.get(0).help(), all.get(0).exitCode());
  }
}
