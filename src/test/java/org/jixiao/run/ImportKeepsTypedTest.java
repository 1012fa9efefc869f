package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.RawBook;
import org.jixiao.container.Capacity;
import org.jixiao.excel.OpenBook;
import org.jixiao.files.FileLayer;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * What somebody has typed into a table that an import fills stays there; with --replace it goes
 * only where the list of changes says so.
 */
class ImportKeepsTypedTest {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");

  private static final Map<ExportKind, String> FILES =
      new EnumMap<>(
          Map.of(
              ExportKind.RELEASES, "releases.xlsx",
              ExportKind.PAYMENTS, "payments.csv",
              ExportKind.ASSET_CARDS, "asset-cards.xls",
              ExportKind.FINAL_ACCOUNTS, "final-accounts.xls"));

  private static final List<String> IMPORTED =
      List.of("月度指标", "支付汇总", "决算对比", "办公经费", "固定资产", "无形资产", "资产类别", "新增资产", "预算调整明细", "三公经费");

  private static final List<String> WORDS =
      List.of("水费", "某一笔", "2024-05-06", "1,234.5", "12.30", "800", "国库集中支付中心", "备查");

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void typedCells_imported_stayOrAreListed(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("jixiao-typed-");
    Path workbook = folder.resolve("评价.xlsx");
    Files.write(workbook, Examples.clean());
    boolean earlier = random.nextBoolean();
    if (earlier) {
      imported(workbook, random, false);
    }
    Map<String, String> typed = type(workbook, random);
    if (!earlier) {
      typed.putAll(inputs(Files.readAllBytes(workbook)));
    }
    boolean replace = random.nextBoolean();
    ImportResult result = imported(workbook, random, replace);
    Map<String, String> after = inputs(Files.readAllBytes(workbook));
    for (Map.Entry<String, String> one : typed.entrySet()) {
      String now = after.getOrDefault(one.getKey(), "");
      if (replace) {
        assertTrue(
            now.equals(one.getValue()) || isListed(result, one.getKey(), one.getValue()),
            () -> "not listed: " + one + " became " + now);
      } else {
        assertEquals(one.getValue(), now, one.getKey());
      }
    }
    try (var left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static boolean isListed(ImportResult result, String cell, String before) {
    String sheet = cell.substring(0, cell.indexOf('!'));
    return result.filled().changes().stream()
        .filter(change -> change.table().equals(sheet))
        .map(Change::before)
        .anyMatch(
            shown ->
                shown.equals(before) || shown.replace(",", "").equals(before.replace(",", "")));
  }

  private static ImportResult imported(Path workbook, Random random, boolean replace) {
    Map<ExportKind, List<Path>> files = new EnumMap<>(ExportKind.class);
    List<ExportKind> kinds = new ArrayList<>(Arrays.asList(ExportKind.values()));
    Collections.shuffle(kinds, random);
    for (ExportKind kind : kinds.subList(0, 1 + random.nextInt(kinds.size()))) {
      files.put(kind, List.of(EXPORTS.resolve(FILES.get(kind))));
    }
    Clock clock = Workbooks.NOON;
    RunOptions options =
        new RunOptions(null, false, true, null, Capacity.here(), "0", clock, FileLayer.disk());
    return new Import(options, new ImportRequest(files, Map.of(), replace, false), Progress.UNSEEN)
        .into(workbook);
  }

  /** Types something into a few input cells; tells what stands in them now. */
  private static Map<String, String> type(Path workbook, Random random) throws IOException {
    byte[] before = Files.readAllBytes(workbook);
    RawBook raw = OpenBook.open("w.xlsx", before).raw();
    Map<String, String> typed = new HashMap<>();
    byte[] after =
        Workbooks.edit(
            before,
            book -> {
              for (RawTable table : raw.tables().values()) {
                if (IMPORTED.contains(table.sheet())) {
                  List<RawRow> rows = new ArrayList<>(table.rows());
                  rows.addAll(table.spare());
                  for (RawRow row : rows) {
                    for (Column column : table.columns()) {
                      if (!column.derived()
                          && !row.cell(column).hasFormula()
                          && random.nextInt(25) == 0) {
                        type(book, row.cell(column).place().sheet(), row, column, random, typed);
                      }
                    }
                  }
                }
              }
            });
    Files.write(workbook, after);
    return typed;
  }

  private static void type(
      XSSFWorkbook book,
      String sheet,
      RawRow row,
      Column column,
      Random random,
      Map<String, String> typed) {
    XSSFSheet there = book.getSheet(sheet);
    int index = row.cell(column).place().row();
    Row line = there.getRow(index) == null ? there.createRow(index) : there.getRow(index);
    Cell cell =
        line.getCell(row.cell(column).place().column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (random.nextInt(3) == 0) {
      cell.setCellValue(random.nextInt(1_000_000) / 100.0);
    } else {
      cell.setCellValue(WORDS.get(random.nextInt(WORDS.size())));
    }
    typed.put(sheet + "!" + cell.getAddress(), shown(cell));
  }

  /** What stands in the cells that people fill in, by sheet and address. */
  private static Map<String, String> inputs(byte[] workbook) {
    Map<String, String> inputs = new HashMap<>();
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      for (Sheet sheet : book) {
        if (IMPORTED.contains(sheet.getSheetName())) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.STRING) {
                inputs.put(sheet.getSheetName() + "!" + cell.getAddress(), shown(cell));
              }
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inputs.values().removeIf(String::isEmpty);
    return inputs;
  }

  private static String shown(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
        : cell.getStringCellValue();
  }
}
