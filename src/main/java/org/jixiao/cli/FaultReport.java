package org.jixiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** When the program itself fails: a sentence for the user, the details in a file to send. */
final class FaultReport {

  private FaultReport() {}

  static void write(Console console, Exception fault, String[] arguments) {
    StringWriter details = new StringWriter();
    PrintWriter writer = new PrintWriter(details);
    writer.println("jixiao " + Version.number());
    writer.println("java " + System.getProperty("java.version"));
    writer.println(System.getProperty("os.name") + " " + System.getProperty("os.version"));
    writer.println(Arrays.toString(arguments));
    fault.printStackTrace(writer);
    console.err().println("程序自身出错，没有写入任何文件。");
    try {
      Path file = Files.createTempFile("jixiao-fault-", ".txt");
      Files.writeString(file, details.toString(), StandardCharsets.UTF_8);
      console.err().println("请把故障报告 " + file + " 连同工作簿发给软件维护人员。");
    } catch (IOException noRoom) {
      console.err().println("故障报告也没能写入临时文件夹，请把操作步骤告诉软件维护人员。");
    }
  }
}
