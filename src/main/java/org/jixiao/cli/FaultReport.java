package org.jixiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.RuleRun;
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
    StringWriter details = new StringWriter();
    PrintWriter writer = new PrintWriter(details);
    writer.println("jixiao " + Version.number());
    writer.println("java " + System.getProperty("java.version"));
    writer.println(System.getProperty("os.name") + " " + System.getProperty("os.version"));
    writer.println(about);
    fault.printStackTrace(writer);
    FileLayer files = console.files();
    String name =
        "jixiao-fault-" + console.clock().millis() + "-" + ProcessHandle.current().pid() + ".txt";
    Path file = files.temporaryFolder().resolve(name);
    String remedy;
    try {
      files.writeThrough(file, details.toString().getBytes(StandardCharsets.UTF_8));
      files.keepPrivate(file);
      remedy = "请把故障报告 " + file + " 连同工作簿发给软件维护人员。";
    } catch (IOException noRoom) {
      remedy = "故障报告也没能写入临时文件夹，请把操作步骤告诉软件维护人员。";
    }
    console.err().println(remedy);
    return remedy;
  }
}
