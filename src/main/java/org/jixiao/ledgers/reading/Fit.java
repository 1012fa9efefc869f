package org.jixiao.ledgers.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.lines.Line;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Wording;

/**
 * Whether the fields of a line that was cut at separators stand under their headings. A separator
 * inside a name or an amount, if not quoted, shifts all later fields by one. Blank fields at the
 * end do no harm.
 */
final class Fit {

  private static final Pattern NUMBERS = Pattern.compile(".*(?:金额|余额|额度|数|额|原值|净值|折旧)");
  private static final Pattern WORDS = Pattern.compile(".*(?:备注|说明|摘要|用途|名称|事由|户名|开户行)");
  private static final Pattern NOTHING = Pattern.compile("[—–\\-/]+|无|不适用");

  /** What holds words and never a bare number. */
  private static final Set<ExportField> NAMES =
      Set.of(
          ExportFields.PAYEE,
          ExportFields.PURPOSE,
          ExportFields.METHOD,
          ExportFields.SETTLEMENT,
          ExportFields.PROJECT_TYPE,
          ExportFields.ASSET,
          ExportFields.ASSET_CLASS);

  private final List<String> titles;
  private final int usual;
  private final BitSet numbers = new BitSet();
  private final BitSet words = new BitSet();
  private final BitSet bare = new BitSet();
  private int end;

  /**
   * The columns of a header.
   *
   * @param sample lines below it
   */
  Fit(ExportHeader header, ExportField amount, List<List<String>> sample) {
    titles = header.titles();
    usual = usual(sample, titles.size());
    for (int column = 0; column < titles.size(); column++) {
      String title = Wording.heading(titles.get(column));
      numbers.set(column, NUMBERS.matcher(title).matches());
      words.set(column, WORDS.matcher(title).matches());
      boolean used = !title.isEmpty() || isUsuallyFilled(column, sample);
      bare.set(column, !used);
      end = used ? column + 1 : end;
    }
    for (Map<ExportField, Integer> block : header.blocks()) {
      block.forEach(
          (field, column) -> {
            numbers.set(column, field == amount);
            words.set(column, NAMES.contains(field));
          });
    }
  }

  private boolean isUsuallyFilled(int column, List<List<String>> sample) {
    int filled = 0;
    int all = 0;
    for (List<String> row : sample) {
      boolean counts = row.size() == usual;
      all += counts ? 1 : 0;
      filled += counts && column < row.size() && !row.get(column).isBlank() ? 1 : 0;
    }
    return filled * 2 > all;
  }

  private static int usual(List<List<String>> sample, int otherwise) {
    int[] lines = new int[1 << 8];
    lines[Math.min(otherwise, lines.length - 1)] = 1;
    int usual = Math.min(otherwise, lines.length - 1);
    for (List<String> row : sample) {
      int width = Math.min(row.size(), lines.length - 1);
      lines[width]++;
      usual = lines[width] > lines[usual] ? width : usual;
    }
    return usual;
  }

  /** Why a line does not fit, in words; empty when it does. */
  String fault(Line line) {
    int last = line.width();
    while (last > end && line.isBlank(last - 1)) {
      last--;
    }
    if (last > end) {
      return "比表头多出 " + (last - end) + " 列，可能是名称或金额里的逗号没有加引号";
    }
    if (line.width() == usual) {
      return "";
    }
    for (int column = 0; column < Math.min(titles.size(), line.width()); column++) {
      if (!line.isBlank(column) && isMisplaced(line, column)) {
        return "各列与表头对不上（“"
            + titles.get(column)
            + "”列是“"
            + line.words(column)
            + "”），可能少了一列，或名称、金额里的逗号没有加引号";
      }
    }
    return "";
  }

  private boolean isMisplaced(Line line, int column) {
    if (bare.get(column)) {
      return true;
    }
    if (!numbers.get(column) && !words.get(column)) {
      return false;
    }
    boolean number =
        line.cents(column) != Long.MIN_VALUE
            || NumberText.read(line.words(column), Unit.MONEY).isPresent();
    // 200 may be what a comma has cut off 1,200; 2024 is a word.
    boolean piece = line.words(column).matches(".*\\..*|\\d{3}");
    return words.get(column)
        ? number && piece
        : numbers.get(column) && !number && !NOTHING.matcher(line.words(column)).matches();
  }
}
