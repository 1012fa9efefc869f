package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Jar;
import org.jixiao.support.Reliability;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody saves the workbook while the packaged jar works on it. */
class SavedMeanwhileIT {

  private static final int SAVES = 12;

  @TempDir Path folder;

  /** What somebody saves while a run is on is in the file, or in the backup beside it. */
  @Test
  void saveDuringARun_isNeverLost() throws Exception {
    byte[] before = Examples.filled(Example.OFFICE_2024);
    byte[] saved =
        Workbooks.edit(
            before, book -> book.getSheet("填报说明").createRow(200).createCell(0).setCellValue("刚存的"));
    List<String> quick = Jar.quick();
    long whole = wholeRun(quick, before);
    Random random = new Random(20261126);
    int kept = 0;
    for (int attempt = 0; attempt < SAVES; attempt++) {
      Path file = Files.write(folder.resolve("w.xlsx"), before);
      Files.deleteIfExists(folder.resolve("w.bak.xlsx"));
      Process process = Jar.start(quick, folder, "run", "w.xlsx");
      process.waitFor((long) (whole * (0.2 + 0.9 * random.nextDouble())), TimeUnit.MILLISECONDS);
      if (random.nextBoolean()) {
        Files.write(file, saved);
      } else {
        Path beside = Files.write(folder.resolve("beside"), saved);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertTrue(process.exitValue() < 3, printed());
      boolean there = isSaved(file) || isSaved(folder.resolve("w.bak.xlsx"));
      assertTrue(there, "a save was lost: " + printed());
      kept += isSaved(file) ? 1 : 0;
    }
    Reliability.record("运行期间存盘", SAVES + " 次，所存内容无一丢失（" + kept + " 次留在原文件，其余在备份里）");
  }

  /** How many milliseconds a run takes that nobody disturbs. */
  private long wholeRun(List<String> quick, byte[] before) throws Exception {
    Files.write(folder.resolve("w.xlsx"), before);
    long start = System.nanoTime();
    Process process = Jar.start(quick, folder, "run", "w.xlsx");
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertTrue(process.exitValue() < 2, "exit code " + process.exitValue());
    return (System.nanoTime() - start) / 1_000_000;
  }

  private String printed() throws Exception {
    return Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8)
        + Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
  }

  private static boolean isSaved(Path file) throws Exception {
    if (!Files.exists(file)) {
      return false;
    }
    Container opened = Gate.open("w.xlsx", Files.readAllBytes(file), null, Capacity.here());
    StoredCell cell = StoredBook.of(opened).sheet("填报说明").orElseThrow().cell(200, 0);
    return cell != null && cell.value().equals("刚存的");
  }
}
