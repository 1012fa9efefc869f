package org.jixiao.sheets.basis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.table.Wording;

/**
 * The number of an official document, such as 财预〔2020〕10号.
 *
 * @param words as it was typed, empty where there is none
 */
public record FileNumber(String words) {

  /** By GB/T 9704 the year stands in these. */
  static final String USUAL = "〔〕";

  private static final Pattern YEAR =
      Pattern.compile("([〔\\[(【{〈<])((?:19|20)\\d\\d)年?([〕\\])】}〉>])");

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\p{IsHan}{1,8}[〔\\[(【](?:19|20)\\d\\d年?[〕\\])】]第?\\d+号|\\p{IsHan}{1,10}令第?\\d+号");

  /** The number that stands in the name of a document; one without words where there is none. */
  public static FileNumber within(String name) {
    Matcher found = WHOLE.matcher(Wording.plain(name));
    return new FileNumber(found.find() ? found.group() : "");
  }

  /** Whether there is none. */
  public boolean isBlank() {
    return words.isBlank();
  }

  /** What tells it from others, whatever brackets were typed. */
  public String identity() {
    String plain = plain().replaceFirst("^中华人民共和国", "").replace("令第", "令");
    return YEAR.matcher(plain).replaceFirst("〔$2〕");
  }

  /** The brackets around its year, where there are any; full width and half width are one. */
  Optional<String> brackets() {
    Matcher found = YEAR.matcher(plain());
    return found.find() ? Optional.of(found.group(1) + found.group(3)) : Optional.empty();
  }

  /** The year in which it was given. */
  public Optional<Integer> year() {
    Matcher found = YEAR.matcher(plain());
    return found.find() ? Optional.of(Integer.valueOf(found.group(2))) : Optional.empty();
  }

  private String plain() {
    return Wording.plain(words);
  }
}
