package org.jixiao.support.exports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * How an export looks, whatever it says: its file, what stands around the lines, how amounts, dates
 * and codes are written. The methods that take a value change this look and return it.
 */
public final class Look {

  /** What Chinese systems mean by GBK. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  private final Format format;
  private final Charset charset;
  private final boolean byteOrderMark;
  private final char separator;
  private int titles;
  private boolean unitLine;
  private boolean tenThousands;
  private boolean twoRowHeader;
  private boolean subtotals;
  private boolean total;
  private boolean notes;
  private boolean synonyms;
  private boolean numericCodes;
  private boolean negativeRefunds;
  private List<AmountWriting> amounts = List.of(AmountWriting.NUMBER);
  private List<DateWriting> dates = List.of(DateWriting.ISO);
  private CodeWriting codes = CodeWriting.DASH;

  private Look(Format format, Charset charset, boolean byteOrderMark, char separator) {
    this.format = format;
    this.charset = charset;
    this.byteOrderMark = byteOrderMark;
    this.separator = separator;
  }

  /** A text file; a mark at its start only where the charset is UTF-8. */
  public static Look csv(Charset charset, boolean byteOrderMark, char separator) {
    return new Look(Format.CSV, charset, byteOrderMark, separator);
  }

  /** A workbook, streamed. */
  public static Look xlsx() {
    return new Look(Format.XLSX, StandardCharsets.UTF_8, false, ',');
  }

  /** A workbook of the old kind, with no more than 65,536 rows. */
  public static Look xls() {
    return new Look(Format.XLS, StandardCharsets.UTF_8, false, ',');
  }

  /** A web table; GB18030 is declared as gbk, as those systems do. */
  public static Look html(Charset charset) {
    return new Look(Format.HTML, charset, false, ',');
  }

  /** One of the clean looks that the command line knows, or one drawn from the seed. */
  public static Look named(String name, long seed) {
    return switch (name) {
      case "gbk-csv" -> csv(GB18030, false, ',');
      case "utf8-csv" -> csv(StandardCharsets.UTF_8, false, ',');
      case "bom-csv" -> csv(StandardCharsets.UTF_8, true, ',');
      case "tab-csv" -> csv(GB18030, false, '\t');
      case "semicolon-csv" -> csv(StandardCharsets.UTF_8, false, ';');
      case "xlsx" -> xlsx();
      case "xls" -> xls();
      case "html-gbk" -> html(GB18030);
      case "html-utf8" -> html(StandardCharsets.UTF_8);
      case "random" -> drawn(new Random(seed));
      case "random-csv" -> drawnCsv(new Random(seed));
      default -> throw new IllegalArgumentException("no such look: " + name);
    };
  }

  /** Any look. */
  public static Look drawn(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> xlsx().drawRest(random);
      case 1 -> xls().drawRest(random);
      case 2 -> html(random.nextBoolean() ? GB18030 : StandardCharsets.UTF_8).drawRest(random);
      default -> drawnCsv(random);
    };
  }

  /** Any look of a text file. */
  public static Look drawnCsv(Random random) {
    char separator = ",\t;".charAt(random.nextInt(3));
    Look look =
        switch (random.nextInt(3)) {
          case 0 -> csv(StandardCharsets.UTF_8, true, separator);
          case 1 -> csv(StandardCharsets.UTF_8, false, separator);
          default -> csv(GB18030, false, separator);
        };
    return look.drawRest(random);
  }

  /** Draws all that does not depend on the file, with writings mixed from line to line. */
  Look drawRest(Random random) {
    titles = random.nextInt(4);
    tenThousands = random.nextInt(3) == 0;
    unitLine = tenThousands || random.nextBoolean();
    twoRowHeader = random.nextBoolean();
    subtotals = random.nextBoolean();
    total = random.nextBoolean();
    notes = random.nextBoolean();
    synonyms = random.nextBoolean();
    numericCodes = random.nextBoolean();
    negativeRefunds = random.nextBoolean();
    amounts = List.of(AmountWriting.values());
    dates = List.of(DateWriting.values());
    codes = CodeWriting.values()[random.nextInt(CodeWriting.values().length)];
    return this;
  }

  public Look titles(int rows) {
    titles = rows;
    return this;
  }

  public Look unitLine(boolean shown) {
    unitLine = shown;
    return this;
  }

  /** Amounts in 万元; the unit line then says so, for nobody could know it otherwise. */
  public Look tenThousands(boolean on) {
    tenThousands = on;
    unitLine |= on;
    return this;
  }

  public Look twoRowHeader(boolean on) {
    twoRowHeader = on;
    return this;
  }

  /** A 小计 after each month. */
  public Look subtotals(boolean on) {
    subtotals = on;
    return this;
  }

  public Look total(boolean on) {
    total = on;
    return this;
  }

  public Look notes(boolean on) {
    notes = on;
    return this;
  }

  public Look synonyms(boolean on) {
    synonyms = on;
    return this;
  }

  /** Codes, accounts and compact dates as number cells; only spreadsheets have them. */
  public Look numericCodes(boolean on) {
    numericCodes = on;
    return this;
  }

  /** Refunds with a minus; otherwise only 交易方向 tells them. */
  public Look negativeRefunds(boolean on) {
    negativeRefunds = on;
    return this;
  }

  /** One of these is drawn for each amount. */
  public Look amounts(AmountWriting... writings) {
    amounts = List.of(writings);
    return this;
  }

  /** One of these is drawn for each date. */
  public Look dates(DateWriting... writings) {
    dates = List.of(writings);
    return this;
  }

  public Look codes(CodeWriting writing) {
    codes = writing;
    return this;
  }

  public Format format() {
    return format;
  }

  public Charset charset() {
    return charset;
  }

  public boolean byteOrderMark() {
    return byteOrderMark;
  }

  public char separator() {
    return separator;
  }

  public int titles() {
    return titles;
  }

  public boolean unitLine() {
    return unitLine;
  }

  public boolean tenThousands() {
    return tenThousands;
  }

  public boolean twoRowHeader() {
    return twoRowHeader;
  }

  public boolean subtotals() {
    return subtotals;
  }

  public boolean total() {
    return total;
  }

  public boolean notes() {
    return notes;
  }

  public boolean synonyms() {
    return synonyms;
  }

  public boolean numericCodes() {
    return numericCodes && (format == Format.XLSX || format == Format.XLS);
  }

  public boolean negativeRefunds() {
    return negativeRefunds;
  }

  public List<AmountWriting> amounts() {
    return amounts;
  }

  public List<DateWriting> dates() {
    return dates;
  }

  public CodeWriting codes() {
    return codes;
  }

  @Override
  public String toString() {
    return format
        + " "
        + charset
        + (byteOrderMark ? " mark" : "")
        + " separator "
        + (int) separator
        + " titles "
        + titles
        + (unitLine ? tenThousands ? " 万元" : " 元" : "")
        + (twoRowHeader ? " two-row" : "")
        + (subtotals ? " subtotals" : "")
        + (total ? " total" : "")
        + (notes ? " notes" : "")
        + (synonyms ? " synonyms" : "")
        + (numericCodes() ? " numeric codes" : "")
        + (negativeRefunds ? " negative refunds" : "")
        + " "
        + codes
        + " "
        + amounts
        + " "
        + dates;
  }
}
