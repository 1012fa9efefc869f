package org.jixiao.sheets.assets;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * The classes of fixed assets once read.
 *
 * @param table the table as found
 * @param lines one for each class
 * @param free the rows that are not in use yet
 * @param total the line of 合计
 */
public record AssetClasses(
    RawTable table, List<ClassRow> lines, List<ClassRow> free, ClassRow total) implements Reading {

  public AssetClasses {
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * One class, or the total; amounts in 元 at the end of the year.
   *
   * @param label its name
   * @param cost 原值
   * @param writtenOff 累计折旧
   * @param net cost − writtenOff
   * @param newness net ÷ cost
   * @param life 折旧年限 in years
   * @param charge 本年折旧
   * @param estimate cost ÷ life, but no more than was left at the start of the year
   * @param gap charge − estimate
   */
  public record ClassRow(
      Figure label,
      Figure cost,
      Figure writtenOff,
      Figure net,
      Figure newness,
      Figure life,
      Figure charge,
      Figure estimate,
      Figure gap) {

    private Stream<Figure> derived() {
      return Stream.of(net, newness, estimate, gap);
    }
  }

  static AssetClasses read(RawTable table) {
    return new AssetClasses(
        table,
        Totals.addends(table).stream().map(AssetClasses::line).toList(),
        table.spare().stream().map(AssetClasses::line).toList(),
        total(table));
  }

  private static ClassRow line(RawRow row) {
    Figure cost = row.figure(AssetClassesForm.COST);
    Figure writtenOff = row.figure(AssetClassesForm.WRITTEN_OFF);
    Figure life = row.figure(AssetClassesForm.LIFE);
    Figure charge = row.figure(AssetClassesForm.CHARGE);
    Figure leftAtStart = cost.minus(writtenOff.minus(charge)).orZeroIfNegative();
    Figure estimate =
        row.place(cost.dividedBy(life, Unit.MONEY).atMost(leftAtStart), AssetClassesForm.ESTIMATE);
    Figure net = row.place(cost.minus(writtenOff), AssetClassesForm.NET);
    return new ClassRow(
        row.labelFigure(AssetClassesForm.CLASS),
        cost,
        writtenOff,
        net,
        row.place(net.dividedBy(cost), AssetClassesForm.NEWNESS),
        life,
        charge,
        estimate,
        row.place(charge.minus(estimate), AssetClassesForm.GAP));
  }

  private static ClassRow total(RawTable table) {
    Figure cost = Totals.of(table, AssetClassesForm.COST);
    Figure writtenOff = Totals.of(table, AssetClassesForm.WRITTEN_OFF);
    Figure charge = Totals.of(table, AssetClassesForm.CHARGE);
    Figure net = table.sums().place(cost.minus(writtenOff), AssetClassesForm.NET);
    Figure none = Figure.notApplicable("合计行不填", Unit.MONEY);
    return new ClassRow(
        Figure.label("合计", null),
        cost,
        writtenOff,
        net,
        table.sums().place(net.dividedBy(cost), AssetClassesForm.NEWNESS),
        none,
        charge,
        none,
        none);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body = Stream.concat(lines.stream(), free.stream()).flatMap(ClassRow::derived);
    Stream<Figure> sums =
        Stream.of(total.cost(), total.writtenOff(), total.net(), total.newness(), total.charge());
    return Reading.placed(Stream.concat(body, sums));
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        new ChartPlan(
            "固定资产-分类原值与净值",
            "各类固定资产原值与净值",
            ChartPlan.Shape.COLUMNS,
            lines.stream().map(ClassRow::label).toList(),
            List.of(
                ChartPlan.Series.of(table, AssetClassesForm.COST, lines, ClassRow::cost),
                ChartPlan.Series.of(table, AssetClassesForm.NET, lines, ClassRow::net)),
            "金额"));
  }
}
