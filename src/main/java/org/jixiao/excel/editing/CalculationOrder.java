package org.jixiao.excel.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.container.PartRelations;
import org.jixiao.excel.reading.Block;

/**
 * The list of formulas that Excel keeps to calculate them in a good order. It may be missing; but
 * one that names a cell without a formula makes Excel doubt the whole file.
 */
final class CalculationOrder {

  private final EditedBook book;

  CalculationOrder(EditedBook book) {
    this.book = book;
  }

  /** Drops the list when it names a cell of these sheets that has no formula any more. */
  void drop(List<EditedSheet> changed) {
    Optional<String> list =
        book.parts().relations(book.main()).stream()
            .filter(one -> one.type().endsWith("/calcChain"))
            .map(PartRelations.Relation::part)
            .findFirst();
    if (list.isEmpty()) {
      return;
    }
    Map<Integer, EditedSheet> sheets = new HashMap<>();
    changed.forEach(sheet -> sheets.put(book.numberOf(sheet), sheet));
    int number = 0;
    for (Markup entry : book.parts().xml(list.get()).children("c")) {
      number = entry.number("i", number);
      EditedSheet sheet = sheets.get(number);
      if (sheet != null && !isComputed(sheet, String.valueOf(entry.attribute("r")))) {
        book.parts().remove(list.get(), book.main());
        return;
      }
    }
  }

  private static boolean isComputed(EditedSheet sheet, String address) {
    Block at = Block.of(address).orElse(new Block(0, 0, 0, 0));
    EditedCell cell = sheet.existing(at.firstRow(), at.firstColumn());
    return cell != null && cell.hasFormula();
  }
}
