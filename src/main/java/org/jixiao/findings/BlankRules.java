package org.jixiao.findings;

import java.util.List;
import java.util.Set;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Reading;

/** What must not stay blank in a table. */
final class BlankRules {

  private final Layout layout;

  private BlankRules(Layout layout) {
    this.layout = layout;
  }

  /** The rule of a table; none when it asks for nothing. */
  static List<Rule<Reading>> of(Layout layout) {
    BlankRules rules = new BlankRules(layout);
    return rules.asksForAnything() ? List.of(rules.blank()) : List.of();
  }

  private Rule<Reading> blank() {
    return Rule.of(layout.code() + "-" + layout.blankRule(), Severity.ERROR, "必填项空白")
        .because("空白不等于零：不填，依赖它的计算就留空。")
        .repair("填入数据；确实没有发生的填 0。")
        .reads(layout)
        .test(
            (reading, inspection) -> {
              inspection.looked();
              Set<Place> derived = Inputs.derivedPlaces(reading);
              if (!layout.key().derived()) {
                reading.table().spare().forEach(row -> checkUnlabelled(row, inspection));
              }
              for (RawRow row : reading.table().rows()) {
                for (Column column : reading.table().columns()) {
                  RawCell cell = row.cell(column);
                  boolean needed = !column.derived() && isNeeded(row, column);
                  if (needed && cell.isBlank() && !derived.contains(cell.place())) {
                    inspection
                        .find()
                        .at(cell.place())
                        .found("空白")
                        .expected(column.kind().isNumeric() ? "数字，没有发生的填 0" : "已填写")
                        .remedy(
                            column.kind().isNumeric()
                                ? "填入数据；确实没有发生的填 0。"
                                : "填写“" + wanted(row, column) + "”。")
                        .says("“" + cell.place().label() + "”没有填写。");
                  }
                }
              }
            });
  }

  /** In a table of facts the row says what is wanted, else the column. */
  private static String wanted(RawRow row, Column column) {
    return column.kind() == Kind.FACT ? row.label() : column.heading();
  }

  /** A row without a label is in no sum, and nobody reads it: it must not pass in silence. */
  private void checkUnlabelled(RawRow row, Inspection inspection) {
    boolean filled =
        row.cells().entrySet().stream()
            .anyMatch(
                entry ->
                    !entry.getKey().derived()
                        && entry.getKey().kind() != Kind.LABEL
                        && !entry.getValue().isBlank());
    if (filled) {
      inspection
          .find()
          .at(row.keyPlace(layout))
          .labelled("第" + (row.index() + 1) + "行", layout.key().heading())
          .found("空白")
          .expected("写明“" + layout.key().heading() + "”")
          .says(
              "第"
                  + (row.index() + 1)
                  + (layout.hasTotal() ? "行填了数，却没有“" : "行填了内容，却没有“")
                  + layout.key().heading()
                  + (layout.hasTotal() ? "”，没有计入合计。" : "”，没有读取。"));
    }
  }

  private boolean asksForAnything() {
    return layout.moreRows() && !layout.key().derived()
        || layout.columns().stream().anyMatch(Column::required)
        || layout.rows().stream().anyMatch(FixedRow::required);
  }

  /** A row that the template offers and an evaluation can do without may stay blank. */
  private boolean isNeeded(RawRow row, Column column) {
    boolean needed = layout.fixedRow(row.label()).map(FixedRow::required).orElse(true);
    return column.kind() == Kind.FACT
        ? needed && layout.fixedRow(row.label()).isPresent()
        : needed && column.required();
  }
}
