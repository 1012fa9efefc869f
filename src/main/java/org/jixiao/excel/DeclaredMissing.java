package org.jixiao.excel;

import java.util.List;
import java.util.Optional;
import org.jixiao.book.Forms;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.numbers.Place;
import org.jixiao.sheets.materials.MaterialsForm;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * What 资料清单 says of the papers of a table: they count as declared missing when one of them was
 * answered 否 or 不适用 and none 是.
 */
final class DeclaredMissing {

  private final EditedBook workbook;
  private final List<RawRow> rows;
  private final Layout layout = Forms.MATERIALS.layout();

  DeclaredMissing(EditedBook workbook, List<Reading> readings) {
    this.workbook = workbook;
    this.rows =
        readings.stream()
            .map(Reading::table)
            .filter(table -> table.layout().code().equals(Forms.MATERIALS.layout().code()))
            .findFirst()
            .map(RawTable::body)
            .orElse(List.of())
            .stream()
            .filter(row -> row.cell(MaterialsForm.PROVIDED) != null)
            .toList();
  }

  /** The condition as a formula; nothing where no paper can be answered for. */
  Optional<String> condition(Layout table) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    RawRow first = rows.get(0);
    RawRow last = rows.get(rows.size() - 1);
    String names = CountedCells.between(first.keyPlace(layout), last.keyPlace(layout));
    String answers = CountedCells.between(answer(first), answer(last));
    String counted =
        "COUNTIFS(" + names + ",\"*" + table.declaredBy() + "*\"," + answers + ",\"%s\")";
    return Optional.of(
        "AND("
            + counted.formatted("否")
            + "+"
            + counted.formatted("不适用")
            + ">0,"
            + counted.formatted("是")
            + "=0)");
  }

  /** Whether it holds now. */
  boolean holds(Layout table) {
    return answered(table, "否", "不适用") && !answered(table, "是");
  }

  private boolean answered(Layout table, String... answers) {
    return rows.stream()
        .filter(row -> shown(row.keyPlace(layout)).contains(table.declaredBy()))
        .anyMatch(row -> List.of(answers).contains(shown(answer(row))));
  }

  private static Place answer(RawRow row) {
    return row.cell(MaterialsForm.PROVIDED).place();
  }

  private String shown(Place place) {
    EditedCell cell =
        workbook.sheet(place.sheet()).orElseThrow().existing(place.row(), place.column());
    return cell == null ? "" : cell.words();
  }
}
