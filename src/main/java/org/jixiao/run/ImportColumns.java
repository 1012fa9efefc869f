package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportColumn;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.HeaderSurvey;
import org.jixiao.lines.Line;
import org.jixiao.lines.LineFile;
import org.jixiao.lines.LineSink;

/**
 * What the columns of an export would be taken for, before it is imported. Only as much of the file
 * is read as it takes to find its header.
 *
 * @param columns the columns, from left to right; none for a kind whose columns are not mapped
 * @param found whether a header was found; otherwise the columns are those of the likeliest row
 */
public record ImportColumns(List<ExportColumn> columns, boolean found) {

  /**
   * Looks at a file.
   *
   * @param mapping heading → name of the field that it stands for, as the user has said
   * @throws Refusal when the file cannot be read
   */
  public static ImportColumns of(
      FileLayer files, ExportKind kind, Path file, Map<String, String> mapping) {
    if (kind.fields().isEmpty()) {
      return new ImportColumns(List.of(), true);
    }
    HeaderSurvey survey = new HeaderSurvey(kind, mapping);
    try {
      new LineFile(Run.nameOf(file), files.size(file), () -> files.open(file))
          .read(new Stopping(survey), read -> {});
      survey.end();
    } catch (Enough known) {
      // The rest of the file says nothing about its columns.
    } catch (IOException unreadable) {
      throw Refusal.of(
          FileRules.UNREADABLE,
          "“" + Run.nameOf(file) + "”读不出来：没有读取权限、正被别的程序独占，或磁盘出错。",
          "关闭占用它的程序，或把文件复制到本机再导入。");
    }
    return new ImportColumns(survey.columns(), survey.isDone());
  }

  /** Ends the reading of a file of which enough is known. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough", null, false, false);
    }
  }

  /** Hands lines on until a header is found. */
  private record Stopping(HeaderSurvey survey) implements LineSink {

    @Override
    public void sheet(String name) {
      survey.sheet(name);
      stopWhenDone();
    }

    @Override
    public void line(Line line) {
      survey.line(line);
      stopWhenDone();
    }

    private void stopWhenDone() {
      if (survey.isDone()) {
        throw new Enough();
      }
    }
  }
}
