package org.jixiao.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jixiao.book.Completion;
import org.jixiao.book.Examination;
import org.jixiao.csv.CsvFile.Field;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * The tables of a workbook, handed on: what people typed, what follows from it, and what was found.
 * Computed columns hold their values, rates as plain ratios; a value that is not there is an empty
 * field, never a zero.
 */
public final class CsvTables {

  /** More decimals than any reader of a ratio needs. */
  private static final int DECIMALS = 12;

  private static final String ENDING = ".csv";

  private static final List<String> FINDING_HEADINGS =
      List.of("规则", "级别", "工作表", "单元格", "行", "列", "现有", "应为", "差异", "说明", "怎么办", "处理", "处理说明");

  private CsvTables() {}

  /**
   * Each file by its name: the table's own, or its code where a file cannot bear that name.
   *
   * @param canBe whether a file can bear a name
   */
  public static Map<String, CsvFile> of(Completion completion, Predicate<String> canBe) {
    Map<String, CsvFile> files = new LinkedHashMap<>();
    for (Reading reading : completion.dossier().readings()) {
      Layout layout = reading.table().layout();
      String name = layout.name() + ENDING;
      files.put(canBe.test(name) ? name : layout.code() + ENDING, table(reading));
    }
    String name = "检查结果" + ENDING;
    files.put(canBe.test(name) ? name : "findings" + ENDING, findings(completion.examination()));
    return files;
  }

  private static CsvFile table(Reading reading) {
    RawTable table = reading.table();
    Map<Place, Figure> derived = new HashMap<>();
    reading.derived().stream()
        .filter(figure -> !figure.isLeft())
        .forEach(figure -> derived.put(figure.place(), figure));
    List<List<Field>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(column -> Field.text(column.heading())).toList());
    for (RawRow row : table.rows()) {
      lines.add(line(row, table, derived));
    }
    if (table.total() != null) {
      lines.add(line(table.total(), table, derived));
    }
    return CsvFile.of(lines);
  }

  private static List<Field> line(RawRow row, RawTable table, Map<Place, Figure> derived) {
    List<Field> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      RawCell cell = row.cell(column);
      Figure figure = derived.get(cell.place());
      boolean total = column.equals(table.layout().key());
      fields.add(
          figure != null ? field(figure) : total ? Field.text(cell.words()) : field(column, cell));
    }
    return fields;
  }

  private static Field field(Figure figure) {
    if (figure.isNumber()) {
      return Field.number(
          Decimals.round(figure.cellNumber(), DECIMALS).stripTrailingZeros().toPlainString());
    }
    return Field.text(figure.isPresent() ? figure.text() : "");
  }

  private static Field field(Column column, RawCell cell) {
    if (column.kind() == Kind.DATE) {
      return Field.text(cell.day().map(LocalDate::toString).orElse(cell.words()));
    }
    return cell.content() instanceof RawCell.Number
        ? Field.number(cell.words())
        : Field.text(cell.words());
  }

  private static CsvFile findings(Examination examination) {
    List<List<Field>> lines = new ArrayList<>();
    lines.add(FINDING_HEADINGS.stream().map(Field::text).toList());
    for (Finding finding : examination.findings()) {
      Answer answer = examination.answer(finding);
      List<String> words =
          List.of(
              finding.rule(),
              finding.severity().label(),
              finding.sheet(),
              finding.place() == null ? "" : finding.place().address(),
              finding.row(),
              finding.column(),
              finding.found(),
              finding.expected(),
              finding.difference(),
              finding.message(),
              finding.remedy(),
              answer.treatment(),
              answer.explanation());
      lines.add(words.stream().map(Field::text).toList());
    }
    return CsvFile.of(lines);
  }
}
