package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Indicator;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Which sheet is read when names are not quite those of the template, or a sheet is gone. */
class SheetsByNameTest {

  @Test
  void nearlyNamedSheet_isReadWhenItIsTheOnlyOne() {
    for (String name : List.of("支付汇总 (2)", "附表7支付汇总", "支付汇总2024", "支付汇总-已核", "支付汇总（终稿）")) {
      byte[] renamed =
          Workbooks.edit(
              Examples.filled(Example.INVENTED),
              book -> book.setSheetName(book.getSheetIndex("支付汇总"), name));
      assertEquals(1, Edited.findings(renamed, "ZF-X01").size(), name);
      assertTrue(Edited.findings(renamed, "WB-S06").get(0).message().contains("已按“支付汇总”读取"));
      assertEquals(Severity.NOTE, Edited.findings(renamed, "WB-S06").get(0).severity());
    }
  }

  @Test
  void severalNearlyNamedSheets_areNamedAndNotRead() {
    byte[] several =
        Workbooks.edit(
            Examples.filled(Example.INVENTED),
            book -> {
              book.cloneSheet(book.getSheetIndex("支付汇总"), "支付汇总-乙");
              book.setSheetName(book.getSheetIndex("支付汇总"), "支付汇总-甲");
            });
    assertEquals(List.of(), Edited.findings(several, "ZF-X01"));
    assertEquals(
        List.of("支付汇总-甲", "支付汇总-乙"),
        Edited.findings(several, "WB-S06").stream().map(Finding::sheet).toList());
  }

  @Test
  void filledCopyBesideAnEmptySheet_isNamed() {
    byte[] copied =
        Workbooks.edit(
            Examples.filled(Example.INVENTED),
            book -> {
              book.cloneSheet(book.getSheetIndex("支付汇总"), "支付汇总 (2)");
              XSSFSheet sheet = book.getSheet("支付汇总");
              for (int row = 3; row < 9; row++) {
                for (int column = 0; column < 3; column++) {
                  Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
                  if (cell != null && !sheet.getRow(row).getCell(0).toString().equals("合计")) {
                    cell.setBlank();
                  }
                }
              }
            });
    Finding finding = Edited.findings(copied, "WB-S06").get(0);
    assertEquals(Severity.CHECK, finding.severity());
    assertTrue(finding.message().contains("而“支付汇总”是空的"), finding.message());
  }

  @Test
  void emptyAndDeletedSheet_giveTheSameIndicatorsAndFindings() {
    byte[] filled = Examples.clean();
    byte[] template = Template.blank();
    for (String name : List.of("重分类明细", "支付汇总", "三公经费", "会议费", "预算调整明细", "绩效目标", "满意度")) {
      byte[] deleted = Workbooks.edit(filled, book -> book.removeSheetAt(book.getSheetIndex(name)));
      byte[] emptied = Workbooks.edit(filled, book -> emptied(book, template, name));
      assertEquals(String.join("\n", told(deleted)), String.join("\n", told(emptied)), name);
    }
  }

  private static void emptied(XSSFWorkbook book, byte[] template, String name) {
    try (XSSFWorkbook blank = Workbooks.open(template)) {
      XSSFSheet there = blank.getSheet(name);
      XSSFSheet sheet = book.getSheet(name);
      sheet.forEach(
          row ->
              row.forEach(
                  one -> {
                    Cell same =
                        there.getRow(row.getRowNum()) == null
                            ? null
                            : there.getRow(row.getRowNum()).getCell(one.getColumnIndex());
                    boolean formula =
                        one.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA;
                    if (!formula && (same == null || same.toString().isEmpty())) {
                      one.setBlank();
                    }
                  }));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What a reader sees, but for the reasons. */
  private static List<String> told(byte[] workbook) {
    RunResult result = Workbooks.check(workbook);
    List<String> told = new ArrayList<>();
    result.findings().stream()
        .filter(finding -> !finding.rule().endsWith("L02"))
        .forEach(finding -> told.add(finding.rule() + " " + finding.where()));
    for (Indicator indicator : result.completion().indicators()) {
      told.add(indicator.name() + " " + indicator.figure().show());
    }
    return told;
  }
}
