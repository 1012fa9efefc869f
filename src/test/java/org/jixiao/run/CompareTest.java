package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.comparison.Comparison;
import org.jixiao.comparison.Comparison.Turn;
import org.jixiao.excel.Template;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Refusal;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two states of a workbook side by side: exactly what was changed, and nothing that was only moved.
 */
class CompareTest {
  private static final int PAIRS = Integer.getInteger("jixiao.tries", 200);

  @TempDir private Path folder;

  private Comparison compared(byte[] before, byte[] after) throws IOException {
    Path old = Files.write(folder.resolve("old.xlsx"), before);
    Path now = Files.write(folder.resolve("new.xlsx"), after);
    RunOptions options = Workbooks.options(Workbooks.NOON, false);
    return new Compare(old, now, options).run().comparison();
  }

  /** A pair, and what was planted between the two. */
  private static final class Planted {
    private final Random random;
    private final Map<Layout, List<Map<String, String>>> tables;
    private final TreeSet<String> inputs = new TreeSet<>();
    private final TreeSet<String> structure = new TreeSet<>();
    private final byte[] before;
    private final byte[] after;

    Planted(long seed) {
      random = new Random(seed);
      tables = new InventedDepartment("甲局", 1 + random.nextInt(60), seed).tables();
      before = Template.filled(tables);
      for (int changes = random.nextInt(5); changes > 0; changes--) {
        value();
      }
      if (tables.containsKey(Forms.MATERIALS.layout())) {
        rows(tables.get(Forms.MATERIALS.layout()));
      }
      after = Workbooks.edit(Template.filled(tables), this::columns);
    }

    private void value() {
      List<Layout> layouts = new ArrayList<>(tables.keySet());
      Layout layout = layouts.get(random.nextInt(layouts.size()));
      List<Map<String, String>> rows = tables.get(layout);
      Map<String, String> row = rows.get(random.nextInt(rows.size()));
      String label = row.get(layout.key().heading());
      List<Column> columns =
          layout.columns().stream()
              .filter(one -> !one.derived() && !layout.labels().contains(one))
              .filter(one -> one.kind().isNumeric())
              .filter(one -> !row.getOrDefault(one.heading(), "").isEmpty())
              .toList();
      if (columns.isEmpty() || label.equals("合计")) {
        return;
      }
      Column column = columns.get(random.nextInt(columns.size()));
      String name = layout.shownName() + "|" + Wording.label(label) + "|" + column.heading();
      if (inputs.add(name)) {
        row.put(column.heading(), Integer.toString(3 + random.nextInt(1000)) + ".5");
      }
    }

    private void rows(List<Map<String, String>> rows) {
      String table = Forms.MATERIALS.layout().shownName();
      int kind = random.nextInt(4);
      int at = random.nextInt(rows.size() - 2);
      if (kind == 0) {
        Map<String, String> moved = rows.remove(at);
        rows.add(moved);
        structure.add("行移位|" + table + "|" + moved.get("资料名称"));
      } else if (kind == 1) {
        Map<String, String> gone = rows.remove(at);
        structure.add("缺少行|" + table + "|" + gone.get("资料名称"));
      } else if (kind == 2) {
        Map<String, String> fresh = new LinkedHashMap<>();
        fresh.put("资料名称", "补充提供的说明");
        fresh.put("是否提供", "是");
        rows.add(at, fresh);
        structure.add("新增行|" + table + "|补充提供的说明");
      }
    }

    private void columns(XSSFWorkbook book) {
      Sheet sheet = book.getSheet("月度指标");
      int header = 2;
      if (random.nextInt(3) == 0) {
        // People's columns change places; the headings go along.
        Sheet materials = book.getSheet("资料清单");
        if (materials != null) {
          for (Row row : materials) {
            if (row.getRowNum() >= header) {
              swap(row, 2, 3);
            }
          }
        }
      }
      if (random.nextInt(3) == 0) {
        Cell heading = sheet.getRow(header).getCell(1);
        assertEquals("指标下达数", heading.getStringCellValue());
        heading.setCellValue(" 指标下达数（元）");
      }
      if (random.nextInt(4) == 0) {
        sheet.shiftRows(0, sheet.getLastRowNum(), 1);
      }
      if (random.nextInt(4) == 0) {
        book.createSheet("草稿");
        structure.add("新增工作表|草稿|");
      }
    }

    private static void swap(Row row, int one, int other) {
      Cell left = row.getCell(one);
      Cell right = row.getCell(other);
      String words = left == null ? "" : left.getStringCellValue();
      String others = right == null ? "" : right.getStringCellValue();
      (left == null ? row.createCell(one) : left).setCellValue(others);
      (right == null ? row.createCell(other) : right).setCellValue(words);
    }
  }

  private static Set<String> inputs(Comparison comparison) {
    return comparison.inputs().stream()
        .map(one -> one.table() + "|" + Wording.label(one.row()) + "|" + one.column())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> structure(Comparison comparison) {
    return comparison.structure().stream()
        .map(one -> one.kind().label() + "|" + one.table() + "|" + one.what())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void plantedChanges_areFound_exactlyThose() throws IOException {
    for (int seed = 0; seed < PAIRS; seed++) {
      Planted planted = new Planted(seed);
      Comparison found = compared(planted.before, planted.after);
      assertEquals(planted.inputs, inputs(found), "seed " + seed);
      assertEquals(planted.structure, structure(found), "seed " + seed);
      boolean nothing = planted.inputs.isEmpty() && planted.structure.isEmpty();
      if (nothing) {
        assertEquals(List.of(), found.findings(), "seed " + seed);
        assertEquals(List.of(), found.results(), "seed " + seed);
      }
    }
  }

  @Test
  void savedByAnotherProgramInBetween_isNoChange() throws IOException {
    Tool libreOffice = Tool.libreOffice();
    Planted planted = new Planted(3);
    byte[] saved = FormulaProof.recalculated(libreOffice, folder, planted.after);
    Comparison found = compared(planted.before, saved);
    assertEquals(planted.inputs, inputs(found));
    assertEquals(planted.structure, structure(found));
  }

  @Test
  void theSameWorkbookCompleted_hasTheSameInputsAndResults() throws IOException {
    byte[] raw = new Planted(1).before;
    Comparison found = compared(raw, Workbooks.complete(raw));
    assertEquals(new TreeSet<>(), inputs(found));
    assertEquals(List.of(), found.results());
    found.structure().forEach(one -> assertEquals("问题与建议", one.table()));
  }

  private static void answer(XSSFWorkbook book, String treatment, String words) {
    Sheet sheet = book.getSheet("检查结果");
    for (Row row : sheet) {
      if (row.getRowNum() > 3 && row.getCell(1).getStringCellValue().equals("需核实")) {
        row.getCell(5).setCellValue(treatment);
        row.getCell(6).setCellValue(words);
        return;
      }
    }
    throw new AssertionError("nothing to answer");
  }

  @Test
  void anAnswer_isToldAsAnAnswer_andOneThatNoLongerHolds_isReopened() throws IOException {
    byte[] completed = Workbooks.complete(new Planted(5).before);
    byte[] answered = Workbooks.edit(completed, book -> answer(book, "已说明", "已核对原始凭证"));
    Comparison found = compared(completed, answered);
    assertEquals(1, found.answers().size());
    assertEquals("已说明｜已核对原始凭证", found.answers().get(0).to());
    assertEquals(new TreeSet<>(), inputs(found));
    Comparison back = compared(answered, Workbooks.edit(answered, book -> answer(book, "待处理", "")));
    assertEquals(List.of(Turn.REOPENED), back.findings().stream().map(one -> one.turn()).toList());
  }

  @Test
  void findings_areNewAndGone() throws IOException {
    Planted planted = new Planted(7);
    byte[] slip =
        Workbooks.edit(planted.before, book -> Workbooks.cell(book, "月度指标", "D6").setBlank());
    Comparison there = compared(planted.before, slip);
    assertTrue(there.findings().stream().anyMatch(one -> one.turn() == Turn.NEW));
    Comparison back = compared(slip, planted.before);
    assertTrue(back.findings().stream().anyMatch(one -> one.turn() == Turn.GONE));
  }

  @Test
  void theWorkbookOfChanges_isTheSameASecondTime_andReplacesNothingElse() throws IOException {
    Planted planted = new Planted(2);
    Path old = Files.write(folder.resolve("旧.xlsx"), planted.before);
    Path now = Files.write(folder.resolve("新.xlsx"), planted.after);
    Path output = folder.resolve("变化.xlsx");
    RunOptions options =
        new RunOptions(output, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertTrue(new Compare(old, now, options).run().changed());
    byte[] once = Files.readAllBytes(output);
    assertTrue(!new Compare(old, now, options).run().changed());
    assertArrayEquals(once, Files.readAllBytes(output));
    RunOptions over = new RunOptions(now, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertThrows(Refusal.class, () -> new Compare(old, now, over).run());
    assertArrayEquals(planted.after, Files.readAllBytes(now));
  }
}
