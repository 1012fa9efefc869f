package org.jixiao.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.jixiao.files.FileLayer;

/** The details of a fault of the program itself, in a file that the user can send. */
public final class FaultFile {

  private FaultFile() {}

  /**
   * Writes it.
   *
   * @param version the program's version
   * @param about what was being worked on
   * @return what the user is to do, in a sentence
   */
  public static String write(
      FileLayer files, Clock clock, String version, Throwable fault, String about) {
    StringWriter details = new StringWriter();
    PrintWriter writer = new PrintWriter(details);
    writer.println("jixiao " + version);
    writer.println("java " + System.getProperty("java.version"));
    writer.println(System.getProperty("os.name") + " " + System.getProperty("os.version"));
    writer.println(about);
    fault.printStackTrace(writer);
    String name = "jixiao-fault-" + clock.millis() + "-" + ProcessHandle.current().pid() + ".txt";
    Path file = files.temporaryFolder().resolve(name);
    try {
      files.writeThrough(file, details.toString().getBytes(StandardCharsets.UTF_8));
      files.keepPrivate(file);
      return "请把故障报告 " + file + " 连同工作簿发给软件维护人员。";
    } catch (IOException noRoom) {
      return "故障报告也没能写入临时文件夹，请把操作步骤告诉软件维护人员。";
    }
  }
}
