package org.jixiao.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.csv.CsvFile;
import org.jixiao.csv.RejectedLines;
import org.jixiao.files.SafeSave;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.Exports;

/** The lines that an import could not take, each export's in a file beside it. */
final class RejectedFiles {

  private static final String ENDING = ".rejected.csv";

  private final RunOptions options;
  private final List<Path> exports;
  private final List<Exports.Read> reads;

  /**
   * The rejected lines of one import.
   *
   * @param exports where the exports stand, in the order in which they were read
   * @param reads what was read from each of them
   */
  RejectedFiles(RunOptions options, List<Path> exports, List<Exports.Read> reads) {
    this.options = options;
    this.exports = exports;
    this.reads = reads;
  }

  /** Makes sure, before anything is written, that the rejected lines can be. */
  void refuseUnwritable() {
    for (int i = 0; i < reads.size(); i++) {
      Path beside = beside(exports.get(i));
      boolean needed = !reads.get(i).sink().rejected().isEmpty();
      try {
        if (options.files().exists(beside) && !isOurs(beside)) {
          throw Refusal.of(
              FileRules.CANNOT_SAVE, "“" + beside + "”已存在，不是程序生成的，没有覆盖，也没有导入。", "把它改名或移走后再导入。");
        }
        if (needed && !saving().canSaveAt(options.files().real(beside), options.clock())) {
          throw unwritable(beside, "工作簿没有改动。");
        }
      } catch (IOException unreadable) {
        throw unwritable(beside, "工作簿没有改动。");
      }
    }
  }

  /** Writes the rejected lines beside each export; what an earlier import left there goes. */
  List<Path> write() {
    List<Path> written = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      Path beside = beside(exports.get(i));
      try {
        if (!reads.get(i).sink().rejected().isEmpty()) {
          CsvFile lines = RejectedLines.of(reads.get(i).sink().rejected());
          saving().save(beside, lines.bytes());
          written.add(beside);
        } else if (options.files().exists(beside)) {
          options.files().remove(beside);
        }
      } catch (IOException failed) {
        throw unwritable(beside, "工作簿已经写好。");
      }
    }
    return written;
  }

  private SafeSave saving() {
    return new SafeSave(options.files(), bytes -> {});
  }

  private static Refusal unwritable(Path beside, String sofar) {
    return Refusal.of(
        FileRules.CANNOT_SAVE,
        "没有导入的行写不进“" + beside + "”：没有写入权限，或磁盘已满。" + sofar,
        "把导出文件复制到能写入的文件夹，再导入。");
  }

  private boolean isOurs(Path file) throws IOException {
    try (InputStream in = options.files().open(file)) {
      byte[] expected = RejectedLines.BEGINNING.getBytes(StandardCharsets.UTF_8);
      return Arrays.equals(in.readNBytes(expected.length), expected);
    }
  }

  /**
   * The file beside an export, named after it; the export's ending stays in the name where two
   * files would have the same.
   */
  private Path beside(Path export) {
    Path beside = bare(export);
    long alike = exports.stream().filter(other -> bare(other).equals(beside)).count();
    return alike > 1 ? export.resolveSibling(Run.nameOf(export) + ENDING) : beside;
  }

  private static Path bare(Path export) {
    String name = Run.nameOf(export);
    int dot = name.lastIndexOf('.');
    return export.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING);
  }
}
