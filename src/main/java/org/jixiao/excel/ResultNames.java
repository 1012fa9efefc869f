package org.jixiao.excel;

import java.util.Optional;
import org.jixiao.excel.editing.DefinedNames;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.FormulaText;
import org.jixiao.report.PageSetting;

/**
 * The names by which a firm's own formulas refer to headline results, such as 综合得分. A name that
 * somebody has given to another cell stays theirs.
 */
final class ResultNames {

  private ResultNames() {}

  /** Gives a cell of a page its name, unless nothing may be called so. */
  static void give(EditedSheet sheet, PageSetting.Named named) {
    if (!named.name().matches("\\p{IsHan}[\\p{IsHan}\\d]*")) {
      return;
    }
    DefinedNames names = sheet.book().names();
    String quoted = FormulaText.quoted(sheet.name()) + "!";
    Optional<String> taken = names.formula(named.name());
    if (taken.isEmpty() || taken.get().startsWith(quoted)) {
      Block cell = new Block(named.row(), named.column(), named.row(), named.column());
      names.give(named.name(), quoted + cell.fixed());
    }
  }
}
