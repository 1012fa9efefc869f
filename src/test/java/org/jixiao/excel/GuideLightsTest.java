package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.run.Example;
import org.jixiao.sheets.Form;
import org.jixiao.support.Examples;
import org.jixiao.support.Rows;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** 填报说明 shows how far each table is filled in, live. */
class GuideLightsTest {

  /** The lights by the names of the tables, as the formulas come to when they are computed anew. */
  private static Map<String, String> lights(byte[] workbook) {
    Map<String, String> lights = new LinkedHashMap<>();
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      XSSFSheet guide = book.getSheet("填报说明");
      int column = -1;
      for (Row row : guide) {
        if (row.getCell(3) != null && row.getCell(3).toString().equals("填报情况")) {
          column = 3;
        } else if (column > 0 && row.getCell(1) != null && row.getCell(3) != null) {
          CellValue value = evaluator.evaluate(row.getCell(3));
          String found = value == null ? "" : value.getStringValue();
          assertEquals(row.getCell(3).getStringCellValue(), found, "the cached light");
          lights.put(row.getCell(1).toString(), found);
        }
        if (lights.containsKey("参数")) {
          break;
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lights;
  }

  @Test
  void blankTemplate_isNotFilledInAnywhere() {
    Map<String, String> lights = lights(Template.blank());
    lights.remove("参数");
    assertTrue(lights.size() > 15, lights.toString());
    assertEquals(Set.of("未填"), Set.copyOf(lights.values()), lights.toString());
  }

  @Test
  void fullExample_isFilledInEverywhere() {
    Map<String, String> lights = lights(Examples.completed(Example.INVENTED));
    lights.remove("参数");
    assertEquals(Set.of("已填"), Set.copyOf(lights.values()), lights.toString());
  }

  @Test
  void monthTakenOut_isPartlyFilledIn_alsoAfterARun() {
    byte[] partly =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> book.getSheet("月度指标").getRow(5).getCell(1).setBlank());
    assertEquals("填了一部分", lights(Workbooks.complete(partly)).get("月度指标"));
    assertEquals("未填", lights(Workbooks.complete(partly)).get("会议费"));
  }

  @Test
  void papersAnsweredNo_tableIsDeclaredMissing_unlessItIsBegunOrAnotherPaperCame() {
    byte[] answered =
        Workbooks.edit(
            Template.blank(),
            book -> {
              XSSFSheet papers = book.getSheet("资料清单");
              Rows.cell(papers, "资料名称", "三公经费明细和审批资料", "是否提供").setCellValue("否");
              Rows.cell(papers, "资料名称", "项目立项、合同和验收资料", "是否提供").setCellValue("不适用");
              Rows.cell(papers, "资料名称", "内部管理制度", "是否提供").setCellValue("否");
              Rows.cell(papers, "资料名称", "满意度调查资料", "是否提供").setCellValue("否");
              Rows.cell(papers, "资料名称", "预算调整批复文件", "是否提供").setCellValue("是");
              Rows.below(papers, "资料名称", 20).setCellValue("项目管理制度");
              Rows.below(papers, "是否提供", 20).setCellValue("是");
              Rows.below(book.getSheet("满意度"), "发放份数", 0).setCellValue(20);
            });
    Map<String, String> lights = lights(Workbooks.complete(answered));
    assertEquals("已声明未提供", lights.get("三公经费"));
    assertEquals("未填", lights.get("项目支出"), "one paper of it came");
    assertEquals("未填", lights.get("制度清单"), "one paper of it came");
    assertEquals("已填", lights.get("满意度"));
    assertEquals("未填", lights.get("预算调整明细"));
    assertEquals("未填", lights.get("会议费"));
  }

  /** What stands beside the light of a table, as the formula comes to when it is computed anew. */
  private static String subtotal(byte[] workbook, String table) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      for (Row row : book.getSheet("填报说明")) {
        if (row.getCell(1) != null && row.getCell(1).toString().equals(table)) {
          CellValue value =
              book.getCreationHelper().createFormulaEvaluator().evaluate(row.getCell(4));
          assertTrue(row.getCell(4).getCellFormula().length() < 200, table);
          assertEquals(row.getCell(4).getStringCellValue(), value.getStringValue(), table);
          return value.getStringValue();
        }
      }
    }
    throw new AssertionError(table);
  }

  @Test
  void partlyFilledIn_saysHowManyAndTheirSum_beforeTheTotalDoes() throws IOException {
    byte[] blank = Template.blank();
    assertEquals("", subtotal(blank, "月度指标"));
    byte[] begun =
        Workbooks.edit(
            blank,
            book -> {
              for (int month = 0; month < 3; month++) {
                book.getSheet("月度指标").getRow(3 + month).getCell(1).setCellValue(1000.1);
              }
            });
    byte[] completed = Workbooks.complete(begun);
    assertEquals("已填 3 项，指标下达数小计 3,000.30", subtotal(completed, "月度指标"));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      assertEquals("", book.getSheet("月度指标").getRow(15).getCell(1).getStringCellValue());
    }
    assertArrayEquals(completed, Workbooks.complete(completed));
  }

  @Test
  void everyTableWithATotal_hasItsSubtotal() throws IOException {
    byte[] completed = Examples.completed(Example.INVENTED);
    assertEquals("已填 3 项，金额小计 27,370,633.40", subtotal(completed, "支付汇总"));
    assertEquals("已填 3 项，发放份数小计 410", subtotal(completed, "满意度"));
    for (Form<?> form : Forms.ALL) {
      if (form.layout().hasTotal()) {
        String words = subtotal(completed, form.layout().shownName());
        assertTrue(words.startsWith("已填 "), form.layout().shownName() + words);
      }
    }
  }

  @Test
  void wordsOverALight_stay() throws IOException {
    byte[] own =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> {
              for (Row row : book.getSheet("填报说明")) {
                if (row.getCell(1) != null && row.getCell(1).toString().equals("会议费")) {
                  row.getCell(3).setBlank();
                  row.getCell(3).setCellValue("单位没有会议费");
                }
              }
            });
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(own))) {
      boolean there = false;
      for (Row row : book.getSheet("填报说明")) {
        there |= row.getCell(3) != null && row.getCell(3).toString().equals("单位没有会议费");
      }
      assertTrue(there);
    }
  }
}
