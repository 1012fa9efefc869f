package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.book.Forms;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;
import org.jixiao.sheets.Form;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Layout;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A sheet that an evaluation can do without may be missing, empty or somebody else's. */
@Order(1)
class OptionalSheetsTest {

  private static final byte[] CLEAN = Examples.clean();

  private static RuleState state(RunResult result, String rule) {
    return result.completion().examination().runs().stream()
        .filter(run -> run.rule().id().equals(rule))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void eachMissing_itsRulesAreSkipped_theRestIsWritten() {
    for (Form<?> form : Forms.ALL) {
      Layout layout = form.layout();
      if (layout.required() || layout.isSecond()) {
        continue;
      }
      byte[] without =
          Workbooks.edit(CLEAN, book -> book.removeSheetAt(book.getSheetIndex(layout.sheet())));
      RunResult result = Workbooks.check(without);
      assertEquals(null, result.refusal(), layout.sheet());
      assertEquals(RuleState.SKIPPED, state(result, layout.code() + "-S01"), layout.sheet());
      assertEquals(0, result.completion().examination().count(RuleState.FAULT), layout.sheet());
      assertTrue(FormulaProof.byEvaluator(Workbooks.complete(without)) > 100, layout.sheet());
    }
  }

  @Test
  void eachLeftEmpty_isNotApplicable_andSaysSo() {
    RunResult result = Workbooks.check(Template.blank());
    for (Form<?> form : Forms.ALL) {
      Layout layout = form.layout();
      if (!layout.required() && form != Forms.PARAMETERS) {
        String rule = layout.code() + "-S01";
        assertEquals(RuleState.NOT_APPLICABLE, state(result, rule), layout.name());
      }
    }
  }

  @Test
  void foreignSheetOfTheSameName_isSaidToBeUnread() {
    byte[] foreign =
        Workbooks.edit(
            CLEAN,
            book -> {
              XSSFSheet sheet = book.getSheet("会议费");
              for (int row = sheet.getLastRowNum(); row >= 0; row--) {
                if (sheet.getRow(row) != null) {
                  sheet.removeRow(sheet.getRow(row));
                }
              }
              sheet.createRow(0).createCell(0).setCellValue("本科室自用的会议登记");
            });
    List<Finding> found =
        Workbooks.check(foreign).findings().stream()
            .filter(finding -> finding.rule().equals("WB-S01"))
            .toList();
    assertEquals(1, found.size());
    assertEquals(Severity.CHECK, found.get(0).severity());
    assertTrue(found.get(0).message().contains("会议费"));
  }

  @Test
  void twoTablesTouching_areStillTwo() {
    byte[] touching =
        Workbooks.edit(
            CLEAN,
            book -> {
              XSSFSheet sheet = book.getSheet("固定资产");
              int last = sheet.getLastRowNum();
              for (int row = 6; row < 11; row++) {
                if (sheet.getRow(row) != null && row < 10) {
                  sheet.removeRow(sheet.getRow(row));
                }
              }
              sheet.shiftRows(10, last, -4);
            });
    assertEquals(
        List.of(), Workbooks.check(touching).findings().stream().map(Finding::message).toList());
  }

  @Test
  void limitsOnTheirSheet_areFollowed_andTheChangeIsNoted() {
    byte[] stricter =
        Workbooks.edit(
            CLEAN,
            book -> {
              XSSFSheet sheet = book.getSheet("参数");
              sheet.forEach(
                  row -> {
                    if (row.getCell(0) != null && row.getCell(0).toString().equals("预算调整率提示线")) {
                      row.getCell(1).setCellValue(0.05);
                    }
                  });
            });
    RunResult result = Workbooks.check(stricter);
    assertEquals(RuleState.FOUND, state(result, "YS-R01"));
    assertEquals(RuleState.FOUND, state(result, "CS-R02"));
    assertEquals(RuleState.PASSED, state(Workbooks.check(CLEAN), "YS-R01"));
  }

  @Test
  void workbookOfTheFirstTemplate_stillRuns_andMovesToTheNewOne() throws Exception {
    for (String name : List.of("version-1-filled.xlsx", "version-1-completed.xlsx")) {
      byte[] old = Files.readAllBytes(Path.of("src/test/resources/specimens", name));
      RunResult result = Workbooks.check(old);
      assertEquals(RuleState.FOUND, state(result, "WB-S02"), name);
      assertEquals(Severity.CHECK, result.verdict().worst(), name);
      byte[] completed = Workbooks.complete(old);
      FormulaProof.byEvaluator(completed);
      org.junit.jupiter.api.Assertions.assertArrayEquals(completed, Workbooks.complete(completed));
      OpenBook book = OpenBook.open(name, old);
      byte[] fresh = Template.toGoOn(book.inputs().tables());
      assertEquals(RuleState.PASSED, state(Workbooks.check(fresh), "WB-S02"));
      assertEquals(shown(result), shown(Workbooks.check(fresh)));
    }
  }

  private static List<String> shown(RunResult result) {
    return result.completion().indicators().stream()
        .map(one -> one.name() + " " + one.figure().show())
        .toList();
  }

  @Test
  void inputsCarriedOver_giveTheSameWorkbook_andSayWhatStaysBehind() {
    byte[] more =
        Workbooks.edit(
            CLEAN,
            book -> {
              book.createSheet("底稿").createRow(0).createCell(0).setCellValue("x");
              book.getSheet("预算配置").getRow(2).createCell(12).setCellValue("科室备注");
            });
    OpenBook book = OpenBook.open("旧.xlsx", more);
    CarriedInputs inputs = book.inputs();
    assertEquals(List.of("“预算配置”的列“科室备注”", "工作表“底稿”"), inputs.left());
    byte[] fresh = Template.toGoOn(inputs.tables());
    RunResult result = Workbooks.check(fresh);
    assertEquals(List.of(), result.findings().stream().map(Finding::message).toList());
    assertEquals(shown(Workbooks.check(CLEAN)), shown(result));
  }
}
