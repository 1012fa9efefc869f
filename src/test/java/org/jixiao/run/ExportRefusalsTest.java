package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.lines.Line;
import org.jixiao.lines.LineFile;
import org.jixiao.lines.LineSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports that cannot be imported: each with its exact sentence, and nothing on the disk has
 * changed. The page is made again by {@code -Djixiao.refusals=write}.
 */
class ExportRefusalsTest {

  private static final Path PAGE = Path.of("src/test/resources/export-refusals.md");
  private static final Charset GBK = Charset.forName("GBK");
  private static final String HEAD = "支付日期,预算单位,收款人,金额\n";
  private static final String LINE = "2024-03-01,045001-岚溪县文旅局,岚溪物业公司,12.00\n";

  @TempDir private Path folder;

  /** A file that cannot be imported. */
  private record Case(String what, ExportKind kind, String name, byte[] content) {}

  private static Case payments(String what, String name, byte[] content) {
    return new Case(what, ExportKind.PAYMENTS, name, content);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(byte[] bytes, int end) {
    return Arrays.copyOf(bytes, end);
  }

  private static byte[] xlsx() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("明细").createRow(0).createCell(0).setCellValue("支付日期");
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] xls(boolean locked, boolean macDates) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("明细").createRow(0).createCell(0).setCellValue("支付日期");
      if (macDates) {
        for (var record : book.getInternalWorkbook().getRecords()) {
          if (record instanceof org.apache.poi.hssf.record.DateWindow1904Record window) {
            window.setWindowing((short) 1);
          }
        }
      }
      Biff8EncryptionKey.setCurrentUserPassword(locked ? "口令" : null);
      book.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    cases.add(payments("空文件", "支付.csv", new byte[0]));
    byte[] damaged = utf8("\uFEFF" + HEAD + LINE);
    damaged[damaged.length - 20] = (byte) 0xFF;
    cases.add(payments("UTF-8 文件里有坏字节", "支付.csv", damaged));
    byte[] foreign = (HEAD + LINE).getBytes(GBK);
    foreign[3] = (byte) 0xFF;
    cases.add(payments("编码认不出来", "支付.csv", foreign));
    cases.add(
        payments(
            "乱码（UTF-8 被当作 GBK 存过）",
            "支付.csv",
            utf8(new String(utf8(HEAD + LINE), GBK).replace("\uFFFD", "锟"))));
    cases.add(payments("缺少金额列", "支付.csv", utf8("支付日期,收款人\n2024-03-01,甲公司\n")));
    cases.add(payments("不是明细（别的表）", "支付.csv", utf8("姓名,职务\n王晓梅,主任\n")));
    cases.add(payments("两列都叫金额", "支付.csv", utf8("支付日期,金额,金额\n2024-03-01,1,2\n")));
    cases.add(
        payments("别的单位", "支付.csv", utf8(HEAD + LINE.replace("045001-岚溪县文旅局", "077001-岚溪县水利局"))));
    cases.add(payments("别的年度", "支付.csv", utf8(HEAD + LINE.replace("2024", "2023"))));
    cases.add(payments("没有一行读得成", "支付.csv", utf8(HEAD + LINE.replace("12.00", "12万"))));
    cases.add(payments("最后一行被截断", "支付.csv", utf8(HEAD + LINE + "2024-03-02,045001-岚溪县文")));
    cases.add(
        payments(
            "在汉字中间被截断",
            "支付.csv",
            cut(
                utf8("\uFEFF" + HEAD + LINE + "2024-03-02,岚"),
                utf8("\uFEFF" + HEAD + LINE + "2024-03-02,岚").length - 1)));
    cases.add(payments("引号没有配对", "支付.csv", utf8(HEAD + LINE.replace("岚溪物业", "\"岚溪物业") + LINE)));
    cases.add(
        payments("一格超过一百万字", "支付.csv", utf8(HEAD + LINE.replace("物业", "物".repeat(1_100_000)))));
    cases.add(
        payments("一行超过一百万字", "支付.csv", utf8(HEAD + "2024-03-01," + "甲,".repeat(600_000) + "\n")));
    cases.add(payments("截断的 .xlsx", "支付.xlsx", cut(xlsx(), 1500)));
    cases.add(payments("截断的 .xls", "支付.xls", cut(xls(false, false), 2000)));
    cases.add(payments("加密的 .xls", "支付.xls", xls(true, false)));
    cases.add(payments("1904 日期系统的 .xls", "支付.xls", xls(false, true)));
    cases.add(payments("PDF", "支付.csv", utf8("%PDF-1.7\n...")));
    cases.add(payments("图片", "支付.xls", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}));
    cases.add(payments("JSON", "支付.csv", utf8("{\"data\": []}")));
    cases.add(
        new Case(
            "指标明细当作支付明细之外的表",
            ExportKind.RELEASES,
            "指标.csv",
            utf8("支付令日期,收款人,摘要\n2024-03-01,甲公司,乙\n")));
    cases.add(
        new Case(
            "决算表没有年度", ExportKind.FINAL_ACCOUNTS, "决算.csv", utf8("项目,行次,决算数\n一、基本支出,1,5.00\n")));
    cases.add(
        new Case(
            "决算表里没有要的项目",
            ExportKind.FINAL_ACCOUNTS,
            "决算.csv",
            utf8("2024年度,,\n项目,行次,决算数\n教育支出,1,5.00\n")));
    cases.add(
        new Case(
            "卡片没有原值",
            ExportKind.ASSET_CARDS,
            "卡片.csv",
            utf8("卡片编号,资产名称,取得日期\n1,台式机,2020-01-01\n")));
    cases.add(
        payments(
            "银行流水",
            "流水.csv",
            utf8("交易日期,摘要,金额,余额\n2024-03-01,拨款,900.00,1000.00\n2024-03-02,付费,-100.00,900.00\n")));
    cases.add(payments("全年支付是负数", "支付.csv", utf8(HEAD + LINE.replace("12.00", "-12.00"))));
    cases.add(
        payments(
            "夹着别的部门的行",
            "支付.csv",
            utf8(HEAD + LINE + LINE.replace("045001-岚溪县文旅局", "077001-岚溪县水利局"))));
    cases.add(
        new Case(
            "金额列各有各的单位",
            ExportKind.ASSET_CARDS,
            "卡片.csv",
            utf8("单位：万元\n卡片编号,资产名称,取得日期,原值（元）,累计折旧\n1,台式机,2020-01-01,5000,1000\n")));
    return cases;
  }

  private Path workbook() throws IOException {
    Path workbook = folder.resolve("评价.xlsx");
    try (XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(NewWorkbook.blank().bytes()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (var row : book.getSheet("基本信息")) {
        String label = row.getCell(0) == null ? "" : row.getCell(0).toString();
        if (label.equals("评价年度")) {
          row.getCell(1).setCellValue(2024);
        } else if (label.equals("被评价单位")) {
          row.getCell(1).setCellValue("岚溪县文旅局");
        }
      }
      book.write(out);
      Files.write(workbook, out.toByteArray());
      return workbook;
    }
  }

  private Finding refused(Path workbook, Map<ExportKind, List<Path>> files) {
    RunOptions options =
        new RunOptions(
            null, true, true, null, Capacity.here(), "0", Clock.systemUTC(), FileLayer.disk());
    ImportRequest request = new ImportRequest(files, Map.of(), false, false);
    return assertThrows(
            Refusal.class, () -> new Import(options, request, Progress.UNSEEN).into(workbook))
        .finding();
  }

  @Test
  void everyKind_hasItsSentence_andNothingIsWritten() throws IOException {
    Path workbook = workbook();
    byte[] before = Files.readAllBytes(workbook);
    StringBuilder page =
        new StringBuilder(
            "# 不能导入的导出文件：程序怎么说\n\n| | 文件 | 程序说 | 怎么办 | 规则 |\n|---|---|---|---|---|\n");
    int number = 0;
    for (Case one : cases()) {
      Path file = folder.resolve(one.name());
      Files.write(file, one.content());
      Finding finding = refused(workbook, Map.of(one.kind(), List.of(file)));
      page.append(
          String.format(
              "| %d | %s | %s | %s | %s |%n",
              ++number, one.what(), finding.message(), finding.remedy(), finding.rule()));
      assertFalse(finding.message().matches(".*[a-z]+\\.[a-z]+\\.[A-Z].*"), finding.message());
      assertArrayEquals(before, Files.readAllBytes(workbook), one.what());
      assertArrayEquals(one.content(), Files.readAllBytes(file), one.what());
      Files.delete(file);
      try (var left = Files.list(folder)) {
        assertEquals(List.of(workbook), left.toList(), one.what());
      }
    }
    if ("write".equals(System.getProperty("jixiao.refusals"))) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page.toString());
  }

  @Test
  void missingFileAndFolder_areSaid() throws IOException {
    Path workbook = workbook();
    assertEquals(
        "找不到导出文件“" + folder.resolve("没有.csv") + "”。",
        refused(workbook, Map.of(ExportKind.PAYMENTS, List.of(folder.resolve("没有.csv"))))
            .message());
    assertEquals(
        "“" + folder + "”是文件夹或设备，不是导出文件。",
        refused(workbook, Map.of(ExportKind.PAYMENTS, List.of(folder))).message());
  }

  /** Two gigabytes without the end of a line, none of which are kept. */
  private static final class EndlessLine extends InputStream {
    private long left = 2L << 30;

    @Override
    public int read() {
      return left-- > 0 ? '7' : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) {
      if (left <= 0) {
        return -1;
      }
      Arrays.fill(into, start, start + length, (byte) '7');
      left -= length;
      return length;
    }
  }

  @Test
  void lineOfTwoGigabytes_isGivenUpEarly() {
    LineSink nobody =
        new LineSink() {
          @Override
          public void sheet(String name) {
            // none
          }

          @Override
          public void line(Line line) {
            throw new AssertionError("no such line");
          }
        };
    TreeSet<Long> read = new TreeSet<>();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> new LineFile("支付.csv", 2L << 30, EndlessLine::new).read(nobody, read::add));
    assertEquals("“支付.csv”第 1 行附近有一格超过一百万字符，不像表格：多半是引号没有配对，或缺少换行。", refusal.getMessage());
    assertFalse(read.last() > 100 << 20, "read " + read.last());
  }
}
