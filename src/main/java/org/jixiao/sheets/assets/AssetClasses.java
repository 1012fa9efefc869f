package org.jixiao.sheets.assets;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;

/**
 * The classes of fixed assets once read.
 *
 * @param computed the table with what follows from it
 */
public record AssetClasses(ComputedTable computed) implements ComputedReading {

  /** One class, or the total; amounts in 元 at the end of the year. */
  public record ClassRow(ComputedRow row) {

    /** Its name. */
    public Figure label() {
      return row.label(AssetClassesForm.CLASS);
    }

    /** 原值. */
    public Figure cost() {
      return row.get(AssetClassesForm.COST);
    }

    /** 累计折旧. */
    public Figure writtenOff() {
      return row.get(AssetClassesForm.WRITTEN_OFF);
    }

    /** 净值. */
    public Figure net() {
      return row.get(AssetClassesForm.NET);
    }

    /** 成新率. */
    public Figure newness() {
      return row.get(AssetClassesForm.NEWNESS);
    }

    /** 折旧年限, in years. */
    public Figure life() {
      return row.get(AssetClassesForm.LIFE);
    }

    /** 本年折旧. */
    public Figure charge() {
      return row.get(AssetClassesForm.CHARGE);
    }

    /** 测算折旧; not of the total. */
    public Figure estimate() {
      return row.get(AssetClassesForm.ESTIMATE);
    }

    /** 折旧差异; not of the total. */
    public Figure gap() {
      return row.get(AssetClassesForm.GAP);
    }
  }

  static AssetClasses read(RawTable table) {
    return new AssetClasses(
        ComputedTable.ofList(
            table, AssetClassesForm.COST, AssetClassesForm.WRITTEN_OFF, AssetClassesForm.CHARGE));
  }

  /** One for each class. */
  public List<ClassRow> lines() {
    return computed.lines().stream().map(ClassRow::new).toList();
  }

  /** The line of 合计. */
  public ClassRow total() {
    return new ClassRow(computed.total());
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        ChartPlan.amounts(
            "固定资产-分类原值与净值",
            "各类固定资产原值与净值",
            lines().stream().map(ClassRow::label).toList(),
            ChartPlan.Series.of(table(), AssetClassesForm.COST, lines(), ClassRow::cost),
            ChartPlan.Series.of(table(), AssetClassesForm.NET, lines(), ClassRow::net)));
  }
}
