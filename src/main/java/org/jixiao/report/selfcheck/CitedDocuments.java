package org.jixiao.report.selfcheck;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.draft.Block;
import org.jixiao.report.selfcheck.Paper.Paragraph;
import org.jixiao.report.selfcheck.Paper.Piece;
import org.jixiao.sheets.basis.DocumentName;
import org.jixiao.sheets.basis.FileNumber;
import org.jixiao.table.Wording;

/** What a report says under 评价依据 that it rests on. */
final class CitedDocuments {

  private static final Pattern TITLE = Pattern.compile("《([^《》]*(?:《[^《》]*》[^《》]*)*)》");
  private static final Pattern LISTED =
      Pattern.compile("^[\\s　]*(?:[（(]?\\d{1,2}[)）．.、]|[（(]?[一二三四五六七八九十]{1,3}[)）、])[\\s　]*");
  private static final Pattern DAY = Pattern.compile("(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?");
  private static final Pattern CHINESE_DAY =
      Pattern.compile("二[〇○零]([〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月");
  private static final Pattern IN_FORCE = Pattern.compile("起?(?:施行|实施|执行|生效)|印发|发布");

  private static final Pattern SENTENCE = Pattern.compile("[。，]|[：:]$|^以上内容|^未提供");

  /** Longer than the name of any document that stands without 《》. */
  private static final int LONG = 60;

  private CitedDocuments() {}

  /**
   * A document as it is cited.
   *
   * @param name its name without 《》 and number
   * @param number its number; blank where there is none
   * @param words all that is said of it
   */
  record Cited(String name, FileNumber number, String words) {

    /** What tells it from others: its number, else its name without its edition. */
    String identity() {
      return number.isBlank() ? DocumentName.work(name) : number.identity();
    }

    /** The year of its number, or of the day since when it is in force, as far as it is said. */
    Optional<LocalDate> latest() {
      Optional<LocalDate> numbered = number.year().map(year -> LocalDate.of(year, 1, 1));
      Optional<LocalDate> said =
          IN_FORCE.matcher(words).find() ? day(words) : Optional.<LocalDate>empty();
      return said.filter(day -> numbered.isEmpty() || day.isAfter(numbered.get()))
          .or(() -> numbered);
    }
  }

  /** All of them, in their order. */
  static List<Cited> of(Paper paper) {
    List<Cited> all = new ArrayList<>();
    for (Piece piece : paper.below("评价依据")) {
      if (piece instanceof Paragraph paragraph) {
        add(paragraph.text().replace(Block.Note.MARK, ""), all);
      }
    }
    return all;
  }

  private static void add(String paragraph, List<Cited> all) {
    Matcher title = TITLE.matcher(paragraph);
    List<Integer> starts = new ArrayList<>();
    while (title.find()) {
      starts.add(title.start());
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : paragraph.length();
      // Where there is one title alone, its number may stand before it.
      int start = starts.size() == 1 ? 0 : starts.get(i);
      all.add(cited(paragraph.substring(start, end)));
    }
    if (starts.isEmpty()) {
      String bare = LISTED.matcher(paragraph).replaceFirst("").strip().replaceAll("[；;。，,]+$", "");
      boolean sentence = SENTENCE.matcher(bare).find();
      if (!bare.isEmpty() && !sentence && bare.length() <= LONG) {
        all.add(cited(bare));
      }
    }
  }

  private static Cited cited(String words) {
    Matcher title = TITLE.matcher(words);
    String name = title.find() ? title.group(1) : words;
    FileNumber number = FileNumber.within(name);
    if (number.isBlank()) {
      number = FileNumber.within(words.replace(name, ""));
    }
    return new Cited(name, number, Wording.plain(words));
  }

  /** The day on a cover, or the first of its month where no day is said. */
  static Optional<LocalDate> day(String text) {
    Matcher found = DAY.matcher(text);
    Matcher chinese = CHINESE_DAY.matcher(text);
    try {
      if (found.find()) {
        int day = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        return Optional.of(
            LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), day));
      }
      if (chinese.find()) {
        int tens = digit(chinese.group(1).charAt(0));
        int year = 2000 + 10 * tens + digit(chinese.group(1).charAt(1));
        return Optional.of(LocalDate.of(year, month(chinese.group(2)), 1));
      }
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static int digit(char chinese) {
    return Math.max(0, "〇一二三四五六七八九".indexOf(chinese));
  }

  private static int month(String chinese) {
    return chinese.startsWith("十")
        ? 10 + (chinese.length() > 1 ? digit(chinese.charAt(1)) : 0)
        : digit(chinese.charAt(0));
  }
}
