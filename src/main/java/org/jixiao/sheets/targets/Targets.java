package org.jixiao.sheets.targets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureChoice;
import org.jixiao.numbers.FigureChoice.Case;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 绩效目标 once read.
 *
 * @param table the table as found
 * @param lines one for each target
 * @param free the rows that are not in use yet
 */
public record Targets(RawTable table, List<Target> lines, List<Target> free) implements Reading {

  private static final String YES = "是";
  private static final String NO = "否";

  public Targets {
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * One target.
   *
   * @param row its row
   * @param nature 指标性质
   * @param aim 目标值 as a number
   * @param result 实际完成值 as a number
   * @param rate 完成率
   * @param scales how 目标值 and 实际完成值 are written, where they are rates
   * @param reached 是 or 否; without a value when a person must judge and has not
   * @param byHand whether a person has judged
   */
  public record Target(
      RawRow row,
      Figure nature,
      Figure aim,
      Figure result,
      RateScales scales,
      Figure rate,
      Figure reached,
      boolean byHand) {

    /** Whether the result is given at all, as a number or in words. */
    boolean hasResult() {
      return !row.words(TargetsForm.RESULT).isEmpty();
    }

    boolean isMissed() {
      return reached.isPresent() && reached.text().equals(NO);
    }

    /** What it is counted in, where that is said; a rate shows its own sign. */
    public String measure() {
      return aim.unit() == Unit.RATIO ? "" : row.words(TargetsForm.MEASURE);
    }

    /** Whether it is counted in %, so that 95 means 95%. */
    public boolean isInPercent() {
      return scales.inPercent();
    }

    /** The cell of 实际完成值, or null. */
    public Place resultPlace() {
      RawCell cell = row.cell(TargetsForm.RESULT);
      return cell == null ? null : cell.place();
    }

    /** Whether a person has to judge it. */
    boolean isQualitative() {
      return nature.isPresent() && nature.text().equals("定性");
    }

    /** Whether it is measured in numbers rather than judged. */
    boolean isQuantitative() {
      return nature.isPresent() && List.of("≥", "≤", "=").contains(nature.text());
    }

    /** Whether it is a bound with numbers on both sides. */
    boolean isMeasuredBound() {
      boolean bound = nature.isPresent() && List.of("≥", "≤").contains(nature.text());
      return bound && aim.isNumber() && result.isNumber();
    }
  }

  static Targets read(RawTable table) {
    return new Targets(
        table,
        Totals.addends(table).stream().map(Targets::line).toList(),
        table.spare().stream().map(Targets::line).toList());
  }

  private static Target line(RawRow row) {
    Figure nature = row.labelFigure(TargetsForm.NATURE);
    RateScales scales = RateScales.of(row);
    Figure aim = scales.aim();
    Figure result = scales.comparableResult();
    List<Case> rates =
        List.of(
            new Case(List.of("≥", "="), result.dividedBy(aim)),
            new Case(List.of("≤"), aim.dividedBy(result)));
    Figure same =
        FigureWords.whenSame(
            words(row, TargetsForm.RESULT), words(row, TargetsForm.AIM), YES, "定性指标由人判断");
    List<Case> judgements =
        List.of(
            new Case(List.of("定性"), same),
            new Case(List.of("≥", "≤", "="), FigureWords.related(result, nature, aim, YES, NO)));
    Figure rate = FigureChoice.byCase(nature, rates, Unit.RATIO);
    Figure computed =
        row.place(FigureChoice.byCase(nature, judgements, Unit.TEXT), TargetsForm.REACHED);
    Optional<Figure> judged = judgedByHand(row, computed);
    return new Target(
        row,
        nature,
        aim,
        scales.result(),
        scales,
        row.place(rate, TargetsForm.RATE),
        judged.orElse(computed),
        judged.isPresent());
  }

  /** What stands in the cell, number or words, by its cell: so the formula follows it. */
  private static Figure words(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    boolean number = cell != null && cell.content() instanceof RawCell.Number;
    return number ? Figure.label(cell.words(), cell.place()) : row.labelFigure(column);
  }

  /** 是 or 否 that a person has typed where nothing can be computed. */
  private static Optional<Figure> judgedByHand(RawRow row, Figure computed) {
    RawCell cell = row.cell(TargetsForm.REACHED);
    boolean typed =
        cell != null
            && !computed.isPresent()
            && !cell.hasFormula()
            && List.of(YES, NO).contains(cell.words());
    return typed ? Optional.of(cell.label()) : Optional.empty();
  }

  /** 目标达成率 = targets reached ÷ targets judged; always said with how many cannot be judged. */
  public Figure reachedRate() {
    return reached().dividedBy(judged());
  }

  /**
   * Targets reached ÷ all targets: those that cannot be judged count as not reached. A score is
   * made of this one, so that it does not grow by leaving targets unjudged.
   */
  public Figure reachedRateOfAll() {
    return results() == 0 && !lines.isEmpty()
        ? Figure.notProvided("绩效目标完成情况", Unit.RATIO)
        : reached().dividedBy(all());
  }

  /** How many targets are reached. */
  public Figure reached() {
    return FigureList.countOf(marks(), YES);
  }

  /** How many targets are judged, reached or not. */
  public Figure judged() {
    return reached().plus(FigureList.countOf(marks(), NO));
  }

  /** How many targets there are. */
  public Figure all() {
    return FigureList.countOfFilled(
        lines.stream().map(line -> line.row().labelFigure(TargetsForm.TARGET)).toList());
  }

  /** The targets of which nobody can say whether they are reached. */
  public List<Target> unjudged() {
    return lines.stream().filter(line -> !line.reached().isPresent()).toList();
  }

  /** The targets that are not reached. */
  public List<Target> missed() {
    return lines.stream().filter(Target::isMissed).toList();
  }

  private List<Figure> marks() {
    return lines.stream().map(Target::reached).toList();
  }

  /** How many targets have a result. */
  public int results() {
    return (int) lines.stream().filter(Target::hasResult).count();
  }

  @Override
  public List<Figure> derived() {
    return Reading.placed(
        Stream.concat(lines.stream(), free.stream())
            .flatMap(
                line ->
                    line.byHand()
                        ? Stream.of(line.rate())
                        : Stream.of(line.rate(), line.reached())));
  }
}
