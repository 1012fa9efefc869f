package org.jixiao.excel;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Rows and cells of a sheet, made when they are not there. */
final class Cells {

  private Cells() {}

  static XSSFRow row(XSSFSheet sheet, int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }

  static XSSFCell at(XSSFSheet sheet, int row, int column) {
    XSSFRow there = row(sheet, row);
    XSSFCell cell = there.getCell(column);
    return cell == null ? there.createCell(column) : cell;
  }
}
