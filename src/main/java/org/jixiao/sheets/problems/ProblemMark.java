package org.jixiao.sheets.problems;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jixiao.table.Column;

/**
 * What the program writes beside a line that it has proposed, to know it again.
 *
 * @param source the rule, or that it is a deduction, for people to read
 * @param identity of what the line is about
 * @param print of what the program wrote in the line
 */
public record ProblemMark(String source, String identity, String print) {

  private static final Pattern WRITTEN = Pattern.compile("(\\S+) ([0-9a-f]{8})-([0-9a-f]{8})");

  /** Parts what is put together for a print; no cell holds it. */
  private static final char BETWEEN = '\u001f';

  /** The mark in a cell, if there is one. */
  static Optional<ProblemMark> read(String words) {
    Matcher found = WRITTEN.matcher(words);
    return found.matches()
        ? Optional.of(new ProblemMark(found.group(1), found.group(2), found.group(3)))
        : Optional.empty();
  }

  /** The mark of a line about something. */
  public static ProblemMark of(String source, String about, Function<Column, String> words) {
    return new ProblemMark(source, identity(about), print(words));
  }

  /** What tells one thing from another, in eight characters. */
  public static String identity(String about) {
    return sum(about);
  }

  /** As it stands in the cell. */
  public String written() {
    return source + " " + identity + "-" + print;
  }

  /** The print of what stands in a line; the number of the line is none of its content. */
  static String print(Function<Column, String> words) {
    List<String> all = new ArrayList<>();
    ProblemsForm.DRAFTED.forEach(column -> all.add(plain(column, words.apply(column))));
    ProblemsForm.PEOPLES.forEach(column -> all.add(words.apply(column)));
    StringBuilder line = new StringBuilder();
    all.forEach(one -> line.append(one).append(BETWEEN));
    return sum(line.toString());
  }

  /** A number in one writing, whatever a spreadsheet makes of it. */
  private static String plain(Column column, String words) {
    if (!column.kind().isNumeric() || words.isEmpty()) {
      return words;
    }
    try {
      return new BigDecimal(words).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException typed) {
      return words;
    }
  }

  private static String sum(String words) {
    CRC32 sum = new CRC32();
    sum.update(words.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
