package org.jixiao.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jixiao.findings.RuleRun;
import org.jixiao.run.FaultFile;
import org.jixiao.run.RunResult;

/** When the program itself fails: a sentence for the user, the details in a file to send. */
final class FaultReport {

  private FaultReport() {}

  /** The program failed as a whole, on the given command line or file. */
  static Trouble write(Console console, Exception fault, String... about) {
    String words = Arrays.stream(about).map(FaultReport::open).collect(Collectors.joining(" "));
    String message = "程序自身出错，没有写入：" + words;
    console.err().println(message);
    return Trouble.ofFault(message, send(console, fault, words));
  }

  /** Some rules may have failed on a workbook; the others were run. */
  static void ofRules(Console console, RunResult result) {
    if (result.completion() == null) {
      return;
    }
    for (RuleRun run : result.completion().examination().runs()) {
      if (run.fault() != null) {
        console.err().println("规则 " + run.rule().id() + " 自身出错，其余规则不受影响。");
        send(console, run.fault(), run.rule().id());
      }
    }
  }

  /** An argument as it may be shown and sent on: the report goes to other people. */
  private static String open(String argument) {
    return argument.startsWith("--password=") ? "--password=…" : argument;
  }

  /** Writes the report and says what to do with it. */
  private static String send(Console console, Exception fault, String about) {
    String remedy =
        FaultFile.write(console.files(), console.clock(), Version.number(), fault, about);
    console.err().println(remedy);
    return remedy;
  }
}
