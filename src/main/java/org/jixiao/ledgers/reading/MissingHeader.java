package org.jixiao.ledgers.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.findings.Refusal;

/** What to say when an export has no header, or one that can be read in two ways. */
final class MissingHeader {

  private final String file;
  private final ExportKind kind;
  private String nearest = "";

  MissingHeader(String file, ExportKind kind) {
    this.file = file;
    this.kind = kind;
  }

  /** The row with most words, for people to see what was taken for the header. */
  void among(List<List<String>> rows) {
    List<String> best = rows.get(nearest(rows));
    String words = String.join("、", best.stream().filter(word -> !word.isBlank()).toList());
    nearest = words.length() > 120 ? words.substring(0, 120) + "…" : words;
  }

  /** Which of some rows has most words, the first of them. */
  static int nearest(List<List<String>> rows) {
    int best = 0;
    for (int row = 1; row < rows.size(); row++) {
      best = words(rows.get(row)) > words(rows.get(best)) ? row : best;
    }
    return best;
  }

  private static long words(List<String> row) {
    return row.stream().filter(word -> !word.isBlank()).count();
  }

  /** That there is none. */
  Refusal refusal() {
    return Refusal.of(
        ExportRefusals.COLUMNS_MISSING,
        "“"
            + file
            + "”的前 "
            + ExportReading.HEADER_LINES
            + " 行里找不到"
            + kind.label()
            + "的表头：须有“"
            + kind.day().name()
            + "”和“"
            + kind.amount().name()
            + "”两列（或同义的列名）。"
            + (nearest.isEmpty() ? "文件里没有内容。" : "最像表头的一行是：" + nearest + "。")
            + (isGarbled() ? "这是汉字的编码弄错了（UTF-8 的文件被当作 GBK 存过）。" : ""),
        "列名不同的，用 --map 列名="
            + kind.day().name()
            + "、--map 列名="
            + kind.amount().name()
            + " 指明；显示为乱码的，用 Excel 打开后另存为 UTF-8 的 CSV 或 .xlsx。");
  }

  /**
   * Whether the file was saved after it was read in the wrong encoding: undone, the words read as
   * Chinese.
   */
  private boolean isGarbled() {
    String undone =
        new String(nearest.getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8);
    return Stream.of("日期", "金额", "单位", "收款").anyMatch(undone::contains);
  }

  void refuseAmbiguous(ExportHeader header) {
    for (ExportField needed : List.of(kind.day(), kind.amount())) {
      List<Integer> columns = header.ambiguous().get(needed);
      if (columns != null) {
        String places = String.join("、", columns.stream().map(at -> "第" + (at + 1) + "列").toList());
        throw Refusal.of(
            ExportRefusals.COLUMNS_MISSING,
            "“" + file + "”里有几列都可能是“" + needed.name() + "”：" + places + "。",
            "用 --map 第" + (columns.get(0) + 1) + "列=" + needed.name() + " 指明是哪一列。");
      }
    }
  }
}
