package org.jixiao.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.excel.Template;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.Wording;

/**
 * Two states of one workbook, and what was changed from the one to the other: numbers, words and
 * choices, rows that were moved, taken out or added, columns that changed places, headings in
 * another writing or under another of their names, columns and sheets of people's own, and, in
 * every third pair, which has been run, answers.
 */
final class PlantedChanges {
  private static final String CHECKS = "检查结果";
  private static final String OWN_COLUMN = "经办人自记";
  private static final String OWN_SHEET = "草稿";

  /** Where 检查结果 has its lines, and what stands in which column there. */
  private static final int FIRST_FINDING = 4;

  private static final int SEVERITY = 1;
  private static final int TREATMENT = 5;
  private static final int EXPLANATION = 6;

  final TreeSet<String> inputs = new TreeSet<>();
  final TreeSet<String> structure = new TreeSet<>();
  final TreeSet<String> answers = new TreeSet<>();
  final byte[] before;
  final byte[] after;

  private final Random random;
  private final Map<Layout, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private final TreeSet<String> touched = new TreeSet<>();

  PlantedChanges(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    Map<Layout, List<Map<String, String>>> made =
        seed % 5 == 4
            ? Example.INVENTED.tables()
            : new InventedDepartment("甲局", 1 + random.nextInt(60), seed).tables();
    made.forEach(
        (layout, rows) -> {
          List<Map<String, String>> copy = new ArrayList<>();
          rows.forEach(row -> copy.add(new LinkedHashMap<>(row)));
          tables.put(layout, copy);
        });
    byte[] filled = Template.filled(tables);
    if (seed % 3 == 2) {
      before = Workbooks.complete(filled);
      after = Workbooks.edit(before, this::inTheCompletedWorkbook);
      return;
    }
    before = filled;
    for (int rows = random.nextInt(3); rows > 0; rows--) {
      row();
    }
    for (int changes = random.nextInt(6); changes > 0; changes--) {
      value();
    }
    after = Workbooks.edit(Template.filled(tables), this::inTheWorkbook);
  }

  boolean isNothing() {
    return inputs.isEmpty() && structure.isEmpty() && answers.isEmpty();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  private static String label(Layout layout, Map<String, String> row) {
    return row.getOrDefault(layout.key().heading(), "");
  }

  // ---- before the workbook is made

  private void value() {
    Layout layout = any(List.copyOf(tables.keySet()));
    List<Map<String, String>> rows = tables.get(layout);
    Map<String, String> row = any(rows);
    String label = label(layout, row);
    boolean once = rows.stream().filter(one -> label(layout, one).equals(label)).count() == 1;
    List<Column> columns =
        layout.columns().stream()
            .filter(one -> !one.derived() && !layout.labels().contains(one))
            .filter(one -> !row.getOrDefault(one.heading(), "").isEmpty())
            .filter(one -> !other(layout, one, label, row.get(one.heading())).isEmpty())
            .toList();
    if (columns.isEmpty() || !once || Layout.isTotal(label) || touched.contains(layout.name())) {
      return;
    }
    Column column = any(columns);
    if (inputs.add(name(layout, label, column))) {
      row.put(column.heading(), other(layout, column, label, row.get(column.heading())));
    }
  }

  private static String name(Layout layout, String label, Column column) {
    return layout.shownName() + "|" + Wording.label(label) + "|" + column.heading();
  }

  /** Something else of its kind; empty where there is nothing else that could stand there. */
  private String other(Layout layout, Column column, String label, String now) {
    Kind kind = layout.kind(column, label);
    List<String> choices = layout.choices(column, label);
    if (kind.isNumeric()) {
      return 3 + random.nextInt(1000) + ".5";
    }
    if (!choices.isEmpty()) {
      return choices.stream().filter(one -> !one.equals(now)).findFirst().orElse("");
    }
    return kind == Kind.TEXT ? now + "，又经核对" : "";
  }

  /** One row of a table to which people may add some: to the end, out of it, or a new one. */
  private void row() {
    List<Layout> open =
        tables.keySet().stream()
            .filter(Layout::moreRows)
            .filter(one -> one != Forms.SCORING.layout() && one != Forms.FRAMEWORK.layout())
            .filter(one -> free(one).size() > 3)
            .filter(one -> one.labels().size() == 1)
            .toList();
    if (open.isEmpty()) {
      return;
    }
    Layout layout = any(open);
    List<Map<String, String>> rows = tables.get(layout);
    List<Map<String, String>> free = free(layout);
    if (!touched.add(layout.name())) {
      return;
    }
    Map<String, String> row = free.get(random.nextInt(free.size() - 2));
    String what = "|" + layout.shownName() + "|" + label(layout, row);
    switch (random.nextInt(3)) {
      case 0 -> {
        rows.removeIf(one -> one == row);
        rows.add(row);
        structure.add("行移位" + what);
      }
      case 1 -> {
        rows.removeIf(one -> one == row);
        structure.add("缺少行" + what);
      }
      default -> {
        Map<String, String> fresh = new LinkedHashMap<>();
        fresh.put(layout.key().heading(), "补充提供的一行");
        rows.add(rows.indexOf(row), fresh);
        structure.add("新增行|" + layout.shownName() + "|补充提供的一行");
      }
    }
  }

  /** Rows that stand where people put them, each with a name of its own. */
  private List<Map<String, String>> free(Layout layout) {
    List<Map<String, String>> rows = tables.get(layout);
    List<String> labels = rows.stream().map(row -> label(layout, row)).toList();
    boolean fixed = labels.stream().anyMatch(one -> layout.fixedRow(one).isPresent());
    boolean total = labels.stream().anyMatch(Layout::isTotal);
    return fixed || total
        ? List.of()
        : rows.stream()
            .filter(row -> !label(layout, row).isEmpty())
            .filter(row -> Collections.frequency(labels, label(layout, row)) == 1)
            .toList();
  }

  // ---- in the workbook

  private void inTheWorkbook(XSSFWorkbook book) {
    Layout layout = any(List.copyOf(tables.keySet()));
    Optional<Row> heads = heads(book, layout);
    if (heads.isPresent() && !layout.isSecond()) {
      switch (random.nextInt(4)) {
        case 0 -> anotherWriting(heads.get(), layout);
        case 1 -> anotherName(heads.get(), layout);
        case 2 -> changePlaces(book, heads.get(), layout);
        default -> ownColumn(heads.get(), layout);
      }
    }
    if (onceIn(4)) {
      Sheet sheet = book.getSheet(Forms.MONTHLY.layout().sheet());
      sheet.shiftRows(0, sheet.getLastRowNum(), 1);
    }
    sheets(book);
  }

  private void sheets(XSSFWorkbook book) {
    if (onceIn(4)) {
      book.createSheet(OWN_SHEET).createRow(2).createCell(1).setCellValue("随手记的");
      structure.add("新增工作表|" + OWN_SHEET + "|");
    }
    if (onceIn(5)) {
      List<String> names =
          Forms.inTabOrder().stream()
              .map(form -> form.layout().sheet())
              .filter(name -> book.getSheet(name) != null)
              .distinct()
              .toList();
      int at = random.nextInt(names.size() - 2);
      book.setSheetOrder(names.get(at), book.getSheetIndex(names.get(at + 2)));
      structure.add("工作表移位|" + names.get(at) + "|");
    }
  }

  /** The row with the headings of a table. */
  private static Optional<Row> heads(XSSFWorkbook book, Layout layout) {
    Sheet sheet = book.getSheet(layout.sheet());
    for (Row row : sheet) {
      if (at(row, layout.key()).isPresent() && at(row, layout.columns().get(1)).isPresent()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static Optional<Cell> at(Row heads, Column column) {
    for (Cell cell : heads) {
      if (cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(column.heading())) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** Blanks before it, the unit behind it: the same heading. */
  private void anotherWriting(Row heads, Layout layout) {
    List<Column> amounts =
        layout.columns().stream().filter(one -> one.kind() == Kind.MONEY).toList();
    if (!amounts.isEmpty()) {
      Column column = any(amounts);
      at(heads, column).ifPresent(cell -> cell.setCellValue(" " + column.heading() + "（元）"));
    }
  }

  /** Another name under which the program finds the column: the same column, renamed. */
  private void anotherName(Row heads, Layout layout) {
    List<Column> named =
        layout.columns().stream()
            .filter(one -> one.names().size() > 1 && at(heads, one).isPresent())
            .toList();
    if (!named.isEmpty()) {
      Column column = any(named);
      at(heads, column).get().setCellValue(column.names().get(1));
      structure.add("表头改名|" + layout.shownName() + "|" + column.heading());
    }
  }

  /** Two columns of a sheet that no formula reads, with all that stands in them. */
  private void changePlaces(XSSFWorkbook book, Row heads, Layout layout) {
    List<Cell> cells =
        layout.columns().stream()
            .filter(one -> !one.derived())
            .flatMap(one -> at(heads, one).stream())
            .toList();
    if (cells.size() < 2 || hasFormulas(heads.getSheet()) || isRead(book, layout.sheet())) {
      return;
    }
    int left = any(cells).getColumnIndex();
    int right = any(cells).getColumnIndex();
    for (Row row : heads.getSheet()) {
      if (row.getRowNum() >= heads.getRowNum() && left != right) {
        swap(row, left, right);
      }
    }
  }

  private static boolean hasFormulas(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRead(XSSFWorkbook book, String name) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA && cell.getCellFormula().contains(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void swap(Row row, int one, int other) {
    Cell left = row.getCell(one, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    Cell right = row.getCell(other, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    Object words = content(left);
    put(left, content(right));
    put(right, words);
  }

  private static Object content(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      default -> null;
    };
  }

  private static void put(Cell cell, Object content) {
    if (content instanceof Double number) {
      cell.setCellValue(number);
    } else if (content instanceof String words) {
      cell.setCellValue(words);
    } else {
      cell.setBlank();
    }
  }

  private void ownColumn(Row heads, Layout layout) {
    int at = heads.getLastCellNum();
    heads.createCell(at).setCellValue(OWN_COLUMN);
    structure.add("新增列|" + layout.shownName() + "|" + OWN_COLUMN);
    Row below = heads.getSheet().getRow(heads.getRowNum() + 1);
    below.createCell(at).setCellValue("已看");
  }

  // ---- in a workbook that has been run

  private void inTheCompletedWorkbook(XSSFWorkbook book) {
    Sheet checks = book.getSheet(CHECKS);
    List<Row> open = new ArrayList<>();
    for (Row row : checks) {
      Cell severity = row.getCell(SEVERITY);
      if (row.getRowNum() >= FIRST_FINDING
          && severity != null
          && List.of("需核实", "错误").contains(severity.getStringCellValue())) {
        open.add(row);
      }
    }
    Collections.shuffle(open, random);
    int answered = Math.min(open.size(), random.nextInt(4));
    for (Row row : open.subList(0, answered)) {
      String words = "已核对第" + random.nextInt(90) + "号凭证";
      row.getCell(TREATMENT).setCellValue("已说明");
      row.getCell(EXPLANATION).setCellValue(words);
      answers.add("已说明｜" + words);
    }
    if (answered == 0 && random.nextBoolean()) {
      amount(book);
    }
    sheets(book);
  }

  /** An amount of a month, typed over in the sheet itself. */
  private void amount(XSSFWorkbook book) {
    Layout layout = Forms.MONTHLY.layout();
    Row heads = heads(book, layout).orElseThrow();
    Column column = layout.columns().get(1);
    Row row = heads.getSheet().getRow(heads.getRowNum() + 1 + random.nextInt(12));
    row.getCell(at(heads, column).orElseThrow().getColumnIndex()).setCellValue(1234.5);
    inputs.add(name(layout, row.getCell(0).getStringCellValue(), column));
  }
}
