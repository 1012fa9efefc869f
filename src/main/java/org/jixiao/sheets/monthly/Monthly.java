package org.jixiao.sheets.monthly;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * 月度指标 once read.
 *
 * @param computed the table with what follows from it
 */
public record Monthly(ComputedTable computed) implements ComputedReading {

  private static final int MONTHS_OF_A_YEAR = 12;

  /** One month. */
  public record Month(ComputedRow row) {

    /** 1 to 12. */
    public int number() {
      return MonthlyForm.number(row);
    }

    private int index() {
      return row.row().index();
    }

    /** Its label on the sheet. */
    public Figure label() {
      return row.label(MonthlyForm.MONTH);
    }

    /** 指标下达数, 元. */
    public Figure released() {
      return row.get(MonthlyForm.RELEASED);
    }

    /** 下达占比. */
    public Figure releasedShare() {
      return row.get(MonthlyForm.RELEASED_SHARE);
    }

    /** 指标使用数, 元. */
    public Figure used() {
      return row.get(MonthlyForm.USED);
    }

    /** 使用占比. */
    public Figure usedShare() {
      return row.get(MonthlyForm.USED_SHARE);
    }

    /** 累计下达, 元. */
    public Figure releasedSoFar() {
      return row.get(MonthlyForm.RELEASED_SO_FAR);
    }

    /** 累计使用, 元. */
    public Figure usedSoFar() {
      return row.get(MonthlyForm.USED_SO_FAR);
    }

    /** 累计使用率. */
    public Figure useRate() {
      return row.get(MonthlyForm.USE_RATE);
    }

    /** 时间进度. */
    public Figure time() {
      return row.get(MonthlyForm.TIME);
    }

    /** 进度偏差, in percentage points; negative when behind. */
    public Figure deviation() {
      return row.get(MonthlyForm.DEVIATION);
    }
  }

  static Monthly read(RawTable table) {
    List<RawRow> rows =
        MonthlyForm.MONTHS.stream().flatMap(month -> table.row(month).stream()).toList();
    return new Monthly(ComputedTable.ofRows(table, rows, MonthlyForm.RELEASED, MonthlyForm.USED));
  }

  /** The months that were found, January first whatever their order on the sheet. */
  public List<Month> months() {
    return computed.lines().stream().map(Month::new).toList();
  }

  /** All releases of the year, 元. */
  public Figure released() {
    return computed.total().get(MonthlyForm.RELEASED);
  }

  /** All use of the year, 元. */
  public Figure used() {
    return computed.total().get(MonthlyForm.USED);
  }

  /** Whether all twelve months were found. */
  public boolean isComplete() {
    return months().size() == MONTHS_OF_A_YEAR;
  }

  /** 指标使用率 = use of the year ÷ releases of the year. */
  public Figure useRate() {
    return used().dividedBy(released());
  }

  /** What was released and not used, 元. */
  public Figure unused() {
    return released().minus(used());
  }

  /** The largest monthly share of use. */
  public Figure peakShare() {
    return FigureList.largest(usedShares(), Unit.RATIO, "使用占比");
  }

  /** The first month with the largest share of use. */
  public Figure peakMonth() {
    List<Figure> labels = months().stream().map(Month::label).toList();
    return FigureList.labelOfLargest(usedShares(), labels, peakShare());
  }

  private List<Figure> usedShares() {
    return months().stream().map(Month::usedShare).toList();
  }

  /** What December is called on the sheet. */
  public Figure decemberLabel() {
    return isComplete()
        ? months().get(MONTHS_OF_A_YEAR - 1).label()
        : Figure.unreadable("月份不全", Unit.TEXT);
  }

  /** December's share of the year's use. */
  public Figure decemberShare() {
    return isComplete()
        ? months().get(MONTHS_OF_A_YEAR - 1).usedShare()
        : Figure.unreadable("月份不全", Unit.RATIO);
  }

  /** The share of October to December in the year's use. */
  public Figure lastQuarterShare() {
    return isComplete()
        ? FigureList.sum(usedShares().subList(9, MONTHS_OF_A_YEAR), Unit.RATIO, "四季度使用占比")
        : Figure.unreadable("月份不全", Unit.RATIO);
  }

  /** The share of November and December in the year's releases. */
  public Figure lateReleaseShare() {
    return isComplete()
        ? FigureList.sum(
            months().subList(10, MONTHS_OF_A_YEAR).stream().map(Month::releasedShare).toList(),
            Unit.RATIO,
            "11至12月下达占比")
        : Figure.unreadable("月份不全", Unit.RATIO);
  }

  /** December's use ÷ the mean month. */
  public Figure decemberMultiple() {
    return decemberShare().times(Figure.constant(MONTHS_OF_A_YEAR, Unit.COUNT), Unit.COEFFICIENT);
  }

  /** The month-end deviation from time that is largest in size, with its sign. */
  public Figure largestDeviation() {
    List<Figure> all = months().stream().map(Month::deviation).toList();
    Figure most = FigureList.largest(all, Unit.PERCENTAGE_POINTS, "进度偏差");
    Figure least = FigureList.smallest(all, Unit.PERCENTAGE_POINTS, "进度偏差");
    return FigureList.largerInSize(most, least);
  }

  /** Whether the column of 使用占比 holds anything in rows between the months(). */
  boolean hasOtherShares() {
    int first = months().stream().mapToInt(Month::index).min().orElse(0);
    int last = months().stream().mapToInt(Month::index).max().orElse(0);
    return Stream.concat(table().rows().stream(), table().spare().stream())
        .filter(row -> row.index() > first && row.index() < last)
        .filter(row -> months().stream().noneMatch(month -> month.index() == row.index()))
        .anyMatch(
            row ->
                table().has(MonthlyForm.USED_SHARE) && !row.cell(MonthlyForm.USED_SHARE).isBlank());
  }

  /** How evenly the year was used. */
  public Pace pace() {
    return new Pace(this);
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        new ChartPlan(
            "月度指标-下达与使用",
            "指标下达数与指标使用数对比",
            Shape.COLUMNS_AND_LINES,
            months().stream().map(Month::label).toList(),
            List.of(
                series(MonthlyForm.RELEASED, Month::released, false),
                series(MonthlyForm.USED, Month::used, false),
                series(MonthlyForm.USE_RATE, Month::useRate, true),
                series(MonthlyForm.TIME, Month::time, true)),
            "金额"));
  }

  private Series series(Column column, Function<Month, Figure> value, boolean line) {
    List<Figure> values = months().stream().map(value).toList();
    return new Series(table().heading(column), values, line, false);
  }
}
