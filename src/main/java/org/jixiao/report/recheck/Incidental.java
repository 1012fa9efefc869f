package org.jixiao.report.recheck;

import java.util.List;
import java.util.regex.Pattern;

/** Which numbers of a text are no figures: dates, numbers of chapters, tables, papers and pages. */
final class Incidental {

  private static final Pattern BEHIND =
      Pattern.compile("^[\\s\\u3000]*(?:年|月|日|号|时|点\\d|条|款|章|节|页|期|[A-Za-z_]).*", Pattern.DOTALL);
  private static final Pattern BEFORE =
      Pattern.compile(
          ".*(?:第|表|图|附件|附表|附录|附注|注|[A-Za-z_〔\\[]|[〔\\[][^〕\\]]{0,6})[\\s\\u3000]*",
          Pattern.DOTALL);

  /** 1. or (1) or 1.2 at the beginning of a paragraph. */
  private static final Pattern NUMBERING = Pattern.compile("^[\\s\\u3000（(\\[]*$");

  private static final Pattern BEHIND_NUMBERING =
      Pattern.compile("^(?:[.、．)）\\]](?!\\d)|[\\s\\u3000]+\\D).*", Pattern.DOTALL);

  /** 2024-01-05, 2024/1/5, 10:30. */
  private static final Pattern PART_OF_DATE_BEHIND =
      Pattern.compile("^[-/:：]\\d.*", Pattern.DOTALL);

  private static final Pattern PART_OF_DATE_BEFORE = Pattern.compile(".*\\d[-/:：]", Pattern.DOTALL);

  /** A line of a table of contents ends in its page. */
  private static final Pattern LEADER =
      Pattern.compile(".*\\D[\\t…．.·]+[\\s\\u3000]*", Pattern.DOTALL);

  /** From so many digits on it is a code. */
  private static final int CODE = 11;

  private static final List<String> SERIAL = List.of("序号", "编号", "页码", "页次", "日期", "年度", "年份");

  private Incidental() {}

  /**
   * Whether a number is none of the report's figures.
   *
   * @param number the number as printed
   * @param before the paragraph before it
   * @param behind the paragraph behind it
   * @param column the words above it in a table, or empty
   */
  static boolean is(String number, String before, String behind, String column) {
    boolean whole = number.chars().allMatch(Character::isDigit);
    if (BEHIND.matcher(behind).matches() && whole
        || PART_OF_DATE_BEHIND.matcher(behind).matches()
        || PART_OF_DATE_BEFORE.matcher(before).matches()) {
      return true;
    }
    if (whole && (number.length() >= CODE || BEFORE.matcher(before).matches())) {
      return true;
    }
    boolean page = whole && behind.isBlank() && LEADER.matcher(before).matches();
    boolean numbers =
        NUMBERING.matcher(before).matches() && BEHIND_NUMBERING.matcher(behind).matches();
    return page || numbers || SERIAL.contains(column);
  }
}
