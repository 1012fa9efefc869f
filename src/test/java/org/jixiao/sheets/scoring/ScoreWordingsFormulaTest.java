package org.jixiao.sheets.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.support.ScoredRow;
import org.jixiao.support.Tables;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.junit.jupiter.api.Test;

/** Every form of a rule as a formula: another program comes to the same points and sentences. */
class ScoreWordingsFormulaTest {

  private static final int LONGEST = 300;
  private static final double NOISE = 1e-9;

  private static List<String[]> wordings() {
    try (var in = ScoreWordingsFormulaTest.class.getResourceAsStream("/score-wordings.csv")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().skip(1).map(line -> line.split("\\|", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RawTable table() {
    Tables tables = Tables.of(new ScoringForm().layout());
    int number = 0;
    for (String[] one : wordings()) {
      Object points = Integer.valueOf(one[2]);
      tables
          .row("指标" + ++number, "一", "二", points, null, null, "要点", "自动", one[1])
          .with("指标值", ScoredRow.typed(one[3]));
    }
    return tables.total("合计").table();
  }

  private static void eachTyped(RawTable table, BiConsumer<Place, RawCell.Content> type) {
    for (RawRow row : table.rows()) {
      row.cells().values().forEach(cell -> type.accept(cell.place(), cell.content()));
    }
  }

  private static Cell cell(Sheet sheet, Place place) {
    Row row = sheet.getRow(place.row());
    row = row == null ? sheet.createRow(place.row()) : row;
    Cell cell = row.getCell(place.column());
    return cell == null ? row.createCell(place.column()) : cell;
  }

  @Test
  void formulas_comeToTheSamePointsAndSentences_andAreShort() throws IOException {
    RawTable table = table();
    Scoring scoring = new ScoringForm().read(table).assessed(Measures.of(Map.of()));
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet(table.sheet());
      eachTyped(
          table,
          (place, content) -> {
            if (content instanceof RawCell.Number number) {
              cell(sheet, place).setCellValue(number.value().doubleValue());
            } else if (content instanceof RawCell.Text text) {
              cell(sheet, place).setCellValue(text.value());
            }
          });
      List<Figure> derived = new ArrayList<>(scoring.derived());
      for (Figure figure : derived) {
        if (figure.formula() != null) {
          String formula = FormulaText.inCell(figure.formula(), table.sheet());
          assertTrue(formula.length() <= LONGEST, figure + " " + formula.length() + ": " + formula);
          cell(sheet, figure.place()).setCellFormula(formula);
        }
      }
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      int compared = 0;
      for (Figure figure : derived) {
        Cell cell = cell(sheet, figure.place());
        if (cell.getCellType() == CellType.FORMULA) {
          compare(figure, evaluator.evaluate(cell), cell.getCellFormula());
          compared++;
        }
      }
      assertTrue(compared > 4 * table.rows().size(), "compared " + compared);
    }
  }

  private static void compare(Figure figure, CellValue found, String formula) {
    String where = figure + " =" + formula;
    if (figure.isNumber()) {
      assertEquals(CellType.NUMERIC, found.getCellType(), where + " " + found.formatAsString());
      assertEquals(figure.number().doubleValue(), found.getNumberValue(), NOISE, where);
    } else {
      assertEquals(CellType.STRING, found.getCellType(), where + " " + found.formatAsString());
      assertEquals(figure.isPresent() ? figure.text() : "", found.getStringValue(), where);
    }
  }
}
