package org.jixiao.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a CSV file that Chinese Excel opens as it should: UTF-8 with a byte order mark, a line
 * end as Windows has it.
 *
 * @param bytes the file
 * @param escaped how many texts were given an apostrophe, for a spreadsheet would have taken them
 *     for formulas
 */
public record CsvFile(byte[] bytes, int escaped) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();

  /**
   * One field.
   *
   * @param words what stands in it
   * @param isNumber whether it is a number, which stays one
   */
  public record Field(String words, boolean isNumber) {

    public static Field text(String words) {
      return new Field(words, false);
    }

    public static Field number(String words) {
      return new Field(words, true);
    }

    /** As OWASP asks: text that begins like a formula begins with an apostrophe instead. */
    boolean isRisky() {
      return !isNumber && !words.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(words.charAt(0)) >= 0;
    }
  }

  /** The file with these lines, the headings among them. */
  public static CsvFile of(List<List<Field>> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int escaped = 0;
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      writer.write('\uFEFF');
      for (List<Field> line : lines) {
        for (Field field : line) {
          printer.print(field.isRisky() ? "'" + field.words() : field.words());
          escaped += field.isRisky() ? 1 : 0;
        }
        printer.println();
      }
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return new CsvFile(out.toByteArray(), escaped);
  }
}
