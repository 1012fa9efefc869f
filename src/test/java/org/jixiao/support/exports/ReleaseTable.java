package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Writes releases in one look. */
final class ReleaseTable {

  private final List<Column<Release>> columns = new ArrayList<>();

  private ReleaseTable() {
    add(Heading.under("指标", "明细号", "指标明细号"), (r, w) -> r.number());
    add(Heading.under("指标", "文号", "指标文号", "本级指标文号"), (r, w) -> r.document());
    add(Heading.of("预算单位", "单位"), (r, w) -> r.payer().unit());
    add(Heading.of("支付方式"), (r, w) -> r.payer().method());
    add(Heading.of("支出项目", "项目名称"), (r, w) -> r.item());
    add(Heading.of("功能分类", "支出功能分类科目"), (r, w) -> w.code(r.function(), r.functionName()));
    add(Heading.of("政府预算经济分类", "政府经济分类"), (r, w) -> w.code(r.economic(), r.economicName()));
    add(
        Heading.of("下达日期", "指标下达日期", "业务日期"),
        (r, w) ->
            r.fault() != null && r.fault().date() != null ? r.fault().date() : w.date(r.date()));
    add(
        Heading.of("指标金额", "下达金额", "金额"),
        (r, w) ->
            r.fault() != null && r.fault().hidesAmount()
                ? r.fault().amount()
                : w.amount(r.cents()));
    add(Heading.of("资金性质"), (r, w) -> r.fund());
    add(Heading.of("指标摘要", "摘要"), (r, w) -> r.summary());
  }

  static Listing<Release> open(Path file, Look look, Random random) throws IOException {
    return new Listing<>(
        Sheet.open(file, look, "指标明细"),
        new Writing(look, random),
        "预算指标明细表",
        new ReleaseTable().columns,
        8);
  }

  private void add(Heading heading, BiFunction<Release, Writing, Object> cell) {
    columns.add(new Column<>(heading, cell));
  }
}
