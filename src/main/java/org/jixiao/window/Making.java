package org.jixiao.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JRadioButton;
import org.jixiao.files.SaveFailed;
import org.jixiao.run.Example;
import org.jixiao.run.Master;
import org.jixiao.run.NewWorkbook;
import org.jixiao.run.RunOptions;

/** 新建: which workbook to begin with, and where it is to stand. */
final class Making {

  /**
   * A way to begin.
   *
   * @param name what it is called
   * @param asks the workbook that has to be named for it, in words; empty for none
   * @param offered the file name that is offered
   * @param make makes it, of the workbook that was named, or of null
   */
  private record Way(String name, String asks, String offered, Function<Path, NewWorkbook> make) {}

  private final JFrame frame;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final Consumer<List<Path>> open;

  Making(JFrame frame, Jobs jobs, Work work, Ask ask, Consumer<List<Path>> open) {
    this.frame = frame;
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
    this.open = open;
  }

  private List<Way> ways() {
    RunOptions reading = jobs.reading(null);
    List<Way> ways = new ArrayList<>();
    String usual = "部门整体支出绩效评价.xlsx";
    ways.add(new Way("空白工作簿", "", usual, none -> NewWorkbook.blank()));
    ways.add(new Way("空白工作簿，只有必填的表", "", usual, none -> NewWorkbook.ofRequired()));
    ways.add(
        new Way(
            "由上年工作簿转入（本年数转为上年数，得分清空）",
            "选择上年的工作簿",
            usual,
            last -> NewWorkbook.following(last, null, reading)));
    ways.add(
        new Way("把旧工作簿的内容转入新模板（可为 .xls）", "选择旧工作簿", usual, old -> NewWorkbook.from(old, reading)));
    ways.add(
        new Way(
            "按另一本工作簿的评价方案（不含数据）",
            "选择有评价方案的工作簿",
            usual,
            scheme -> NewWorkbook.under(scheme, reading)));
    for (String master : Master.labels()) {
      ways.add(
          new Way(
              "自带评分表：" + master, "", usual, none -> NewWorkbook.under(Path.of(master), reading)));
    }
    ways.add(
        new Way("示例：2024 年某区直机关", "", "示例-2024.xlsx", none -> NewWorkbook.of(Example.OFFICE_2024)));
    ways.add(
        new Way(
            "示例：各表齐全的虚构单位（含几处有意的差错）",
            "",
            "示例-虚构单位.xlsx",
            none -> NewWorkbook.of(Example.INVENTED)));
    return ways;
  }

  void begin() {
    List<Way> ways = ways();
    ButtonGroup group = new ButtonGroup();
    List<JRadioButton> buttons = new ArrayList<>();
    List<Object> content = new ArrayList<>();
    content.add("从哪里开始？");
    for (Way way : ways) {
      JRadioButton button = new JRadioButton(way.name(), buttons.isEmpty());
      group.add(button);
      buttons.add(button);
      content.add(button);
    }
    String[] answers = {"下一步", "取消"};
    int chosen =
        JOptionPane.showOptionDialog(
            frame,
            content.toArray(),
            "新建工作簿",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.PLAIN_MESSAGE,
            null,
            answers,
            answers[0]);
    if (chosen == 0) {
      for (int i = 0; i < buttons.size(); i++) {
        if (buttons.get(i).isSelected()) {
          make(ways.get(i));
        }
      }
    }
  }

  private void make(Way way) {
    Path source = null;
    if (!way.asks().isEmpty()) {
      Optional<Path> named = ask.file(way.asks(), "工作簿", "xlsx", "xlsm", "xls", "et");
      if (named.isEmpty()) {
        return;
      }
      source = named.get();
    }
    Path of = source;
    Optional<Path> target = ask.target("新工作簿保存为", Path.of(way.offered()), "Excel 工作簿", "xlsx");
    boolean wanted =
        target.isPresent()
            && (!jobs.files().exists(target.get())
                || ask.whether(
                    "文件已存在", "“" + target.get() + "”已存在，要换成新工作簿吗？原来的内容不保留。", "替换", "取消"));
    if (!wanted) {
      return;
    }
    Path file = target.get();
    RunOptions options = jobs.reading(null);
    work.<String>start(
        "新建",
        telling -> {
          NewWorkbook made = way.make().apply(of);
          try {
            made.save(file, options, true);
          } catch (SaveFailed failed) {
            String kept = failed.kept() == null ? "" : "内容保存在“" + failed.kept() + "”。";
            return "“" + file + "”写不进去：文件夹不存在、没有写入权限，或磁盘已满。" + kept;
          }
          return made.left().isEmpty()
              ? ""
              : "以下内容没有转入，请自行核对：" + String.join("、", made.left()) + "。";
        },
        said -> {
          if (!said.isEmpty()) {
            ask.tell("新建", said);
          }
          if (jobs.files().exists(file)) {
            open.accept(List.of(file));
          }
        });
  }
}
