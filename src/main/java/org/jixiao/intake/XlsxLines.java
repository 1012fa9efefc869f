package org.jixiao.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jixiao.detail.Line;
import org.jixiao.detail.LineSink;
import org.jixiao.findings.Refusal;

/** A workbook of today, its sheets streamed one after the other. */
final class XlsxLines implements Lines {

  private static final int ROWS_AHEAD = 100;

  @Override
  public void read(ExportFile file, LineSink sink, LongConsumer progress) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.open(read -> {}), new ReadingOptions(false, true))) {
      if (workbook.isDate1904()) {
        throw file.refused("用的是 1904 日期系统，日期会差四年", "在 Excel 选项中取消“使用 1904 日期系统”，核对日期后另存再导入。");
      }
      List<Sheet> sheets = workbook.getSheets().toList();
      Line line = new Line();
      for (int i = 0; i < sheets.size(); i++) {
        if (sheets.get(i).getVisibility() != SheetVisibility.VISIBLE) {
          sink.hidden(sheets.get(i).getName());
          continue;
        }
        sink.sheet(sheets.size() == 1 ? "" : sheets.get(i).getName());
        read(sheets.get(i), line, sink);
        progress.accept(file.size() * (i + 1) / sheets.size());
      }
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw file.refused("不是完整的 .xlsx 工作簿，或设有密码，读不出来", "重新导出；或在 Excel 中打开后另存为 .xlsx 再导入。");
    }
  }

  private static void read(Sheet sheet, Line line, LineSink sink) throws IOException {
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> rows = stream.iterator();
      try (Ahead<List<Row>> ahead = new Ahead<>(() -> some(rows))) {
        for (List<Row> some = ahead.next(); some != null; some = ahead.next()) {
          for (Row row : some) {
            line.begin(row.getRowNum());
            for (int column = 0; column < row.getCellCount(); column++) {
              line.add(words(row.getCell(column)));
            }
            sink.line(line);
          }
        }
      }
    }
  }

  private static List<Row> some(Iterator<Row> rows) {
    List<Row> some = new ArrayList<>(ROWS_AHEAD);
    while (some.size() < ROWS_AHEAD && rows.hasNext()) {
      some.add(rows.next());
    }
    return some.isEmpty() ? null : some;
  }

  private static String words(Cell cell) {
    if (cell == null) {
      return "";
    }
    String raw = cell.getRawValue();
    return switch (cell.getType()) {
      case NUMBER -> raw == null ? "" : Numbers.shown(raw);
      case FORMULA -> raw == null ? "" : Numbers.shown(raw);
      case EMPTY -> "";
      default -> cell.getText() == null ? "" : cell.getText();
    };
  }
}
