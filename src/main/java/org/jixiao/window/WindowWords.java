package org.jixiao.window;

import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.findings.Finding;

/**
 * What to do, in the words of the window. The jobs speak to people at a terminal, too, and name the
 * options of commands there; here the same is done by buttons.
 */
final class WindowWords {

  private record Turn(Pattern from, String to) {
    static Turn of(String from, String to) {
      return new Turn(Pattern.compile(from), to);
    }
  }

  /** What every sentence has that is turned; a list may hold ten thousand that have none of it. */
  private static final Pattern OPTION = Pattern.compile("-o |--|java -|jixiao |new ");

  private static final List<Turn> TURNS =
      List.of(
          Turn.of("用 -o 把结果另存", "按“另存为”把结果存"),
          Turn.of("用 -o 另存(?:结果|到别处)", "按“另存为”把结果存到别处"),
          Turn.of("用 -o (给出|写到)", "另存时$1"),
          Turn.of("在 (?:-o|--summary) 后给出", "保存时给出"),
          Turn.of("用 --summary 给出", "给出"),
          Turn.of("[加用] --replace", "勾选“以导出为准”"),
          Turn.of("用 new --from 把", "用“新建”把"),
          Turn.of("加 --force", "选“仍要覆盖”"),
          Turn.of("；先出征求意见稿的，去掉 --final", ""),
          Turn.of("加上 --password=密码 再运行", "在窗口里输入打开密码"),
          Turn.of("；?或把填报内容转入新工作簿：new 新文件\\.xlsx --from .*?(?=。?$)", "；或用“新建”里的“把旧工作簿的内容转入新模板”"),
          Turn.of("用 jixiao new \\S+ --from \\S+ 把填报内容转入新模板", "用“新建”把填报内容转入新模板"),
          Turn.of("用更大的内存：java -Xmx\\dg -jar jixiao\\.jar[ a-z]*…", "请维护人员给程序更大的内存"),
          Turn.of("可用 java -Xmx\\dg 重新导入", "可请维护人员给程序更大的内存后重新导入"),
          Turn.of("用 --map \\S+、--map \\S+ 指明", "在“列的认定”里指明"),
          Turn.of("用 --map \\S+ 指明", "在“列的认定”里指明"),
          Turn.of("--map 里的列", "指明的列"),
          Turn.of("单个工作簿请用 jixiao run", "单个工作簿请用“打开”"),
          Turn.of("先运行 jixiao run", "先运行"));

  private WindowWords() {}

  /** A sentence of a job, as it is said in the window. */
  static String of(String sentence) {
    if (!OPTION.matcher(sentence).find()) {
      return sentence;
    }
    String said = sentence;
    for (Turn turn : TURNS) {
      said = turn.from().matcher(said).replaceAll(turn.to());
    }
    return said;
  }

  /** What is the matter and what to do. */
  static String of(Finding finding) {
    return of(
        finding.remedy().isBlank()
            ? finding.message()
            : finding.message() + "\n" + finding.remedy());
  }

  /** How to get to a place in the workbook by hand. */
  static String ofPlace(String place, boolean opened, boolean copied) {
    String book = opened ? "已打开工作簿" : "这台电脑上没有能打开工作簿的程序";
    if (place.isEmpty()) {
      return book + "。";
    }
    return book
        + "；位置 "
        + place
        + (copied ? " 已复制：点表格左上角的名称框，按 Ctrl+V，再按回车即到。" : "，在表格左上角的名称框里输入它，再按回车即到。");
  }

  /** The same finding with the remedy as it is said in the window. */
  static Finding spoken(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.place(),
        finding.sheet(),
        finding.row(),
        finding.column(),
        finding.found(),
        finding.expected(),
        finding.difference(),
        finding.tolerance(),
        finding.calculation(),
        of(finding.message()),
        of(finding.remedy()));
  }
}
