package org.jixiao.window;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;
import org.jixiao.run.FaultFile;
import org.jixiao.run.RunOptions;

/** What every job that the window starts is given. */
final class Jobs {

  private final RunOptions plain;

  Jobs(RunOptions plain) {
    this.plain = plain;
  }

  /** For reading a workbook. */
  RunOptions reading(Book book) {
    return options(null, false, book == null ? null : book.password());
  }

  /** For writing a workbook back. */
  RunOptions writing(Book book) {
    return options(null, true, book == null ? null : book.password());
  }

  /** For writing what comes of a workbook to another place. */
  RunOptions writing(Book book, Path output) {
    return options(output, true, book.password());
  }

  private RunOptions options(Path output, boolean writes, String password) {
    return new RunOptions(
        output,
        true,
        writes,
        password,
        Capacity.here(),
        plain.version(),
        plain.clock(),
        plain.files());
  }

  FileLayer files() {
    return plain.files();
  }

  String version() {
    return plain.version();
  }

  /** Today, as it is written beside an answer. */
  String today() {
    return LocalDate.now(clock()).toString();
  }

  private Clock clock() {
    return plain.clock();
  }

  /** The program itself has failed: writes the details down, and gives the sentence to show. */
  String fault(Throwable fault, String about) {
    return "程序自身出错，没有写入："
        + about
        + "。"
        + FaultFile.write(files(), clock(), version(), fault, about);
  }
}
