package org.jixiao.excel;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/**
 * What a new workbook says of itself to whoever looks for it among other files. A workbook that
 * somebody has given to the program keeps the properties that it has.
 */
final class FileProperties {

  private static final String MADE_BY = "Jixiao";

  /** The same for every new workbook, so that the same inputs make the same bytes. */
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

  private FileProperties() {}

  /**
   * Describes a new workbook.
   *
   * @param tables what it is filled with, for each table the rows as heading → words
   */
  static void describe(XSSFWorkbook workbook, Map<Layout, List<Map<String, String>>> tables) {
    List<Map<String, String>> facts = tables.getOrDefault(Forms.BASIC.layout(), List.of());
    POIXMLProperties properties = workbook.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(MADE_BY);
    core.setTitle("部门整体支出绩效评价工作簿");
    core.getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(MADE)));
    String subject =
        Stream.of(
                fact(facts, BasicInfoForm.UNIT),
                fact(facts, BasicInfoForm.YEAR).map(year -> year + "年度"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    if (!subject.isEmpty()) {
      core.setSubjectProperty(subject);
    }
    POIXMLProperties.ExtendedProperties extended = properties.getExtendedProperties();
    extended.setApplication(MADE_BY);
    fact(facts, BasicInfoForm.FIRM).ifPresent(extended::setCompany);
  }

  private static Optional<String> fact(List<Map<String, String>> facts, FixedRow wanted) {
    Layout layout = Forms.BASIC.layout();
    Column content =
        layout.columns().stream()
            .filter(column -> column.kind() == Kind.FACT)
            .findFirst()
            .orElseThrow();
    return facts.stream()
        .filter(row -> wanted.isLabelled(row.getOrDefault(layout.key().heading(), "")))
        .map(row -> row.getOrDefault(content.heading(), ""))
        .filter(words -> !words.isBlank())
        .findFirst();
  }
}
