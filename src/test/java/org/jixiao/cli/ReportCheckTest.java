package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jixiao.book.Completion;
import org.jixiao.files.FileLayer;
import org.jixiao.run.Example;
import org.jixiao.run.Redrafting;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.support.EditedReport;
import org.jixiao.support.Examples;
import org.jixiao.support.ReportDocument;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report --check} from outside: what is told, and the exit code. */
class ReportCheckTest {

  private static final Map<String, String> VALUES = ReportDocument.workbook(new Random(3));

  /** Drafts an invented report of whatever unit the workbook is about. */
  private static final Redrafting DRAFTING =
      new Redrafting() {
        @Override
        public List<String> outlines() {
          return List.of("事务所", "财预10号");
        }

        @Override
        public byte[] draft(Completion completion, String outline, String stage) {
          BasicInfo basic = completion.dossier().basic().orElseThrow();
          return ReportDocument.of(
                  VALUES, basic.unit(), String.valueOf(basic.evaluationYear().orElseThrow()))
              .bytes();
        }
      };

  @TempDir Path folder;
  private Path workbook;
  private String unit;

  @BeforeEach
  void workbook() throws Exception {
    byte[] bytes = Examples.filled(Example.OFFICE_2024);
    workbook = Files.write(folder.resolve("评价.xlsx"), bytes);
    unit = Workbooks.check(bytes).completion().dossier().basic().orElseThrow().unit();
  }

  private Session check(byte[] document, boolean json) throws Exception {
    Path file = Files.write(folder.resolve("报告.docx"), document);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Workbooks.NOON,
            FileLayer.disk());
    int code = new ReportChecking(console, DRAFTING, null, json, false).of(file, workbook);
    return new Session(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private ReportDocument report(String ofUnit, String year) {
    return ReportDocument.of(VALUES, ofUnit, year);
  }

  @Test
  void editedReport_isToldNumberByNumber_withExitCodeOne() throws Exception {
    ReportDocument draft = report(unit, "2024");
    EditedReport edited = EditedReport.of(draft.bytes(), draft.figures(), new Random(4)).edited();
    Session session = check(edited.bytes(), false);
    assertEquals(1, session.exitCode(), session.all());
    assertTrue(session.out().startsWith("结论：有 10 处要处理　"), session.out());
    assertTrue(session.out().contains("不一致 5　多出 2　缺少 2　工作簿已没有 0　待核实 1"), session.out());
    assertEquals(9, session.out().split("起草后报告改过。", -1).length - 1);
    assertTrue(session.out().contains("  错误　RP-S01　报告缺少“部门基本情况”一章。"), session.out());
  }

  @Test
  void json_saysTheSame() throws Exception {
    ReportDocument draft = report(unit, "2024");
    EditedReport edited = EditedReport.of(draft.bytes(), draft.figures(), new Random(4)).edited();
    Session session = check(edited.bytes(), true);
    assertEquals(5, session.out().split("\"kind\" : \"changed\"", -1).length - 1, session.out());
    assertEquals(2, session.out().split("\"kind\" : \"added\"", -1).length - 1);
    assertEquals(2, session.out().split("\"kind\" : \"removed\"", -1).length - 1);
    assertTrue(session.out().contains("\"edited\" : true"));
    assertTrue(session.out().contains("\"rule\" : \"RP-S01\""), session.out());
  }

  @Test
  void reportOfAnotherUnitOrYear_isRefused_withItsListAndWithout() throws Exception {
    Session other = check(report("别的局", "2024").bytes(), false);
    assertEquals(2, other.exitCode());
    assertEquals(
        "“报告.docx”是为“别的局”2024 年度起草的，工作簿是“"
            + unit
            + "”2024 年度的，没有核对。核对是否拿错了报告或工作簿；单位名称改过的，用 report 重新起草。",
        other.err().strip());
    ReportDocument last = report(unit, "2023");
    EditedReport bare =
        EditedReport.of(last.bytes(), last.figures(), new Random(1)).withoutList().withoutMarks();
    Session year = check(bare.bytes(), false);
    assertEquals(2, year.exitCode());
    assertTrue(year.err().startsWith("“报告.docx”写的是 2023 年度，工作簿是"), year.err());
    ReportDocument elsewhere = report("别的局", "2024");
    EditedReport pasted =
        EditedReport.of(elsewhere.bytes(), elsewhere.figures(), new Random(1)).withoutList();
    assertTrue(check(pasted.bytes(), false).err().contains("没有出现这个单位的全称"));
  }

  @Test
  void documentThatIsOpenInWord_isCheckedAsItWasSaved_andSaysSo() throws Exception {
    Files.write(folder.resolve("~$报告.docx"), new byte[162]);
    Session session = check(report(unit, "2024").bytes(), false);
    assertTrue(session.out().contains("注意：“报告.docx”正在 Word 或 WPS 中打开，核对的是上次保存的内容"), session.out());
  }

  @Test
  void documentWithoutItsList_saysWhyNobodyKnowsWhoChanged() throws Exception {
    ReportDocument draft = report(unit, "2024");
    EditedReport edited =
        EditedReport.of(draft.bytes(), draft.figures(), new Random(4)).edited().withoutList();
    Session session = check(edited.bytes(), false);
    assertTrue(session.out().contains("数字清单已丢失"), session.out());
    assertTrue(session.out().contains("哪一边改过无法判断。"), session.out());
  }

  @Test
  void workbookGivenAsTheReport_isRefused() throws Exception {
    Session session = check(Files.readAllBytes(workbook), false);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("检查参数的先后"), session.err());
    assertFalse(session.all().contains("Exception"));
  }

  @Test
  void longNameOfADocument_isOpenUnderAShortenedMark() throws Exception {
    Files.write(folder.resolve("~$24年度评价报告.docx"), new byte[162]);
    Path document = Files.write(folder.resolve("2024年度评价报告.docx"), new byte[0]);
    assertTrue(org.jixiao.files.OpenElsewhere.ofDocument(FileLayer.disk(), document).isPresent());
  }
}
