package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.jixiao.support.exports.AccountFigures.Line;

/**
 * The four exports that the invented department would have received: importing them gives the
 * figures of its clean workbook, to the cent.
 */
public final class ExampleExports {

  public static final String RELEASES = "releases.xlsx";
  public static final String PAYMENTS = "payments.csv";
  public static final String CARDS = "asset-cards.xls";
  public static final String ACCOUNTS = "final-accounts.xls";

  /** Where the committed files stand, seen from the root of the project. */
  public static final Path FOLDER = Path.of("examples/invented-department/exports");

  private static final Charset GBK = Look.GB18030;

  private ExampleExports() {}

  /** Writes all four; the same bytes every time. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    releases(folder.resolve(RELEASES));
    payments(folder.resolve(PAYMENTS));
    cards(folder.resolve(CARDS));
    accounts(folder.resolve(ACCOUNTS));
  }

  /** The limit in yuan that the planted split group stays below. */
  public static long splitLimit() {
    return ExamplePayments.SPLIT_LIMIT;
  }

  public static Truth releases(Path file) throws IOException {
    return ExampleReleases.write(
        file,
        Look.xlsx()
            .titles(1)
            .unitLine(true)
            .total(true)
            .amounts(AmountWriting.NUMBER)
            .dates(DateWriting.CELL));
  }

  public static Truth payments(Path file) throws IOException {
    return ExamplePayments.write(
        file,
        Look.csv(GBK, false, ',')
            .titles(2)
            .unitLine(true)
            .subtotals(true)
            .total(true)
            .amounts(AmountWriting.PLAIN, AmountWriting.PLAIN, AmountWriting.GROUPED)
            .dates(DateWriting.ISO, DateWriting.ISO, DateWriting.ISO, DateWriting.SLASH));
  }

  public static Truth cards(Path file) throws IOException {
    return ExampleCards.write(
        file,
        Look.html(GBK).titles(1).total(true).amounts(AmountWriting.GROUPED).dates(DateWriting.ISO));
  }

  public static Truth accounts(Path file) throws IOException {
    Map<Line, Long> last = new EnumMap<>(Line.class);
    Map<Line, Long> current = new EnumMap<>(Line.class);
    for (Line line : Line.values()) {
      CSVRecord row = ExampleFigures.row("决算对比", line.label());
      last.put(line, ExampleFigures.cents(row.get("上年度")));
      current.put(line, ExampleFigures.cents(row.get("本年度")));
    }
    Look look = Look.xls().titles(2).unitLine(true).twoRowHeader(true).notes(true);
    return new FinalAccounts(AccountFigures.of(last, current), look, new Random(48)).analysis(file);
  }

  /** Writes the committed files anew. */
  public static void main(String[] args) throws IOException {
    write(args.length > 0 ? Path.of(args[0]) : FOLDER);
  }
}
