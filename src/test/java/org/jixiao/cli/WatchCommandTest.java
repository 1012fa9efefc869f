package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jixiao.files.FileLayer;
import org.jixiao.support.Edited;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch} in a terminal, and {@code window} where there is none. */
class WatchCommandTest {

  @TempDir Path folder;

  @Test
  void eachSave_isToldWithWhatIsSettled() throws Exception {
    byte[] wrong = Edited.clean(one -> one.set("月度指标", "1月", "指标下达数", "待定"));
    Path file = Files.write(folder.resolve("评价.xlsx"), wrong);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, false, Workbooks.NOON, FileLayer.disk());
    Thread thread = new Thread(() -> Main.run(console, "watch", file.toString()));
    thread.start();
    try {
      waitFor(out, "正在等待保存");
      assertTrue(out.toString(StandardCharsets.UTF_8).contains("还没有处理 1 条"));
      Files.write(file, Edited.clean(one -> {}));
      waitFor(out, "解决了 1 条");
    } finally {
      thread.interrupt();
      thread.join(20_000);
    }
    assertFalse(thread.isAlive());
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("已保存，结论：通过"), said);
  }

  private static void waitFor(ByteArrayOutputStream out, String words) throws InterruptedException {
    for (int i = 0; i < 1000 && !out.toString(StandardCharsets.UTF_8).contains(words); i++) {
      Thread.sleep(20);
    }
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains(words), said);
  }

  @Test
  void workbookThatIsNotThere_isNotWaitedFor() {
    Session session = Session.of("watch", folder.resolve("没有.xlsx"));
    assertEquals(2, session.exitCode());
    assertTrue(session.all().contains("找不到文件"), session.all());
  }

  @Test
  void windowWithoutAScreen_isRefusedInASentence() {
    if (java.awt.GraphicsEnvironment.isHeadless()) {
      Session session = Session.of("window");
      assertEquals(2, session.exitCode());
      assertTrue(session.err().contains("这里没有屏幕"), session.err());
    }
  }
}
