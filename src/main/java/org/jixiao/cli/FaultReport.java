package org.jixiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jixiao.files.FileLayer;

/** When the program itself fails: a sentence for the user, the details in a file to send. */
final class FaultReport {

  private FaultReport() {}

  /** The program failed as a whole, on the given command line or file. */
  static void write(Console console, Exception fault, String... about) {
    console.err().println("程序自身出错，没有写入：" + String.join(" ", about));
    send(console, fault, String.join(" ", about));
  }

  /** One rule failed; the others were run. */
  static void ofRule(Console console, String rule, Exception fault) {
    console.err().println("规则 " + rule + " 自身出错，其余规则不受影响。");
    send(console, fault, rule);
  }

  private static void send(Console console, Exception fault, String about) {
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
    try {
      files.writeThrough(file, details.toString().getBytes(StandardCharsets.UTF_8));
      files.keepPrivate(file);
      console.err().println("请把故障报告 " + file + " 连同工作簿发给软件维护人员。");
    } catch (IOException noRoom) {
      console.err().println("故障报告也没能写入临时文件夹，请把操作步骤告诉软件维护人员。");
    }
  }
}
