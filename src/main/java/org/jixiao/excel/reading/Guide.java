package org.jixiao.excel.reading;

import java.util.Optional;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;

/** 填报说明, the sheet that tells how to fill in the others, as far as it is read. */
public final class Guide {

  public static final String NAME = "填报说明";
  public static final String VERSION_LABEL = "模板版本";

  private static final Place PLACE = new Place(NAME, 0, 0, "", "");

  private Guide() {}

  /** The template's version as noted on the sheet, if there is such a note. */
  static Optional<Integer> version(StoredBook book, CellReader cells) {
    return book.sheet(NAME)
        .flatMap(
            sheet ->
                sheet
                    .cells()
                    .filter(cell -> cell.isTypedText() && cell.value().equals(VERSION_LABEL))
                    .map(label -> sheet.cell(label.row(), label.column() + 1))
                    .filter(beside -> beside != null)
                    .findFirst()
                    .flatMap(
                        beside ->
                            cells.read(sheet, beside, PLACE).figure(Unit.COUNT).asWholeNumber()));
  }
}
