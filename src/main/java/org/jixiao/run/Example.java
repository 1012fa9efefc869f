package org.jixiao.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jixiao.book.Forms;
import org.jixiao.excel.Template;
import org.jixiao.sheets.Form;
import org.jixiao.table.Layout;

/**
 * The filled workbook of a real evaluation of 2024, kept as one table of figures for each sheet.
 * What the printed report states in derived columns is typed in, so that a run can compare it.
 */
public final class Example {

  private Example() {}

  /** The filled workbook. */
  public static byte[] filled() {
    Map<Layout, List<Map<String, String>>> tables = new LinkedHashMap<>();
    for (Form<?> form : Forms.ALL) {
      tables.put(form.layout(), rows(form.layout().sheet()));
    }
    return Template.filled(tables);
  }

  private static List<Map<String, String>> rows(String sheet) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Example.class.getResourceAsStream("example/" + sheet + ".csv");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord line : format.parse(reader)) {
        rows.add(line.toMap());
      }
      return rows;
    } catch (IOException missing) {
      throw new IllegalStateException("the example lacks " + sheet, missing);
    }
  }
}
