package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Example;
import org.jixiao.run.Restore;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks spoiled on purpose: a Chinese sentence each, the right exit code, nothing lost. */
class BadInputTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  // ---- refused: nothing is written, exit code 2

  private void refused(String name, byte[] content, String... sentences) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Session session = Session.of("run", file);
    assertEquals(2, session.exitCode(), session.all());
    says(session, sentences);
    assertArrayEquals(content, Files.readAllBytes(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count(), "something was left behind");
    }
    Files.delete(file);
  }

  private static void says(Session session, String... sentences) {
    for (String sentence : sentences) {
      assertTrue(session.all().contains(sentence), sentence + "\nnot in\n" + session.all());
    }
    assertFalse(
        session.all().matches("(?s).*(Exception|java\\.|org\\.apache|\tat ).*"), session.all());
  }

  @Test
  void fileThatDoesNotExist() {
    Session session = Session.of("run", folder.resolve("没有.xlsx"));
    assertEquals(2, session.exitCode());
    says(session, "找不到文件“", "检查路径和文件名");
  }

  @Test
  void folderInsteadOfFile() {
    Session session = Session.of("run", folder);
    assertEquals(2, session.exitCode());
    says(session, "是文件夹，不是工作簿");
  }

  @Test
  void openInExcel_saysWhoHasIt_andAnotherOutputStillWorks() throws Exception {
    Path file = Files.write(folder.resolve("用.xlsx"), EXAMPLE);
    byte[] owner = new byte[165];
    byte[] name = "李会计".getBytes(StandardCharsets.UTF_16LE);
    owner[54] = 3;
    System.arraycopy(name, 0, owner, 56, name.length);
    Files.write(folder.resolve("~$用.xlsx"), owner);
    Session session = Session.of(file);
    assertEquals(2, session.exitCode());
    says(session, "“用.xlsx”正在 Excel 或 WPS 中打开（使用者：李会计）。", "保存并关闭文件；或用 -o 另存结果");
    assertEquals(0, Session.of("run", file, "-o", folder.resolve("另.xlsx")).exitCode());
  }

  @Test
  void openInWps_orInLibreOffice_saysSo() throws Exception {
    Path file = Files.write(folder.resolve("用.xlsx"), EXAMPLE);
    Path mark = folder.resolve(".~lock.用.xlsx#");
    Files.writeString(mark, "王会计\\, 二科,wang,PC-7,23.11.2026 09:30,file:///home/wang;");
    Session session = Session.of(file);
    assertEquals(2, session.exitCode());
    says(session, "“用.xlsx”正在 LibreOffice 中打开（使用者：王会计, 二科）。", "删去同一文件夹里的“.~lock.用.xlsx#”");
    Files.writeString(mark, ",wang,PC-7,,;");
    says(Session.of(file), "（使用者：wang）");
    Files.delete(mark);
    Files.write(folder.resolve(".~用.xlsx"), new byte[0]);
    says(Session.of(file), "“用.xlsx”正在 WPS 中打开。");
    assertArrayEquals(EXAMPLE, Files.readAllBytes(file));
    // To look at it is no harm.
    assertEquals(0, Session.of("check", file).exitCode());
  }

  @Test
  void readOnly_isSaidBeforeTheWork() throws Exception {
    Path file = Files.write(folder.resolve("只读.xlsx"), EXAMPLE);
    for (FileLayer.Access access : List.of(FileLayer.Access.READ_ONLY, FileLayer.Access.HELD)) {
      FileLayer layer =
          (FileLayer)
              Proxy.newProxyInstance(
                  FileLayer.class.getClassLoader(),
                  new Class<?>[] {FileLayer.class},
                  (proxy, method, arguments) ->
                      method.getName().equals("access")
                          ? access
                          : method.invoke(FileLayer.disk(), arguments));
      RunOptions options = new RunOptions(null, true, true, "test", Workbooks.NOON, layer);
      String message = new Run(options).on(file).refusal().message();
      assertEquals(
          access == FileLayer.Access.HELD ? "“只读.xlsx”正被别的程序占用，不能写回。" : "“只读.xlsx”是只读的，结果写不回去。",
          message);
      Files.write(folder.resolve("只读.bak.xlsx"), EXAMPLE);
      Restore restore = new Restore(options);
      Refusal refusal = assertThrows(Refusal.class, () -> restore.on(file));
      assertEquals(message, refusal.finding().message());
      if (access == FileLayer.Access.READ_ONLY) {
        assertEquals("去掉文件的“只读”属性。", refusal.finding().remedy());
      }
    }
    assertArrayEquals(EXAMPLE, Files.readAllBytes(file));
  }

  @Test
  void deviceInsteadOfFile() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    says(Session.of("run", "/dev/zero"), "“/dev/zero”是设备或管道，不是文件。");
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    says(Session.of("run", file, "-o", "/dev/null"), "“/dev/null”是设备或管道，结果要写成文件。");
    says(Session.of("run", file, "-o", ""), "-o 后没有文件名。");
  }

  @Test
  void linkToNothing_isNotReplacedByAFile() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    Path link = folder.resolve("链.xlsx");
    try {
      Files.createSymbolicLink(link, folder.resolve("没有/x.xlsx"));
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      assumeTrue(false);
    }
    says(Session.of("run", file, "-o", link), "是一个链接，它指向的文件不存在。");
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void outputThatIsNotNamedAsAWorkbook() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    for (String name : List.of("out", "out.csv", "out.xls", "out.xlsm")) {
      Session session = Session.of("run", file, "-o", folder.resolve(name));
      assertEquals(2, session.exitCode(), name);
      says(session, "这样存的文件 Excel 打不开", "用 -o 给出以 .xlsx 结尾的文件名。");
      assertFalse(Files.exists(folder.resolve(name)));
    }
  }

  @Test
  void newInAFolderThatIsNotThere_writesNothingAnywhere() {
    Session session = Session.of("new", folder.resolve("无此文件夹/新.xlsx"));
    assertEquals(2, session.exitCode());
    says(session, "写不进去：文件夹不存在、没有写入权限，或磁盘已满。");
  }

  @Test
  void foreignSheetOfTheSameName_isNotOverwritten() throws Exception {
    byte[] foreign =
        Workbooks.edit(
            EXAMPLE,
            book -> book.createSheet("检查结果").createRow(0).createCell(0).setCellValue("我的"));
    refused("名.xlsx", foreign, "工作簿里已有一张不是本程序生成的“检查结果”", "改名后再运行");
  }

  @Test
  void outputFolderThatDoesNotExist() throws Exception {
    Path file = Files.write(folder.resolve("出.xlsx"), EXAMPLE);
    Session session = Session.of("run", file, "-o", folder.resolve("无此文件夹/结果.xlsx"));
    assertEquals(2, session.exitCode());
    says(session, "所在的文件夹不存在或不能写入", "原文件没有改动");
  }

  // ---- errors in the data: results are written all the same, exit code 1

  private void wrong(Consumer<XSSFWorkbook> spoil, String... sentences) throws IOException {
    Path file = Files.write(folder.resolve("错.xlsx"), Workbooks.edit(EXAMPLE, spoil));
    Session session = Session.of("run", file, "--no-backup", "--all");
    assertEquals(1, session.exitCode(), session.all());
    says(session, sentences);
    try (XSSFWorkbook completed = Workbooks.open(Files.readAllBytes(file))) {
      assertTrue(
          completed.getSheet("检查结果").getRow(2).getCell(0).getStringCellValue().contains("错误"));
    }
  }

  private static XSSFSheet sheet(XSSFWorkbook book, String name) {
    return book.getSheet(name);
  }

  @Test
  void sheetMissing_namesTheNearest() throws Exception {
    wrong(
        book -> book.setSheetName(book.getSheetIndex("月度指标"), "指标情况（新）"),
        "[错误] WB-S01",
        "缺少工作表“月度指标”。",
        "名称最接近的是“指标情况（新）”");
  }

  @Test
  void headerRenamed_namesTheNearest() throws Exception {
    wrong(
        book -> sheet(book, "预算配置").getRow(2).getCell(2).setCellValue("全年预算金额"),
        "[错误] YS-S01　预算配置 › 全年预算数",
        "工作表“预算配置”缺少“全年预算数”列。",
        "最接近的表头：全年预算金额");
  }

  @Test
  void headerRowGone() throws Exception {
    wrong(
        book -> sheet(book, "固定资产").removeRow(sheet(book, "固定资产").getRow(2)),
        "工作表“固定资产”的前20行里找不到表头");
  }

  @Test
  void monthMissing() throws Exception {
    wrong(
        book -> sheet(book, "月度指标").removeRow(sheet(book, "月度指标").getRow(7)),
        "[错误] ZB-S02　月度指标 › 5月",
        "工作表“月度指标”缺少“5月”行。",
        "没有发生额的填 0，不要删行");
  }

  @Test
  void textInAnAmount() throws Exception {
    wrong(
        book -> sheet(book, "月度指标").getRow(3).getCell(1).setCellValue("一千六百万"),
        "[错误] ZB-T02　月度指标 › 1月 › 指标下达数（B4）",
        "“一千六百万”不是数字，或有不止一种读法。",
        "应为：数字");
  }

  @Test
  void brokenReference() throws Exception {
    wrong(
        book -> sheet(book, "预算配置").getRow(3).getCell(1).setCellErrorValue(FormulaError.REF),
        "[错误] YS-T05　预算配置 › 人员经费 › 年初预算数（B4）",
        "单元格是错误值 #REF!，不能参加计算。");
  }

  @Test
  void totalTypedWrong() throws Exception {
    wrong(
        book -> sheet(book, "预算配置").getRow(6).getCell(1).setCellValue(10887693.30),
        "[错误] YS-B00　预算配置 › 合计 › 年初预算数（B7）",
        "填列10,887,693.30元，按公式应为10,887,693.03元。差额能被9整除且数字相同，可能是数字颠倒。",
        "现有：10,887,693.30元　应为：10,887,693.03元　差异：0.27元");
  }

  @Test
  void scoreAboveItsPoints() throws Exception {
    wrong(
        book -> sheet(book, "评分").getRow(3).getCell(4).setCellValue(6),
        "[错误] PF-J01　评分 › 绩效目标合理性 › 得分（E4）",
        "“绩效目标合理性”得分6分，比分值5分多1分（20.00%）。");
  }

  @Test
  void deductionWithoutReason() throws Exception {
    wrong(
        book -> sheet(book, "评分").getRow(5).getCell(6).setBlank(),
        "[错误] PF-E01　评分 › 在职人员控制率 › 扣分说明（G6）",
        "“在职人员控制率”扣了5分，没有扣分说明。");
  }

  @Test
  void blankAmounts_foldIntoOneLine() throws Exception {
    wrong(
        book -> {
          for (int row = 3; row < 15; row++) {
            sheet(book, "月度指标").getRow(row).getCell(3).setBlank();
          }
        },
        "[错误] ZB-M01　月度指标 › 1月 › 指标使用数（D4）",
        "同列同类问题共12处：1月（D4）、2月（D5）、3月（D6）");
  }

  @Test
  void sheetTwice() throws Exception {
    wrong(
        book -> book.cloneSheet(book.getSheetIndex("预算配置"), "预算配置 "),
        "[错误] WB-S03",
        "有不止一处像是“预算配置”");
  }

  @Test
  void newerTemplate() throws Exception {
    wrong(book -> sheet(book, "填报说明").getRow(1).getCell(2).setCellValue(99), "模板版本比程序新");
  }
}
