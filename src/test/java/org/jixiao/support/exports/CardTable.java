package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Writes asset cards in one look. */
final class CardTable {

  private final List<Column<AssetCard>> columns = new ArrayList<>();

  private CardTable(Look look) {
    String cost = look.tenThousands() ? "价值(万元)" : "价值(元)";
    add(Heading.of("卡片编号", "资产编号"), (c, w) -> c.number());
    add(Heading.of("资产分类", "资产类别"), (c, w) -> c.assetClass());
    add(Heading.of("资产名称"), (c, w) -> c.name());
    add(Heading.of("规格型号"), (c, w) -> c.model());
    add(Heading.of("数量"), (c, w) -> w.digits(String.valueOf(c.quantity())));
    add(
        Heading.of("原值", cost),
        (c, w) ->
            c.fault() != null && c.fault().hidesAmount() ? c.fault().amount() : w.amount(c.cost()));
    add(Heading.of("价值类型"), (c, w) -> "原值");
    add(
        Heading.of("取得日期"),
        (c, w) ->
            c.fault() != null && c.fault().date() != null
                ? c.fault().date()
                : w.date(c.acquired()));
    add(Heading.of("投入使用日期"), (c, w) -> w.date(c.acquired()));
    add(Heading.of("财务入账日期"), (c, w) -> w.date(c.acquired()));
    add(Heading.of("会计凭证号"), (c, w) -> c.voucher());
    add(Heading.under("折旧", "折旧状态", "折旧状态"), (c, w) -> c.depreciation());
    add(Heading.under("折旧", "折旧年限(月)", "折旧年限(月)"), (c, w) -> w.digits(String.valueOf(c.months())));
    add(Heading.under("折旧", "累计折旧", "累计折旧"), (c, w) -> w.amount(c.accumulated()));
    add(Heading.under("折旧", "本年折旧", "本年折旧"), (c, w) -> w.amount(c.thisYear()));
    add(Heading.of("账面净值", "净值"), (c, w) -> w.amount(c.cost() - c.accumulated()));
    add(Heading.of("使用状况"), (c, w) -> c.use());
    add(Heading.of("处置日期"), (c, w) -> w.date(c.disposed()));
    add(Heading.of("使用部门"), (c, w) -> c.department());
    add(Heading.of("使用人"), (c, w) -> c.keeper());
    add(Heading.of("存放地点"), (c, w) -> c.place());
  }

  static Listing<AssetCard> open(Path file, Look look, Random random) throws IOException {
    return new Listing<>(
        Sheet.open(file, look, "固定资产卡片"),
        new Writing(look, random),
        "固定资产卡片明细表",
        new CardTable(look).columns,
        5);
  }

  private void add(Heading heading, BiFunction<AssetCard, Writing, Object> cell) {
    columns.add(new Column<>(heading, cell));
  }
}
