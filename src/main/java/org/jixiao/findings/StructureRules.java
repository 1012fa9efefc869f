package org.jixiao.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/** Whether the columns and rows of a table are all there, once each, and no others with numbers. */
public final class StructureRules {

  /** A row that says of itself that it sums up part of the others. */
  private static final Pattern PART = Pattern.compile("小计|季度|半年|累计");

  private final Layout layout;

  private StructureRules(Layout layout) {
    this.layout = layout;
  }

  /** The rules of one table, under its own code. */
  public static List<Rule<Reading>> of(Layout layout) {
    StructureRules rules = new StructureRules(layout);
    List<Rule<Reading>> all = new ArrayList<>();
    all.add(rules.columnNotFound());
    if (layout.hasTotal() || layout.rows().stream().anyMatch(FixedRow::required)) {
      all.add(rules.rowNotFound());
    }
    if (!layout.repeating()) {
      all.add(rules.labelTwice());
    }
    if (layout.hasTotal()) {
      all.add(rules.belowTotal());
    }
    boolean amounts = layout.columns().stream().anyMatch(column -> column.kind().isNumeric());
    if (!layout.moreRows() && amounts) {
      all.add(rules.unknownRow());
    }
    return all;
  }

  private Rule.Declaration rule(String number, Severity severity, String title) {
    return Rule.of(layout.code() + "-" + number, severity, title);
  }

  private Rule<Reading> columnNotFound() {
    return rule("S01", Severity.ERROR, "找不到列")
        .because("列按表头文字查找；表头改了名，这一列的数就读不到，依赖它的计算都会留空。")
        .repair("把表头改回标准名称（空格、换行、括号内的单位不影响识别），或从空白模板复制该列表头。")
        .reads(layout)
        .test(
            (reading, inspection) -> {
              RawTable table = reading.table();
              inspection.looked();
              table
                  .doubles()
                  .forEach(
                      (column, seen) ->
                          inspection
                              .find()
                              .onSheet(table.sheet())
                              .labelled("", column.heading())
                              .found(String.join("、", seen))
                              .expected("只有一列“" + column.heading() + "”")
                              .remedy("改名或移走不用的一列，只留一列“" + column.heading() + "”。")
                              .says(
                                  "工作表“"
                                      + table.sheet()
                                      + "”有不止一列像是“"
                                      + column.heading()
                                      + "”："
                                      + String.join("、", seen)
                                      + "，没有读取。"));
              for (Column column : layout.columns()) {
                boolean lacking = !table.has(column) && !table.doubles().containsKey(column);
                if (lacking && column.since() <= table.version()) {
                  List<String> strangers =
                      table.headings().stream()
                          .filter(h -> layout.columns().stream().noneMatch(c -> c.isHeaded(h)))
                          .toList();
                  Optional<String> nearest = Wording.nearest(column.heading(), strangers);
                  inspection
                      .find()
                      .onSheet(table.sheet())
                      .labelled("", column.heading())
                      .found(nearest.map(n -> "最接近的表头：" + n).orElse("没有相近的表头"))
                      .expected(column.heading())
                      .says("工作表“" + table.sheet() + "”缺少“" + column.heading() + "”列。");
                }
              }
            });
  }

  private Rule<Reading> rowNotFound() {
    return rule("S02", Severity.ERROR, "缺少必需的行")
        .because("标准表的固定行缺一不可，缺行会使合计和占比失真。")
        .repair("补上这一行；没有发生额的填 0，不要删行。")
        .reads(layout)
        .test(
            (reading, inspection) -> {
              RawTable table = reading.table();
              inspection.looked();
              for (FixedRow row : layout.rows()) {
                if (row.required() && table.row(row).isEmpty()) {
                  inspection
                      .find()
                      .onSheet(table.sheet())
                      .labelled(row.label(), "")
                      .found(nearestRow(table, row.label()))
                      .expected(row.label())
                      .says("工作表“" + table.sheet() + "”缺少“" + row.label() + "”行。");
                }
              }
              if (layout.hasTotal() && table.total() == null) {
                inspection
                    .find()
                    .onSheet(table.sheet())
                    .labelled(layout.totalLabel(), "")
                    .found(nearestRow(table, layout.totalLabel()))
                    .expected(layout.totalLabel() + "（合计、总计均可）")
                    .says("工作表“" + table.sheet() + "”缺少“" + layout.totalLabel() + "”行。");
              }
            });
  }

  private String nearestRow(RawTable table, String wanted) {
    List<String> strangers =
        table.rows().stream()
            .map(RawRow::label)
            .filter(label -> layout.fixedRow(label).isEmpty())
            .toList();
    return Wording.nearest(wanted, strangers).map(n -> "最接近的行：" + n).orElse("没有相近的行");
  }

  private Rule<Reading> unknownRow() {
    return rule("S04", Severity.CHECK, "规定行以外填有数据")
        .because("这张表的行是固定的；多出的行没有计入合计，其中的数可能因此漏掉。")
        .repair("把数并入相应的固定行；只是小计或备查的，在“处理说明”中写明。")
        .reads(layout)
        .test(
            (reading, inspection) -> {
              inspection.looked();
              for (RawRow row : reading.table().rows()) {
                boolean part = PART.matcher(Wording.label(row.label())).find();
                if (layout.fixedRow(row.label()).isEmpty() && !part && hasNumber(row)) {
                  inspection
                      .find()
                      .at(row.keyPlace(layout))
                      .found(row.label())
                      .expected("表中规定的行")
                      .says("“" + row.label() + "”不是这张表规定的行，其中的数没有计入合计。");
                }
              }
            });
  }

  private Rule<Reading> belowTotal() {
    return rule("S05", Severity.CHECK, "合计行下方有数")
        .because("合计行是表的末行；写在它下面的数没有读取，也没有计入合计。")
        .repair("在合计行上方插行填写；只是备查的，在“处理说明”中写明。")
        .reads(layout)
        .test(
            (reading, inspection) -> {
              inspection.looked();
              for (RawRow row : reading.table().below()) {
                inspection
                    .find()
                    .at(row.keyPlace(layout))
                    .found(row.label())
                    .expected("合计行下方没有数")
                    .says("“" + row.label() + "”写在合计行下方，其中的数没有计入。");
              }
            });
  }

  private static boolean hasNumber(RawRow row) {
    return row.cells().entrySet().stream()
        .anyMatch(
            entry ->
                !entry.getKey().derived()
                    && entry.getKey().kind().isNumeric()
                    && entry.getValue().figure(entry.getKey().kind().unit()).isNumber());
  }

  private Rule<Reading> labelTwice() {
    return rule("S03", Severity.ERROR, "行标签重复")
        .because("同一标签出现两次，程序无法判断以哪一行为准，合计也可能重复计算。")
        .repair("删除或改名其中一行。")
        .reads(layout)
        .test(
            (reading, inspection) -> {
              inspection.looked();
              Map<String, RawRow> seen = new HashMap<>();
              for (RawRow row : reading.table().rows()) {
                RawRow first = seen.putIfAbsent(identity(row), row);
                if (first != null && !row.label().isBlank()) {
                  inspection
                      .find()
                      .at(row.keyPlace(layout))
                      .found(row.label())
                      .expected("每个标签只出现一次")
                      .says(
                          "第"
                              + (row.index() + 1)
                              + "行的“"
                              + row.label()
                              + "”与第"
                              + (first.index() + 1)
                              + "行重复。");
                }
              }
            });
  }

  private String identity(RawRow row) {
    return layout.fixedRow(row.label()).map(FixedRow::label).orElse(Wording.label(row.label()));
  }
}
