package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Capacity;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.files.FileLayer;
import org.jixiao.support.BadFiles;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks with a password, with macros, with a signature, as templates, of the old format. */
class KindsOfWorkbookTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  private static RunOptions options(Path output, String password) {
    return new RunOptions(
        output, true, true, password, Capacity.here(), "test", Workbooks.NOON, FileLayer.disk());
  }

  private static RunResult run(Path file, Path output, String password) {
    return new Run(options(output, password)).on(file);
  }

  @Test
  void encrypted_isOpenedAndClosedAgainUnderThePassword() throws Exception {
    byte[] locked = BadFiles.encrypted(EXAMPLE, "密码123");
    Path file = Files.write(folder.resolve("密.xlsx"), locked);
    RunResult wrong = run(file, null, "Secret");
    assertEquals("“密.xlsx”的打开密码不对。", wrong.refusal().message());
    assertArrayEquals(locked, Files.readAllBytes(file));

    RunResult result = run(file, null, "密码123");
    assertTrue(result.changed(), () -> result.refusal().message());
    byte[] after = Files.readAllBytes(file);
    assertEquals((byte) 0xD0, after[0], "it is not encrypted any more");
    Parts opened = Gate.open("w.xlsx", after, "密码123", Capacity.here()).parts();
    assertEquals(Parts.of(Workbooks.complete(EXAMPLE)).names(), opened.names());
    assertEquals("需核实 28", Workbooks.check(opened.bytes()).verdict().line());
    assertArrayEquals(locked, Files.readAllBytes(folder.resolve("密.bak.xlsx")));

    assertFalse(run(file, null, "密码123").changed());
    assertArrayEquals(after, Files.readAllBytes(file));
  }

  @Test
  void inputsOfAnEncryptedWorkbook_goIntoAnEncryptedOne() throws Exception {
    Path old = Files.write(folder.resolve("旧.xlsx"), BadFiles.encrypted(EXAMPLE, "密码123"));
    RunOptions options = options(null, "密码123");
    Path file = folder.resolve("新.xlsx");
    NewWorkbook.from(old, options).save(file, options, false);
    byte[] sealed = Files.readAllBytes(file);
    assertEquals((byte) 0xD0, sealed[0], "it lies open");
    assertTrue(run(file, null, "密码123").refusal() == null);
  }

  @Test
  void passwordThatIsHashedForEver_isNotTried() throws Exception {
    byte[] locked = BadFiles.encrypted(EXAMPLE, "密码123");
    String text = new String(locked, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf("spinCount=\"100000\"");
    assertTrue(at > 0);
    // One digit more; the declaration gives up a letter for it, for the length must stay.
    String longer =
        text.replaceFirst("spinCount=\"100000\"", "spinCount=\"9999999\"")
            .replaceFirst("standalone=\"yes\"", "standalone=\"no\"");
    assertEquals(text.length(), longer.length());
    byte[] endless = longer.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("转.xlsx"), endless);
    // A wrong password would be refused, too, but only after all that hashing.
    String message = run(file, null, "密码123").refusal().message();
    assertTrue(message.contains("加密方式读不出来"), message);
  }

  @Test
  void macros_stayAsTheyAre() throws Exception {
    byte[] withMacros = HandMade.everything(EXAMPLE).bytes();
    Path file = Files.write(folder.resolve("宏.xlsm"), withMacros);
    assertTrue(run(file, null, null).changed());
    HandMade after = HandMade.of(Files.readAllBytes(file));
    assertArrayEquals(
        HandMade.of(withMacros).parts().get("xl/vbaProject.bin"),
        after.parts().get("xl/vbaProject.bin"));
    assertTrue(after.text("[Content_Types].xml").contains("sheet.macroEnabled.main+xml"));
    RunResult asPlain = run(file, folder.resolve("结果.xlsx"), null);
    assertTrue(asPlain.refusal().message().contains("这样存的文件 Excel 打不开"));
    assertFalse(Files.exists(folder.resolve("结果.xlsx")));
  }

  @Test
  void template_staysOne() throws Exception {
    byte[] template =
        HandMade.of(EXAMPLE)
            .replace(
                "[Content_Types].xml",
                "spreadsheetml\\.sheet\\.main\\+xml",
                "spreadsheetml.template.main+xml")
            .bytes();
    Path file = Files.write(folder.resolve("模板.xltx"), template);
    assertTrue(run(file, null, null).changed());
    assertTrue(
        HandMade.of(Files.readAllBytes(file))
            .text("[Content_Types].xml")
            .contains("spreadsheetml.template.main+xml"));
  }

  @Test
  void signed_goesOnlyIntoACopyWithoutTheSignature() throws Exception {
    byte[] signed = BadFiles.signed(EXAMPLE);
    Path file = Files.write(folder.resolve("签名.xlsx"), signed);
    assertTrue(run(file, null, null).refusal().message().contains("带有数字签名"));
    assertTrue(new Run(Workbooks.options(Workbooks.NOON, false)).on(file).refusal() == null);
    Path copy = folder.resolve("副本.xlsx");
    assertTrue(run(file, copy, null).changed());
    assertArrayEquals(signed, Files.readAllBytes(file));
    HandMade made = HandMade.of(Files.readAllBytes(copy));
    assertTrue(made.parts().keySet().stream().noneMatch(part -> part.contains("signature")));
    for (String list : List.of("[Content_Types].xml", "_rels/.rels")) {
      assertFalse(made.text(list).contains("digital-signature"), list);
    }
    assertFalse(run(file, copy, null).changed());
  }

  /** The example as a workbook of the old format. */
  private static byte[] oldFormat(String password) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword(password);
    try (XSSFWorkbook from = Workbooks.open(EXAMPLE);
        HSSFWorkbook to = new HSSFWorkbook()) {
      // A number format that the file does not hold, as some systems write it.
      CellStyle unknown = to.createCellStyle();
      unknown.setDataFormat((short) 300);
      for (Sheet sheet : from) {
        Sheet copy = to.createSheet(sheet.getSheetName());
        for (Row row : sheet) {
          Row line = copy.createRow(row.getRowNum());
          for (Cell cell : row) {
            Cell made = line.createCell(cell.getColumnIndex());
            switch (cell.getCellType()) {
              case NUMERIC -> {
                made.setCellValue(cell.getNumericCellValue());
                made.setCellStyle(unknown);
              }
              case STRING -> made.setCellValue(cell.getStringCellValue());
              default -> {
                // formulas are computed again
              }
            }
          }
        }
        sheet.getMergedRegions().forEach(copy::addMergedRegion);
      }
      to.write(out);
    } finally {
      org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return out.toByteArray();
  }

  @Test
  void oldFormat_isTakenOverIntoANewWorkbook_andOnlyRead() throws Exception {
    for (String password : new String[] {null, "旧密码"}) {
      byte[] old = oldFormat(password);
      Path file = Files.write(folder.resolve("旧.xls"), old);
      NewWorkbook made = NewWorkbook.from(file, options(null, password));
      assertArrayEquals(old, Files.readAllBytes(file));
      RunResult result = Workbooks.check(made.bytes());
      Path today = Files.write(folder.resolve("今.xlsx"), EXAMPLE);
      RunResult expected = Workbooks.check(NewWorkbook.from(today, options(null, null)).bytes());
      assertEquals(expected.verdict().line(), result.verdict().line());
      assertEquals(
          expected.completion().indicators().toString(),
          result.completion().indicators().toString());
    }
    assertTrue(
        org.junit.jupiter.api.Assertions.assertThrows(
                org.jixiao.findings.Refusal.class,
                () ->
                    NewWorkbook.from(
                        Files.write(folder.resolve("密.xls"), oldFormat("旧密码")),
                        options(null, null)))
            .finding()
            .message()
            .contains("设有打开密码"));
  }
}
