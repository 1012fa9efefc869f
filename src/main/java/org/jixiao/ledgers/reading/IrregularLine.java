package org.jixiao.ledgers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.numbers.Amount;

/** What a line is that has no day or no amount: a note, the header again, or a line at fault. */
final class IrregularLine {

  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*(?:附?注|备注|说明|(?:制表|填表|填报|编制|审核|复核|打印|导出|经办|负责|单位负责|部门负责)(?:人|单位|时间|日期)?)\\s*[:：].*"
              + "|\\s*第\\s*\\d+\\s*页.*");

  private IrregularLine() {}

  /** What is wrong with a line that lacks a day or an amount, in words. */
  static String reason(ExportKind kind, FieldLine line, LocalDate day, Amount amount) {
    List<String> reasons = new ArrayList<>();
    if (day == null) {
      reasons.add(reason(kind.day(), line.dayWords(), "日期"));
    }
    if (amount == null) {
      reasons.add(reason(kind.amount(), line.amountWords(), "金额"));
    }
    return String.join("；", reasons);
  }

  private static String reason(ExportField field, String words, String what) {
    return words.isEmpty() ? field.name() + "空白" : field.name() + "“" + words + "”不是能确定的" + what;
  }

  /** Titles, remarks and signatures have few words, or begin as such do. */
  static boolean isNote(FieldLine line, boolean severalBlocks) {
    boolean besideOther = severalBlocks && line.dayWords().isEmpty();
    if (line.amountWords().isEmpty() && (besideOther || line.line().filled(3) <= 2)) {
      return true;
    }
    for (int field = 0; field < line.line().width(); field++) {
      if (!line.line().isBlank(field)) {
        return NOTE.matcher(line.line().words(field)).matches()
            || MoneyScale.in(line.line().words(field)).isPresent();
      }
    }
    return false;
  }

  private static List<String> withoutTail(List<String> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).isBlank()) {
      end--;
    }
    return row.subList(0, end);
  }

  /** Whether two rows hold the same words, blank ones at their ends apart. */
  static boolean isSame(List<String> one, List<String> other) {
    return withoutTail(one).equals(withoutTail(other));
  }
}
