package org.jixiao.lines;

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
import org.jixiao.findings.Refusal;

/** A workbook of today, its sheets streamed one after the other. */
final class XlsxLines implements LineFormat {

  private static final int ROWS_AHEAD = 100;

  /** Something that the library does, and that fails if the file is not what it should be. */
  private interface Reading<T> {
    T from() throws IOException;
  }

  @Override
  public void read(LineFile file, LineSink sink, LongConsumer progress) throws IOException {
    ReadingOptions options = new ReadingOptions(false, true);
    XlsxSurvey survey = sound(file, () -> XlsxSurvey.of(file));
    try (ReadableWorkbook workbook =
        sound(file, () -> new ReadableWorkbook(survey.readable(), options))) {
      if (workbook.isDate1904()) {
        throw file.refusedMacDates();
      }
      List<Sheet> sheets = sound(file, () -> workbook.getSheets().toList());
      List<SheetTags> tags = survey.sheets();
      Line line = new Line();
      for (int i = 0; i < sheets.size(); i++) {
        if (sheets.get(i).getVisibility() != SheetVisibility.VISIBLE) {
          sink.hidden(sheets.get(i).getName());
          continue;
        }
        sink.sheet(sheets.size() == 1 ? "" : sheets.get(i).getName());
        SheetTags seen = i < tags.size() ? tags.get(i) : SheetTags.NONE;
        seen.merged().forEach(one -> sink.span(one.first(), one.last(), one.column()));
        read(file, sheets.get(i), line, sink);
        sink.hiddenLines(seen.hiddenRows());
        progress.accept(file.size() * (i + 1) / sheets.size());
      }
    }
  }

  /** What fails in the library is the file's fault; what fails in the sink is not. */
  private static <T> T sound(LineFile file, Reading<T> reading) {
    try {
      return reading.from();
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw file.refused("不是完整的 .xlsx 工作簿，或设有密码，读不出来", LineFile.SAVE_AGAIN);
    }
  }

  private static void read(LineFile file, Sheet sheet, Line line, LineSink sink) {
    try (Stream<Row> stream = sound(file, sheet::openStream)) {
      Iterator<Row> rows = stream.iterator();
      try (Ahead<List<Row>> ahead = new Ahead<>(() -> some(rows))) {
        List<Row> some = sound(file, ahead::next);
        while (some != null) {
          for (Row row : some) {
            line.begin(row.getRowNum());
            for (int column = 0; column < row.getCellCount(); column++) {
              line.add(words(row.getCell(column)));
            }
            sink.line(line);
          }
          some = sound(file, ahead::next);
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
      case NUMBER -> raw == null ? "" : NumberSpelling.shown(raw);
      case FORMULA -> raw == null ? "" : NumberSpelling.shown(raw);
      case EMPTY -> "";
      default -> cell.getText() == null ? "" : cell.getText();
    };
  }
}
