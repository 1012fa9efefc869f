package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.container.Parts;
import org.jixiao.report.RecordPage;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.sheets.Form;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The template, the example and its result, as they lie in the project. */
class TemplateTest {

  private static final Path TEMPLATE = Path.of("workbook-templates/部门整体支出绩效评价.xlsx");
  private static final Map<Example, String> EXAMPLES =
      Map.of(
          Example.OFFICE_2024, "examples/2024-district-office/evaluation-2024",
          Example.INVENTED, "examples/invented-department/evaluation-2024",
          Example.INVENTED_2023, "examples/invented-department/evaluation-2023");

  @Test
  void templateInTheProject_isWhatTheProgramBuilds() throws Exception {
    assertSame(TEMPLATE, Template.blank());
  }

  @ParameterizedTest
  @EnumSource(Example.class)
  void exampleInTheProject_isWhatTheProgramBuilds(Example example) throws Exception {
    assertSame(filled(example), Examples.filled(example));
  }

  private static Path filled(Example example) {
    return Path.of(EXAMPLES.get(example) + ".xlsx");
  }

  private static byte[] completed(Example example) throws Exception {
    return Files.readAllBytes(Path.of(EXAMPLES.get(example) + "-completed.xlsx"));
  }

  private static void assertSame(Path file, byte[] built) throws Exception {
    assertTrue(Files.exists(file), file + " is missing");
    Parts there = Parts.of(Files.readAllBytes(file));
    assertTrue(there.isSameAs(Parts.of(built)), file + " is not what the program builds");
  }

  @ParameterizedTest
  @EnumSource(Example.class)
  void completedExampleInTheProject_staysAsItIsWhenRunAgain(Example example) throws Exception {
    byte[] completed = completed(example);
    assertTrue(Parts.of(completed).isSameAs(Parts.of(Workbooks.complete(completed))));
  }

  @ParameterizedTest
  @EnumSource(Example.class)
  void completedExampleInTheProject_comesFromTheFilledOne(Example example) throws Exception {
    try (XSSFWorkbook there = Workbooks.open(completed(example));
        XSSFWorkbook made = Workbooks.open(Examples.completed(example))) {
      for (int i = 0; i < made.getNumberOfSheets(); i++) {
        if (!made.getSheetName(i).equals(RecordPage.NAME)) {
          assertEquals(text(made.getSheetAt(i)), text(there.getSheet(made.getSheetName(i))));
        }
      }
    }
  }

  private static String text(XSSFSheet sheet) {
    StringBuilder out = new StringBuilder();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> out.append(cell.getAddress()).append('=').append(cell).append('\n')));
    return out.toString();
  }

  @Test
  void everyHeading_hasItsDefinitionAsAComment() throws Exception {
    try (XSSFWorkbook book = Workbooks.open(Template.blank())) {
      RawBook raw = OpenBook.open("", Template.blank()).raw();
      for (Form<?> form : Forms.ALL) {
        XSSFSheet sheet = book.getSheet(form.layout().sheet());
        for (int i = 0; i < form.layout().columns().size(); i++) {
          Column column = form.layout().columns().get(i);
          int row = raw.tables().get(form.layout()).headerRow();
          XSSFCell heading = sheet.getRow(row).getCell(i);
          assertEquals(column.heading(), heading.getStringCellValue());
          String comment = heading.getCellComment().getString().getString();
          assertTrue(comment.contains(column.definition()), comment);
        }
        assertTrue(sheet.getPaneInformation().isFreezePane());
      }
    }
  }

  @Test
  void blankTemplate_asksForItsInputs_andComputesNothing() {
    RunResult result = Workbooks.check(Template.blank());
    Set<String> rules = new TreeSet<>();
    result.findings().forEach(finding -> rules.add(finding.rule()));
    assertEquals(Set.of("JC-M01", "JC-M02", "YS-M01", "ZB-M01", "ZC-M01"), rules);
  }

  @Test
  void microsoftsValidator_findsNothing(@TempDir Path folder) throws Exception {
    Tool validator = Tool.validator();
    byte[] completed = Examples.completed(Example.OFFICE_2024);
    byte[] wrong =
        Workbooks.complete(
            Workbooks.edit(
                Examples.filled(Example.OFFICE_2024),
                book -> book.getSheet("评分").getRow(3).getCell(4).setCellValue(6)));
    List<byte[]> all =
        List.of(
            Template.blank(),
            Examples.filled(Example.OFFICE_2024),
            completed,
            wrong,
            Examples.filled(Example.INVENTED),
            Examples.completed(Example.INVENTED),
            Examples.completedClean());
    for (int i = 0; i < all.size(); i++) {
      Path file = Files.write(folder.resolve(i + ".xlsx"), all.get(i));
      String verdict = validator.run(List.of(file.toString()));
      assertTrue(verdict.contains("\"ok\": true"), i + ": " + verdict);
    }
  }

  @Test
  void examplesSavedByLibreOffice_giveTheSameIndicators(@TempDir Path folder) {
    List<Example> examples = List.of(Example.values());
    List<byte[]> saved =
        FormulaProof.resaved(
            Tool.libreOffice(), folder, examples.stream().map(Examples::filled).toList());
    for (int i = 0; i < saved.size(); i++) {
      sameIndicators(examples.get(i), saved.get(i));
    }
  }

  private static void sameIndicators(Example example, byte[] saved) {
    RunResult ours = Workbooks.check(Examples.filled(example));
    RunResult theirs = Workbooks.check(saved);
    assertEquals(shown(ours), shown(theirs));
    assertEquals(
        ours.findings().stream().map(f -> f.rule() + f.message()).toList(),
        theirs.findings().stream().map(f -> f.rule() + f.message()).toList());
  }

  private static List<String> shown(RunResult result) {
    return result.completion().indicators().stream()
        .map(indicator -> indicator.name() + " " + indicator.figure().show())
        .toList();
  }
}
