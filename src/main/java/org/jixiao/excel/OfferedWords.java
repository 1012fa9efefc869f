package org.jixiao.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.numbers.Place;

/** Words to choose from in a cell. */
final class OfferedWords {

  /** A longer list in the rule itself breaks the file, and a longer sentence as well. */
  private static final int LONGEST = 255;

  /** So far to the right of the table that nobody meets it. */
  private static final int APART = 20;

  private OfferedWords() {}

  /**
   * Lets cells hold one of these words only.
   *
   * @param ask what is said to somebody who types another, before the words
   */
  static void offer(XSSFSheet sheet, List<String> words, CellRangeAddressList where, String ask) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint one =
        String.join(",", words).length() <= LONGEST
            ? helper.createExplicitListConstraint(words.toArray(String[]::new))
            : helper.createFormulaListConstraint(inCells(sheet, words));
    DataValidation list = helper.createValidation(one, where);
    String sentence = ask + "：" + String.join("、", words);
    list.createErrorBox("不在可选项中", sentence.length() <= LONGEST ? sentence : ask + "。");
    list.setShowErrorBox(true);
    sheet.addValidationData(list);
  }

  /** Writes the words into a hidden column of the same sheet. */
  private static String inCells(XSSFSheet sheet, List<String> words) {
    int column = firstFreeColumn(sheet) + APART;
    for (int row = 0; row < words.size(); row++) {
      Cells.at(sheet, row, column).setCellValue(ExcelText.fit(words.get(row)));
    }
    sheet.setColumnHidden(column, true);
    // The library appends a changed column at the end and sorts only on reading.
    sheet.getColumnHelper().cleanColumns();
    String name = "$" + Place.columnName(column) + "$";
    return name + "1:" + name + words.size();
  }

  private static int firstFreeColumn(XSSFSheet sheet) {
    int free = 0;
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      free = sheet.getRow(row) == null ? free : Math.max(free, sheet.getRow(row).getLastCellNum());
    }
    return free;
  }
}
