package org.jixiao.csv;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.csv.CsvFile.Field;
import org.jixiao.ledgers.reading.RejectedLine;

/** The lines of an export that were not taken, as a CSV file beside it. */
public final class RejectedLines {

  /** The first words of every such file, by which one is known. */
  public static final String BEGINNING = "\uFEFF工作表,行号,没有导入的原因,原行内容";

  private RejectedLines() {}

  /** The CSV file with sheet, number, reason and words of each line, below its headings. */
  public static CsvFile of(List<RejectedLine> rejected) {
    List<List<Field>> lines = new ArrayList<>();
    List<Field> heads = new ArrayList<>();
    for (String heading : BEGINNING.substring(1).split(",")) {
      heads.add(Field.text(heading));
    }
    lines.add(heads);
    for (RejectedLine line : rejected) {
      lines.add(
          List.of(
              Field.text(line.sheet()),
              Field.number(Long.toString(line.line())),
              Field.text(line.reason()),
              Field.text(line.words())));
    }
    return CsvFile.of(lines);
  }
}
