package org.jixiao.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.files.FileLayer;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;

/** Workbooks as bytes: changed by hand, run, opened. */
public final class Workbooks {

  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  public static final Clock LATER =
      Clock.fixed(Instant.parse("2026-02-02T08:30:00Z"), ZoneOffset.UTC);

  private Workbooks() {}

  /** As the library reads it, and no more of it than is asked for. */
  public static SparingBook open(byte[] bytes) {
    try {
      return new SparingBook(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook as the library saves it when it has written every part anew. */
  public static byte[] rewritten(byte[] bytes) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The workbook after somebody has changed something in it; sheets left alone stay as they are.
   */
  public static byte[] edit(byte[] bytes, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = open(bytes)) {
      change.accept(workbook);
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that the library makes of a workbook. */
  public static byte[] bytes(XSSFWorkbook workbook) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return out.toByteArray();
  }

  /** The workbook in a file after somebody has changed something in it. */
  public static void edit(Path file, Consumer<XSSFWorkbook> change) throws IOException {
    Files.write(file, edit(Files.readAllBytes(file), change));
  }

  /** A cell by its address. */
  public static XSSFCell cell(XSSFWorkbook book, String sheet, String address) {
    CellReference at = new CellReference(address);
    return book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
  }

  public static RunOptions options(Clock clock, boolean writes) {
    return new RunOptions(null, true, writes, "test", clock, FileLayer.disk());
  }

  /** Runs on a file in place. */
  public static RunResult run(Path file, Clock clock) {
    return new Run(options(clock, true)).on(file);
  }

  /** The completed workbook. */
  public static byte[] complete(byte[] filled) {
    return complete(filled, NOON);
  }

  /** The workbook after a second run, a month later. */
  public static byte[] completeAgain(byte[] completed) {
    return complete(completed, LATER);
  }

  private static byte[] complete(byte[] filled, Clock clock) {
    try {
      Path folder = Files.createTempDirectory("jixiao-test-");
      Path file = Files.write(folder.resolve("w.xlsx"), filled);
      RunResult result = run(file, clock);
      if (result.refusal() != null) {
        throw new AssertionError(result.refusal().message());
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.deleteIfExists(folder.resolve("w.bak.xlsx"));
      Files.delete(file);
      Files.delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A second run on a workbook, a month later. */
  public static RunResult runAgain(byte[] completed) {
    try {
      Path folder = Files.createTempDirectory("jixiao-test-");
      Path file = Files.write(folder.resolve("w.xlsx"), completed);
      RunResult result = run(file, LATER);
      Files.deleteIfExists(folder.resolve("w.bak.xlsx"));
      Files.delete(file);
      Files.delete(folder);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only checks. */
  public static RunResult check(byte[] workbook) {
    try {
      Path file = Files.createTempFile("jixiao-test-", ".xlsx");
      Files.write(file, workbook);
      RunResult result = new Run(options(NOON, false)).on(file);
      Files.delete(file);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
