package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Capacity;
import org.jixiao.container.Gate;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.District;
import org.jixiao.report.summary.DistrictPages;
import org.jixiao.report.summary.Measure;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Outcomes;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary of a district: what it says, and what stays of people's own. */
class SummaryBookTest {
  static final int FIRST = 5;

  @TempDir private Path folder;

  static byte[] fresh(List<DepartmentOutcome> outcomes) {
    return drawn(SummaryBook.fresh(), outcomes);
  }

  static byte[] again(byte[] there, List<DepartmentOutcome> outcomes) {
    return drawn(
        SummaryBook.of(Gate.open("s.xlsx", there, null, Capacity.here())).orElseThrow(), outcomes);
  }

  private static byte[] drawn(SummaryBook book, List<DepartmentOutcome> outcomes) {
    List<String> known = outcomes.stream().map(DepartmentOutcome::file).toList();
    List<String> vanished = book.noted().stream().filter(one -> !known.contains(one)).toList();
    WrittenBook written = book.write(DistrictPages.of(new District(outcomes, vanished, ""))).book();
    byte[] bytes = book.container().pack(written.parts());
    written.proveIn(Gate.open("s.xlsx", bytes, null, Capacity.here()));
    return bytes;
  }

  static int column(Sheet sheet, String heading) {
    for (Cell cell : sheet.getRow(FIRST - 1)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + heading);
  }

  static Row labelled(Sheet sheet, int column, String words) {
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(words)) {
        return row;
      }
    }
    throw new AssertionError("no row " + words);
  }

  static void looking(byte[] bytes, Consumer<XSSFWorkbook> look) {
    try (XSSFWorkbook book = Workbooks.open(bytes)) {
      look.accept(book);
    } catch (IOException cannotHappenInMemory) {
      throw new AssertionError(cannotHappenInMemory);
    }
  }

  @Test
  void sumsMeansAndRanks_equalThoseComputedFromTheParts() {
    List<DepartmentOutcome> all = Outcomes.of(60, 7);
    List<DepartmentOutcome> done = all.stream().filter(DepartmentOutcome::isFinished).toList();
    looking(
        fresh(all),
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          Row sums = labelled(sheet, 1, "合计");
          for (Measure money : List.of(Measure.INITIAL, Measure.FULL, Measure.SPENT)) {
            BigDecimal sum =
                done.stream()
                    .filter(one -> one.figures().containsKey(money))
                    .map(one -> one.figures().get(money))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            double cached = sums.getCell(column(sheet, money.heading())).getNumericCellValue();
            assertEquals(sum.movePointLeft(4).doubleValue(), cached, 1e-6, money.heading());
          }
          BigDecimal spent = BigDecimal.ZERO;
          BigDecimal budget = BigDecimal.ZERO;
          for (DepartmentOutcome one : done) {
            if (one.figures().containsKey(Measure.SPENT)
                && one.figures().containsKey(Measure.FULL)) {
              spent = spent.add(one.figures().get(Measure.SPENT));
              budget = budget.add(one.figures().get(Measure.FULL));
            }
          }
          double rate = spent.divide(budget, 20, RoundingMode.HALF_UP).doubleValue();
          assertEquals(rate, sums.getCell(column(sheet, "预算完成率")).getNumericCellValue(), 1e-12);
          int rank = column(sheet, "位次");
          for (int i = 0; i < done.size(); i++) {
            BigDecimal own = done.get(i).figures().get(Measure.SCORED);
            Cell cell = sheet.getRow(FIRST + i).getCell(rank);
            if (own == null) {
              assertEquals("", cell.getStringCellValue());
              continue;
            }
            long better =
                done.stream()
                    .map(one -> one.figures().get(Measure.SCORED))
                    .filter(other -> other != null && other.compareTo(own) > 0)
                    .count();
            assertEquals(
                (double) (better + 1), cell.getNumericCellValue(), "rank of " + done.get(i).unit());
          }
        });
  }

  @Test
  void whatFailed_standsBelow_outsideTheStatistics() {
    List<DepartmentOutcome> all = Outcomes.of(30, 3);
    looking(
        fresh(all),
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          Row title = labelled(sheet, 0, "未完成的工作簿（3 个，不计入以上各项统计）");
          assertTrue(title.getRowNum() > labelled(sheet, 1, "平均").getRowNum());
          assertEquals(
              "0009.xlsx", sheet.getRow(title.getRowNum() + 2).getCell(0).getStringCellValue());
          Sheet overview = book.getSheet("评价汇总");
          assertEquals(
              "工作簿 30 个：完成 27，未完成 3（见下，不计入统计）",
              labelled(overview, 0, "工作簿 30 个：完成 27，未完成 3（见下，不计入统计）")
                  .getCell(0)
                  .getStringCellValue());
        });
  }

  @Test
  void aSecondTime_nothingChanges() {
    List<DepartmentOutcome> all = Outcomes.of(20, 5);
    byte[] once = fresh(all);
    SummaryBook book =
        SummaryBook.of(Gate.open("s.xlsx", once, null, Capacity.here())).orElseThrow();
    WrittenBook written = book.write(DistrictPages.of(new District(all, List.of(), ""))).book();
    assertTrue(written.parts() == book.container().parts());
    assertArrayEquals(once, fresh(all));
  }

  @Test
  void peoplesColumns_goWithTheirUnits_whenAnotherOneComesBefore() {
    List<DepartmentOutcome> all = new ArrayList<>(Outcomes.of(9, 11));
    byte[] noted =
        Workbooks.edit(
            fresh(all),
            book -> {
              Sheet sheet = book.getSheet("单位一览");
              int notes = column(sheet, "备注");
              sheet.getRow(FIRST + 2).getCell(notes).setCellValue("已电话核实");
              sheet.getRow(FIRST - 1).createCell(notes + 1).setCellValue("折算得分");
              for (int i = 0; i < 9; i++) {
                String formula = "IF(O" + (FIRST + i + 1) + "=\"\",0,1)";
                sheet.getRow(FIRST + i).createCell(notes + 1).setCellFormula(formula);
              }
              sheet.getRow(FIRST + 9).createCell(notes + 1).setCellFormula("SUM(AH6:AH14)*2");
              book.createSheet("领导批示").createRow(0).createCell(0).setCellValue("同意");
            });
    all.add(0, Outcomes.one("0000-新.xlsx", "新单位", new Random(1)));
    byte[] drawn = again(noted, all);
    looking(
        drawn,
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          int notes = column(sheet, "备注");
          assertEquals("已电话核实", sheet.getRow(FIRST + 3).getCell(notes).getStringCellValue());
          assertEquals("折算得分", sheet.getRow(FIRST - 1).getCell(notes + 1).getStringCellValue());
          Cell formula = sheet.getRow(FIRST + 4).getCell(notes + 1);
          assertEquals("IF(O10=\"\",0,1)", formula.getCellFormula());
          assertEquals(
              "SUM(AH6:AH15)*2", sheet.getRow(FIRST + 10).getCell(notes + 1).getCellFormula());
          assertEquals("同意", book.getSheet("领导批示").getRow(0).getCell(0).getStringCellValue());
        });
    assertArrayEquals(drawn, again(drawn, all));
  }

  private static void comment(Sheet sheet, int row, int column, String words) {
    XSSFClientAnchor box = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 2, row + 3);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(box);
    comment.setString(new XSSFRichTextString(words));
    if (sheet.getRow(row).getCell(column) == null) {
      sheet.getRow(row).createCell(column);
    }
    sheet.getRow(row).getCell(column).setCellComment(comment);
  }

  private static void choice(Sheet sheet, int first, int last, int column, String... words) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(words),
            new CellRangeAddressList(first, last, column, column)));
  }

  private static List<String> choices(Sheet sheet) {
    return sheet.getDataValidations().stream()
        .flatMap(one -> Arrays.stream(one.getRegions().getCellRangeAddresses()))
        .map(CellRangeAddress::formatAsString)
        .sorted()
        .toList();
  }

  private static byte[] marked(byte[] summary) {
    return Workbooks.edit(
        summary,
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          int notes = column(sheet, "备注");
          comment(sheet, FIRST + 2, column(sheet, "位次"), "比上年退后，问过了");
          choice(sheet, FIRST, FIRST + 8, notes, "是", "否");
          choice(sheet, FIRST + 4, FIRST + 4, notes + 1, "甲", "乙");
          SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
          ConditionalFormattingRule rule =
              formats.createConditionalFormattingRule("$AH" + (FIRST + 5) + "=\"是\"");
          rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.YELLOW.index);
          CellRangeAddress where = new CellRangeAddress(FIRST + 4, FIRST + 4, notes, notes);
          formats.addConditionalFormatting(new CellRangeAddress[] {where}, rule);
          Sheet matrix = book.getSheet("指标得分率");
          Row line = labelled(matrix, 1, "单位3");
          comment(matrix, line.getRowNum(), 2, "这一项去现场看过");
          line.createCell(line.getLastCellNum()).setCellValue("重点");
          Sheet overview = book.getSheet("评价汇总");
          comment(overview, labelled(overview, 0, "评价等级分布").getRowNum(), 0, "放进年报");
        });
  }

  @Test
  void peoplesCommentsListsAndFormats_goWithTheirUnits_onEveryPage() {
    List<DepartmentOutcome> all = new ArrayList<>(Outcomes.of(9, 11));
    byte[] marked = marked(fresh(all));
    byte[] still = again(marked, all);
    assertArrayEquals(still, again(still, all));
    all.add(0, Outcomes.one("0000-新.xlsx", "新单位", new Random(1)));
    byte[] drawn = again(still, all);
    assertArrayEquals(drawn, again(drawn, all));
    looking(
        drawn,
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          int notes = column(sheet, "备注");
          String first = CellReference.convertNumToColString(notes);
          String second = CellReference.convertNumToColString(notes + 1);
          Row unit = labelled(sheet, 1, "单位2");
          assertEquals(
              "比上年退后，问过了",
              unit.getCell(column(sheet, "位次")).getCellComment().getString().getString());
          assertEquals(1, sheet.getCellComments().size());
          assertEquals(List.of(first + "6:" + first + "15", second + "11"), choices(sheet));
          SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
          assertEquals(1, formats.getNumConditionalFormattings());
          ConditionalFormatting format = formats.getConditionalFormattingAt(0);
          assertEquals(first + "11", format.getFormattingRanges()[0].formatAsString());
          assertEquals("$AH11=\"是\"", format.getRule(0).getFormula1());
          Sheet matrix = book.getSheet("指标得分率");
          Row line = labelled(matrix, 1, "单位3");
          assertEquals("这一项去现场看过", line.getCell(2).getCellComment().getString().getString());
          assertEquals("重点", line.getCell(line.getLastCellNum() - 1).getStringCellValue());
          Sheet overview = book.getSheet("评价汇总");
          assertEquals(
              "放进年报",
              labelled(overview, 0, "评价等级分布").getCell(0).getCellComment().getString().getString());
        });
  }

  @Test
  void aCommentOnAUnitThatIsGone_keepsItsLine_andReturnsWithIt() {
    List<DepartmentOutcome> all = Outcomes.of(9, 11);
    List<DepartmentOutcome> fewer = new ArrayList<>(all);
    fewer.remove(2);
    byte[] without = again(marked(fresh(all)), fewer);
    looking(
        without,
        book -> {
          Row row = labelled(book.getSheet("单位一览"), 0, "0002.xlsx");
          assertEquals(1, book.getSheet("单位一览").getCellComments().size());
          assertEquals(
              row.getRowNum(),
              book.getSheet("单位一览").getCellComments().keySet().iterator().next().getRow());
        });
    looking(
        again(without, all),
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          Row unit = labelled(sheet, 1, "单位2");
          assertTrue(unit.getCell(column(sheet, "位次")).getCellComment() != null);
        });
  }

  @Test
  void notesOfAUnitThatIsGone_stay_andReturnWithIt() {
    List<DepartmentOutcome> all = Outcomes.of(5, 2);
    byte[] noted =
        Workbooks.edit(
            fresh(all),
            book -> {
              Sheet sheet = book.getSheet("单位一览");
              sheet.getRow(FIRST + 1).getCell(column(sheet, "备注")).setCellValue("待补材料");
            });
    List<DepartmentOutcome> fewer = new ArrayList<>(all);
    fewer.remove(1);
    byte[] without = again(noted, fewer);
    looking(
        without,
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          Row row = labelled(sheet, 0, "0001.xlsx");
          assertEquals("待补材料", row.getCell(column(sheet, "备注")).getStringCellValue());
        });
    looking(
        again(without, all),
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          assertEquals(
              "待补材料", sheet.getRow(FIRST + 1).getCell(column(sheet, "备注")).getStringCellValue());
        });
  }

  @Test
  void ranks_stayRight_whenSomebodySortsTheUnits() {
    looking(
        fresh(Outcomes.of(9, 6)),
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          String rank = sheet.getRow(FIRST).getCell(column(sheet, "位次")).getCellFormula();
          assertTrue(rank.matches(".*RANK\\([A-Z]+6,\\$[A-Z]+\\$6:\\$[A-Z]+\\$14\\).*"), rank);
        });
  }

  @Test
  void aWorkbookOfSomebodyElses_isNoSummary() {
    byte[] other = Workbooks.edit(fresh(Outcomes.of(3, 1)), book -> book.removeSheetAt(1));
    assertFalse(SummaryBook.of(Gate.open("x.xlsx", other, null, Capacity.here())).isPresent());
  }

  @Test
  void fewUnits_areNotJudgedByQuartiles_norValuesThatAgree() {
    looking(
        fresh(Outcomes.of(7, 4)),
        book ->
            assertTrue(labelled(book.getSheet("偏离分析"), 0, "完成的不足 8 个单位，不作偏离判断。").getRowNum() > 0));
  }

  @Test
  void formulas_comeToTheirCachedValues_inLibreOffice() {
    Tool libreOffice = Tool.libreOffice();
    List<byte[]> books = List.of(fresh(Outcomes.of(60, 21)), fresh(Outcomes.of(12, 22)));
    assertTrue(FormulaProof.byLibreOffice(libreOffice, folder, books) > 1000);
  }

  @Test
  void theValidator_isSilent() throws IOException {
    Tool validator = Tool.validator();
    List<DepartmentOutcome> all = new ArrayList<>(Outcomes.of(25, 9));
    byte[] marked = marked(fresh(all));
    all.add(0, Outcomes.one("0000-新.xlsx", "新单位", new Random(1)));
    for (byte[] summary : List.of(fresh(all), again(marked, all))) {
      Path file = Files.write(folder.resolve("s.xlsx"), summary);
      String said = validator.run(List.of(file.toString()));
      assertTrue(said.contains("\"ok\": true"), said);
    }
  }
}
