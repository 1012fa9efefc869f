package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.run.Example;
import org.jixiao.run.Master;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** 新建: every way to begin makes a workbook that the window opens and can check. */
@ResourceLock("screen")
class MakingOnScreenTest {

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private void make(Screenplay play, String way, Path source) {
    Path file = folder.resolve("新" + play.onThread(() -> play.window().books()) + ".xlsx");
    play.press("新建");
    play.press(way);
    play.press("下一步");
    if (source != null) {
      play.choose(source);
    }
    play.choose(file);
    play.idle();
    if (play.onThread(() -> play.shows("知道了"))) {
      play.press("知道了");
    }
    play.until(
        way, () -> play.window().shown() != null && play.window().shown().file().equals(file));
    play.press("检查");
    play.idle();
    assertEquals(null, play.onThread(() -> play.window().shown().result().refusal()), way);
  }

  @Test
  void everyWayToBegin_makesAWorkbook() throws Exception {
    Path last = Files.write(folder.resolve("上年.xlsx"), Examples.filled(Example.INVENTED));
    List<String> plain = new ArrayList<>();
    plain.add("空白工作簿");
    plain.add("空白工作簿，只有必填的表");
    Master.labels().forEach(one -> plain.add("自带评分表：" + one));
    plain.add("示例：2024 年某区直机关");
    plain.add("示例：各表齐全的虚构单位（含几处有意的差错）");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      play.press("新建");
      play.until("the ways", () -> play.shows("下一步"));
      play.picture("50-new");
      play.press("取消");
      plain.forEach(way -> make(play, way, null));
      make(play, "由上年工作簿转入（本年数转为上年数，得分清空）", last);
      make(play, "把旧工作簿的内容转入新模板（可为 .xls）", last);
      make(play, "按另一本工作簿的评价方案（不含数据）", last);
      assertTrue(play.onThread(() -> play.window().books()) >= 7);
    }
  }
}
