package org.jixiao.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final String MADE = "2026-01-01T00:00:00Z";

  private static final String EVALUATION = "部门整体支出绩效评价工作簿";

  private final List<Map<String, String>> facts;
  private final String title;

  /**
   * The properties of a new workbook.
   *
   * @param tables what it is filled with, for each table the rows as heading → words
   */
  FileProperties(Map<Layout, List<Map<String, String>>> tables) {
    this(tables.getOrDefault(Forms.BASIC.layout(), List.of()), EVALUATION);
  }

  private FileProperties(List<Map<String, String>> facts, String title) {
    this.facts = facts;
    this.title = title;
  }

  /** The properties of a new workbook that is about no single unit. */
  static FileProperties titled(String title) {
    return new FileProperties(List.of(), title);
  }

  /** What it says of the program that made it, and of the firm. */
  String ofProgram() {
    return "<Properties"
        + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        + element("Application", MADE_BY)
        + fact(facts, BasicInfoForm.FIRM).map(firm -> element("Company", firm)).orElse("")
        + "</Properties>";
  }

  /** What it says of its content. */
  String ofContent() {
    String subject =
        Stream.of(
                fact(facts, BasicInfoForm.UNIT),
                fact(facts, BasicInfoForm.YEAR).map(year -> year + "年度"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created"
        + " xsi:type=\"dcterms:W3CDTF\">"
        + MADE
        + "</dcterms:created>"
        + element("dc:creator", MADE_BY)
        + (subject.isEmpty() ? "" : element("dc:subject", subject))
        + element("dc:title", title)
        + "</cp:coreProperties>";
  }

  private static String element(String name, String words) {
    String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<" + name + ">" + escaped + "</" + name + ">";
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
