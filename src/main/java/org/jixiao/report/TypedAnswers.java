package org.jixiao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Folding;
import org.jixiao.findings.PastFinding;
import org.jixiao.numbers.Place;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * What people answer outside the workbook, and the cells of 检查结果 where it belongs.
 *
 * @param cells the cells that are to say something else
 * @param unknown the findings that are not on the page: nothing was ever written beside them
 */
public record TypedAnswers(List<Cell> cells, List<Finding> unknown) {

  public TypedAnswers {
    cells = List.copyOf(cells);
    unknown = List.copyOf(unknown);
  }

  /**
   * A cell to type into.
   *
   * @param place where it is
   * @param words what is to stand in it; empty to empty it
   */
  public record Cell(Place place, String words) {}

  /**
   * Finds the cells.
   *
   * @param page the table of the page, if there is one
   * @param answers the whole answer to each finding, also what has not changed in it
   */
  public static TypedAnswers of(Optional<RawTable> page, Map<Finding, Answer> answers) {
    Map<RawRow, Finding> rows = new LinkedHashMap<>();
    for (RawRow row : page.map(RawTable::rows).orElse(List.of())) {
      FindingsPage.finding(row)
          .filter(past -> !past.isGone())
          .map(PastFinding::finding)
          .ifPresent(finding -> rows.put(row, finding));
    }
    List<Cell> cells = new ArrayList<>();
    List<Finding> unknown = new ArrayList<>();
    answers.forEach(
        (finding, answer) -> {
          Optional<RawRow> row =
              rows.keySet().stream()
                  .filter(one -> Folding.says(rows.get(one), finding))
                  .findFirst();
          row.ifPresentOrElse(
              one ->
                  FindingsPage.cells(one, answer)
                      .forEach(
                          (cell, words) -> {
                            if (!cell.words().equals(words)) {
                              cells.add(new Cell(cell.place(), words));
                            }
                          }),
              () -> unknown.add(finding));
        });
    return new TypedAnswers(cells, unknown);
  }
}
