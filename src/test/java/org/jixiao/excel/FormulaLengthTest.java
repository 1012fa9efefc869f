package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reviewer can follow every formula: what would be long is worked out in several cells. */
class FormulaLengthTest {

  private static final int LONGEST = 300;

  @ParameterizedTest
  @EnumSource(Example.class)
  void completedExample_hasNoLongFormula(Example example) throws IOException {
    List<String> tooLong = new ArrayList<>();
    int seen = 0;
    try (XSSFWorkbook book = Workbooks.open(Examples.completed(example))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              seen++;
              String formula = cell.getCellFormula();
              if (formula.length() > LONGEST) {
                tooLong.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + formula);
              }
            }
          }
        }
      }
    }
    assertTrue(seen > 200, "seen " + seen);
    assertEquals(List.of(), tooLong);
  }
}
