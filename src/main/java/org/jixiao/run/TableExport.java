package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.book.Completion;
import org.jixiao.csv.CsvFile;
import org.jixiao.csv.CsvTables;
import org.jixiao.files.FileLayer;
import org.jixiao.files.FileName;
import org.jixiao.files.SafeSave;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * The tables of a workbook as CSV files in a folder. The workbook is only read.
 *
 * @param files what was written
 * @param escaped how many texts were given an apostrophe so that no spreadsheet takes them for
 *     formulas
 */
public record TableExport(List<Path> files, int escaped) {

  public TableExport {
    files = List.copyOf(files);
  }

  /**
   * Writes the tables.
   *
   * @param folder where to; made when it is not there
   * @param mayReplace whether files that are there already may be replaced
   * @throws Refusal when the workbook cannot be read, or a file would be replaced or cannot be
   *     written
   */
  public static TableExport of(Path workbook, Path folder, RunOptions options, boolean mayReplace) {
    RunResult result = new Run(options).on(workbook);
    if (result.refusal() != null) {
      throw Refusal.of(result.refusal());
    }
    return write(result.completion(), folder, options.files(), mayReplace);
  }

  private static TableExport write(
      Completion completion, Path folder, FileLayer files, boolean mayReplace) {
    Map<String, CsvFile> tables = CsvTables.of(completion, FileName::canBe);
    for (String name : tables.keySet()) {
      if (files.exists(folder.resolve(name)) && !mayReplace) {
        throw Refusal.of(
            FileRules.CANNOT_SAVE,
            "“" + folder.resolve(name) + "”已存在，没有覆盖，也没有写入其他文件。",
            "换一个文件夹，或加 --force 覆盖。");
      }
    }
    List<Path> written = new ArrayList<>();
    int escaped = 0;
    try {
      files.makeFolder(folder);
      for (Map.Entry<String, CsvFile> table : tables.entrySet()) {
        Path file = folder.resolve(table.getKey());
        new SafeSave(files, bytes -> {}).save(file, table.getValue().bytes());
        written.add(file);
        escaped += table.getValue().escaped();
      }
    } catch (IOException failed) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE, "“" + folder + "”写不进去：没有写入权限、磁盘已满，或者它是一个文件。", "换一个文件夹。");
    }
    return new TableExport(written, escaped);
  }
}
