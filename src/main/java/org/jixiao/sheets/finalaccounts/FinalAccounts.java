package org.jixiao.sheets.finalaccounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;

/**
 * 决算对比 once read.
 *
 * @param computed the table with what follows from it
 * @param lines one for each row with a label
 */
public record FinalAccounts(ComputedTable computed, List<Subject> lines)
    implements ComputedReading {

  public FinalAccounts {
    lines = List.copyOf(lines);
  }

  /**
   * One row.
   *
   * @param row the row, or null when the table lacks it
   * @param label its name
   * @param last 上年度, 元
   * @param current 本年度, 元
   * @param change 比上年增减, 元
   * @param rate 增减%
   * @param reason 原因, possibly empty
   */
  public record Subject(
      RawRow row,
      Figure label,
      Figure last,
      Figure current,
      Figure change,
      Figure rate,
      String reason) {

    private static Subject of(ComputedRow row) {
      return new Subject(
          row.row(),
          row.label(FinalAccountsForm.ITEM),
          row.get(FinalAccountsForm.LAST),
          row.get(FinalAccountsForm.THIS),
          row.get(FinalAccountsForm.CHANGE),
          row.get(FinalAccountsForm.RATE),
          row.row().words(FinalAccountsForm.REASON));
    }

    boolean is(FixedRow wanted) {
      return wanted.isLabelled(row.label());
    }
  }

  static FinalAccounts read(RawTable table) {
    ComputedTable computed = ComputedTable.ofLabelled(table);
    return new FinalAccounts(computed, computed.lines().stream().map(Subject::of).toList());
  }

  private Optional<Subject> line(FixedRow wanted) {
    return lines.stream().filter(line -> line.is(wanted)).findFirst();
  }

  private Subject lineOrNone(FixedRow wanted) {
    Figure none = table().missing(wanted, Unit.MONEY);
    return line(wanted).orElse(new Subject(null, none, none, none, none, none, ""));
  }

  /** 本年收入. */
  public Subject income() {
    return lineOrNone(FinalAccountsForm.INCOME);
  }

  /** 本年支出. */
  public Subject spending() {
    return lineOrNone(FinalAccountsForm.SPENDING);
  }

  /** 基本支出. */
  public Subject basic() {
    return lineOrNone(FinalAccountsForm.BASIC);
  }

  /** 人员经费. */
  public Subject staff() {
    return lineOrNone(FinalAccountsForm.STAFF);
  }

  /** 公用经费. */
  public Subject office() {
    return lineOrNone(FinalAccountsForm.OFFICE);
  }

  /** 项目支出. */
  public Subject project() {
    return lineOrNone(FinalAccountsForm.PROJECT);
  }

  /** The categories of spending as 预算配置 has them. */
  public List<Subject> categories() {
    return List.of(staff(), office(), project());
  }

  /** The line of a category of spending, if there is one of that name. */
  public Optional<Subject> category(String label) {
    return Stream.of(FinalAccountsForm.STAFF, FinalAccountsForm.OFFICE, FinalAccountsForm.PROJECT)
        .filter(row -> row.isLabelled(label))
        .findFirst()
        .flatMap(this::line)
        .or(
            () ->
                lines.stream()
                    .filter(line -> Wording.sameLabel(line.row().label(), label))
                    .findFirst());
  }

  /** The rows that make up 本年收入: those between it and 本年支出, carry-overs apart. */
  List<Subject> incomeParts() {
    List<Subject> parts = new ArrayList<>();
    boolean inside = false;
    for (Subject line : lines) {
      inside =
          !line.is(FinalAccountsForm.SPENDING) && (inside || line.is(FinalAccountsForm.INCOME));
      String name = Wording.label(line.row().label());
      boolean carried = name.contains("结转") || name.contains("结余");
      if (inside && !line.is(FinalAccountsForm.INCOME) && !carried) {
        parts.add(line);
      }
    }
    return parts;
  }

  /** Whether the sheet shows any carry-over. */
  public boolean showsCarryOver() {
    return lines.stream()
        .filter(line -> Wording.label(line.row().label()).matches(".*(结转|结余).*"))
        .anyMatch(line -> line.current().isNumber() && line.current().number().signum() != 0);
  }

  @Override
  public List<ChartPlan> charts() {
    List<Subject> shown = Stream.of(income(), spending(), basic(), project()).toList();
    return List.of(
        ChartPlan.amounts(
            "决算对比-两年收支",
            "两年收支决算对比",
            shown.stream().map(Subject::label).toList(),
            ChartPlan.Series.of(table(), FinalAccountsForm.LAST, shown, Subject::last),
            ChartPlan.Series.of(table(), FinalAccountsForm.THIS, shown, Subject::current)));
  }
}
