package org.jixiao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jixiao.book.RawBook;
import org.jixiao.findings.Finding;

/**
 * The slips as data. {@code slips.csv} has a line for each rule: what is written where, such as
 * {@code 预算配置›公用经费›全年预算数=2109017.53}, several edits parted by bars, text in quotation marks, 空白 for
 * nothing; and what the rule says of it. {@code slips-of-tables.csv} has what is said of the slips
 * that every table brings along.
 */
public final class SlipFile {

  private static final Path SINGLE = Path.of("src/test/resources/slips.csv");
  private static final Path OF_TABLES = Path.of("src/test/resources/slips-of-tables.csv");
  private static final List<String> SAID = List.of("cell", "found", "expected", "message");
  private static final Pattern EDIT = Pattern.compile("([^›]+)›([^›]+)›([^=]+)=(.*)");

  private SlipFile() {}

  /**
   * What a rule says of its slip.
   *
   * @param cell the sheet and the address of the cell
   */
  public record Said(String cell, String found, String expected, String message) {

    public static Said of(Finding finding) {
      String cell = finding.sheet() + "!" + finding.cell();
      return new Said(cell, finding.found(), finding.expected(), finding.message());
    }

    private static Said of(CSVRecord line) {
      return new Said(
          line.get("cell"), line.get("found"), line.get("expected"), line.get("message"));
    }

    private List<String> words() {
      return List.of(cell, found, expected, message);
    }
  }

  /** What is written for each rule of the file. */
  static Map<String, Spoil> edits(RawBook book) {
    Map<String, Spoil> edits = new LinkedHashMap<>();
    for (CSVRecord line : read(SINGLE)) {
      Spoil spoil = Spoil.in(book);
      for (String edit : line.get("edits").split(" \\| ")) {
        Matcher parts = EDIT.matcher(edit);
        if (!parts.matches()) {
          throw new AssertionError("not an edit: " + edit);
        }
        spoil.set(parts.group(1), parts.group(2), parts.group(3), value(parts.group(4)));
      }
      edits.put(line.get("rule"), spoil);
    }
    return edits;
  }

  private static Object value(String written) {
    if (written.equals("空白")) {
      return null;
    }
    boolean text = written.startsWith("“") && written.endsWith("”");
    return text ? written.substring(1, written.length() - 1) : new BigDecimal(written);
  }

  /** What each rule is to say. */
  public static Map<String, Said> said() {
    Map<String, Said> said = new TreeMap<>();
    read(OF_TABLES).forEach(line -> said.put(line.get("rule"), Said.of(line)));
    read(SINGLE).forEach(line -> said.put(line.get("rule"), Said.of(line)));
    return said;
  }

  /** Takes down what each rule says now. */
  public static void write(Map<String, Said> said) {
    List<List<String>> single = new ArrayList<>();
    Map<String, Said> rest = new TreeMap<>(said);
    for (CSVRecord line : read(SINGLE)) {
      List<String> words = new ArrayList<>(List.of(line.get("rule"), line.get("edits")));
      words.addAll(rest.remove(line.get("rule")).words());
      single.add(words);
    }
    List<List<String>> ofTables = new ArrayList<>();
    rest.forEach(
        (rule, one) -> {
          List<String> words = new ArrayList<>(List.of(rule));
          words.addAll(one.words());
          ofTables.add(words);
        });
    print(SINGLE, List.of("rule", "edits"), single);
    print(OF_TABLES, List.of("rule"), ofTables);
  }

  private static void print(Path file, List<String> headings, List<List<String>> lines) {
    try (CSVPrinter out =
        new CSVPrinter(
            Files.newBufferedWriter(file),
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
      List<String> all = new ArrayList<>(headings);
      all.addAll(SAID);
      out.printRecord(all);
      out.printRecords(lines);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<CSVRecord> read(Path file) {
    try (CSVParser parser =
        CSVParser.parse(
            Files.newBufferedReader(file),
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
