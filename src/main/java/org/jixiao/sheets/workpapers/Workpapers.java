package org.jixiao.sheets.workpapers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.Absence;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * 评分底稿 once read.
 *
 * @param table the table, its rows named by the indicators that they are about
 * @param lines one for each row that is about an indicator, also one that 评分 has no more
 * @param derived what is shown from 评分, in its cells
 * @param notes the names that the program notes
 * @param lacking how many indicators of 评分 have found no row
 */
public record Workpapers(
    RawTable table, List<Line> lines, List<Figure> derived, Map<Place, String> notes, int lacking)
    implements Reading {

  public Workpapers {
    lines = List.copyOf(lines);
    derived = List.copyOf(derived);
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /**
   * What 评分 says of an indicator.
   *
   * @param row its row on 评分, zero-based
   * @param name its name; empty in a row of 评分 that is not in use yet
   * @param group its 一级指标 and 二级指标, in one
   * @param label its name in its cell
   * @param points 分值
   * @param scored 得分
   */
  public record Indicator(
      int row, String name, String group, Figure label, Figure points, Figure scored) {}

  /**
   * The working paper of one indicator.
   *
   * @param row its row
   * @param name the indicator
   * @param group its 一级指标 and 二级指标; empty when 评分 has it no more
   * @param gone whether 评分 has it no more
   */
  public record Line(RawRow row, String name, String group, boolean gone) {

    /** Whether anybody has typed anything in it. */
    public boolean isBegun() {
      return WorkpapersForm.TYPED.stream().anyMatch(column -> !row.words(column).isEmpty());
    }
  }

  /** Reads the sheet against what 评分 has; nothing where 评分 was not provided. */
  static Workpapers read(RawTable found, List<Indicator> indicators) {
    Assignment assignment = new Assignment(found.body(), indicators);
    List<RawRow> used = new ArrayList<>();
    List<RawRow> free = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    List<Figure> derived = new ArrayList<>();
    Map<Place, String> notes = new LinkedHashMap<>();
    for (RawRow row : found.body()) {
      Optional<Indicator> indicator = assignment.indicator(row);
      String gone = assignment.gone(row);
      String name = indicator.map(Indicator::name).orElse(gone);
      RawRow named = named(row, name);
      (name.isEmpty() ? free : used).add(named);
      if (indicator.isPresent()) {
        show(named, indicator.get(), derived);
      } else {
        clear(named, gone, derived, notes);
      }
      note(named, WorkpapersForm.KEPT, name, notes);
      if (!name.isEmpty()) {
        String group = indicator.map(Indicator::group).orElse("");
        lines.add(new Line(named, name, group, indicator.isEmpty()));
      }
    }
    return new Workpapers(found.withRows(used, free), lines, derived, notes, assignment.lacking());
  }

  /** The same sheet with what stands on 评分. */
  public Workpapers from(List<Indicator> indicators) {
    return read(table, indicators);
  }

  /**
   * The row under the name of its indicator. What our own formulas have shown of another indicator
   * is no result of theirs that has gone stale.
   */
  private static RawRow named(RawRow row, String name) {
    boolean same = Wording.sameLabel(row.words(WorkpapersForm.INDICATOR), name);
    if (same && row.label().equals(name)) {
      return row;
    }
    Map<Column, RawCell> cells = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) ->
                cells.put(
                    column,
                    !same && column.derived() && cell.hasFormula()
                        ? new RawCell(cell.place(), new RawCell.Blank(), cell.formula())
                        : cell));
    RawRow other = new RawRow(row.index(), name, cells);
    return name.isEmpty() ? other : other.named(name);
  }

  private static void show(RawRow row, Indicator indicator, List<Figure> derived) {
    Figure label = indicator.label();
    boolean stands = label.place() != null && label.operand() != null;
    put(
        row,
        WorkpapersForm.INDICATOR,
        stands ? FigureWords.unlessEmpty(List.of(label), label) : label,
        derived);
    put(row, WorkpapersForm.POINTS, indicator.points(), derived);
    put(row, WorkpapersForm.SCORED, indicator.scored(), derived);
  }

  private static void put(RawRow row, Column column, Figure figure, List<Figure> derived) {
    RawCell cell = row.cell(column);
    if (cell == null) {
      return;
    }
    Figure shown = row.mirror(figure, column);
    derived.add(
        shown.formula() == null && cell.hasFormula()
            ? Figure.none(nothing(), column.kind().unit(), cell.place())
            : shown);
  }

  private static Absence nothing() {
    return new Absence.NotApplicable("评分表中没有对应的三级指标");
  }

  /** A row about no indicator, or about one that 评分 has no more: its name stands as a word. */
  private static void clear(
      RawRow row, String gone, List<Figure> derived, Map<Place, String> notes) {
    for (Column column : List.of(WorkpapersForm.POINTS, WorkpapersForm.SCORED)) {
      RawCell cell = row.cell(column);
      if (cell != null && cell.hasFormula()) {
        derived.add(Figure.none(nothing(), column.kind().unit(), cell.place()));
      }
    }
    RawCell name = row.cell(WorkpapersForm.INDICATOR);
    if (!gone.isEmpty() || name.hasFormula()) {
      notes.put(name.place(), gone);
    }
  }

  private static void note(RawRow row, Column column, String words, Map<Place, String> notes) {
    RawCell cell = row.cell(column);
    if (cell != null && !cell.words().equals(words)) {
      notes.put(cell.place(), words);
    }
  }

  /** What is shown from 评分 in a column of a line, as it is now. */
  Figure shown(Line line, Column column) {
    RawCell cell = line.row().cell(column);
    return derived.stream()
        .filter(figure -> cell != null && cell.place().equals(figure.place()))
        .findFirst()
        .orElseGet(() -> Figure.unreadable("缺少列：" + column.heading(), column.kind().unit()));
  }

  /** The indicators that 评分 has no more although somebody has typed something about them. */
  public List<Line> gone() {
    return lines.stream().filter(Line::gone).toList();
  }

  @Override
  public List<Integer> pageEnds() {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).group().equals(lines.get(i + 1).group())) {
        ends.add(lines.get(i + 1).row().index() - 1);
      }
    }
    return ends;
  }
}
