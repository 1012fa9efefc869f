package org.jixiao.findings;

import java.util.List;
import java.util.Optional;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;

/** What must not stay blank in a table. */
final class BlankRules {

  private final Layout layout;

  private BlankRules(Layout layout) {
    this.layout = layout;
  }

  /** The rule of a table; none when it asks for nothing. */
  static List<Rule<Inputs>> of(Layout layout) {
    BlankRules rules = new BlankRules(layout);
    return rules.asksForAnything() ? List.of(rules.blank()) : List.of();
  }

  private Rule<Inputs> blank() {
    return Rule.of(layout.code() + "-" + layout.blankRule(), Severity.ERROR, "必填项空白")
        .because("空白不等于零：不填，依赖它的计算就留空。")
        .repair("填入数据；确实没有发生的填 0。")
        .reads(layout)
        .test(
            (inputs, inspection) -> {
              inspection.looked();
              if (!layout.key().derived()) {
                inputs.table().spare().forEach(row -> checkUnlabelled(row, inspection));
              }
              for (Inputs.Cell input : inputs.all()) {
                if (input.typed() && input.raw().isBlank() && isNeeded(input)) {
                  Column column = input.column();
                  inspection
                      .find()
                      .at(input.raw().place())
                      .found("空白")
                      .expected(column.kind().isNumeric() ? "数字，没有发生的填 0" : "已填写")
                      .remedy(
                          column.kind().isNumeric()
                              ? "填入数据；确实没有发生的填 0。"
                              : "填写“" + wanted(input.row(), column) + "”。")
                      .says("“" + input.raw().place().label() + "”没有填写。");
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
  private boolean isNeeded(Inputs.Cell input) {
    Optional<FixedRow> fixed = layout.fixedRow(input.row().label());
    boolean needed = fixed.map(FixedRow::required).orElse(true);
    Column column = input.column();
    return needed && (column.kind() == Kind.FACT ? fixed.isPresent() : column.required());
  }
}
