package org.jixiao.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with the exports of the example, and a workbook to import them into. */
abstract class WholeImports {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");
  static final Instant FIRST = Instant.parse("2025-03-01T08:00:00Z");

  @TempDir Path folder;
  Path workbook;
  Instant now = FIRST;

  @BeforeEach
  void copyExports() throws IOException {
    workbook = folder.resolve("评价.xlsx");
    try (var files = Files.list(EXPORTS)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  RunOptions options() {
    Clock clock = Clock.fixed(now, ZoneOffset.ofHours(8));
    return new RunOptions(null, false, true, null, Capacity.here(), "0", clock, FileLayer.disk());
  }

  ImportResult imported(boolean replace, boolean dryRun, Object... kindsAndFiles) {
    Map<ExportKind, List<Path>> files = new EnumMap<>(ExportKind.class);
    for (int i = 0; i < kindsAndFiles.length; i += 2) {
      files
          .computeIfAbsent((ExportKind) kindsAndFiles[i], kind -> new ArrayList<>())
          .add(folder.resolve((String) kindsAndFiles[i + 1]));
    }
    return new Import(
            options(), new ImportRequest(files, Map.of(), replace, dryRun), Progress.UNSEEN)
        .into(workbook);
  }

  ImportResult importAll() {
    return imported(
        false,
        false,
        ExportKind.RELEASES,
        "releases.xlsx",
        ExportKind.PAYMENTS,
        "payments.csv",
        ExportKind.ASSET_CARDS,
        "asset-cards.xls",
        ExportKind.FINAL_ACCOUNTS,
        "final-accounts.xls");
  }

  RunResult run() {
    return new Run(options()).on(workbook);
  }

  void change(Consumer<XSSFWorkbook> change) throws IOException {
    Workbooks.edit(workbook, change);
  }

  static XSSFCell cell(XSSFSheet sheet, String row, String column) {
    int header = -1;
    int at = -1;
    for (int index = 0; index <= sheet.getLastRowNum(); index++) {
      if (sheet.getRow(index) == null) {
        continue;
      }
      for (var one : sheet.getRow(index)) {
        if (one.getCellType() == CellType.STRING && one.getStringCellValue().equals(column)) {
          header = index;
          at = one.getColumnIndex();
        }
      }
      var label = sheet.getRow(index).getCell(0);
      if (header >= 0
          && label != null
          && label.getCellType() == CellType.STRING
          && label.getStringCellValue().equals(row)) {
        return sheet.getRow(index).getCell(at);
      }
    }
    throw new AssertionError("no cell " + row + " " + column);
  }

  static void fillIn(XSSFWorkbook book, String unit) {
    cell(book.getSheet("基本信息"), "被评价单位", "填报内容").setCellValue(unit);
    cell(book.getSheet("基本信息"), "评价年度", "填报内容").setCellValue(2024);
  }

  void blankWorkbook() throws IOException {
    Files.write(workbook, NewWorkbook.blank().bytes());
    change(book -> fillIn(book, "岚溪县文化旅游广电体育局"));
  }

  double number(String sheet, String row, String column) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(workbook))) {
      return cell(book.getSheet(sheet), row, column).getNumericCellValue();
    }
  }

  String shown(String sheet, String row, String column) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(workbook))) {
      XSSFCell cell = cell(book.getSheet(sheet), row, column);
      return cell.getCellType() == CellType.FORMULA ? cell.getStringCellValue() : cell.toString();
    }
  }

  void sheets(String name, Consumer<XSSFWorkbook> more) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      more.accept(book);
      book.write(out);
      Files.write(folder.resolve(name), out.toByteArray());
    }
  }

  static void sheet(XSSFWorkbook book, String name, String... lines) {
    XSSFSheet sheet = book.createSheet(name);
    for (int row = 0; row < lines.length; row++) {
      String[] fields = lines[row].split(",");
      var cells = sheet.createRow(row);
      for (int column = 0; column < fields.length; column++) {
        cells.createCell(column).setCellValue(fields[column]);
      }
    }
  }
}
