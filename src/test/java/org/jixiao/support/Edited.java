package org.jixiao.support;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.RawBook;
import org.jixiao.excel.OpenBook;
import org.jixiao.findings.Finding;
import org.jixiao.numbers.Figure;
import org.jixiao.run.RunResult;

/**
 * The clean invented department after somebody has typed something into it, found by its labels.
 */
public final class Edited {

  private Edited() {}

  /** Typed where labels and headings say. */
  public static byte[] clean(Consumer<Spoil> change) {
    byte[] clean = Examples.clean();
    RawBook book;
    OpenBook open = OpenBook.open("w.xlsx", clean);
    book = open.raw();
    Spoil spoil = Spoil.in(book);
    change.accept(spoil);
    return spoil.on(clean);
  }

  /** Changed in the library's own terms. */
  public static byte[] cleanBook(Consumer<XSSFWorkbook> change) {
    return Workbooks.edit(Examples.clean(), change);
  }

  /** What a rule finds. */
  public static List<Finding> findings(byte[] workbook, String rule) {
    return Workbooks.check(workbook).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  /** Whether a rule has found anything. */
  public static boolean has(RunResult result, String rule) {
    return result.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
  }

  /** A headline indicator. */
  public static Figure indicator(byte[] workbook, String name) {
    return indicator(Workbooks.check(workbook), name);
  }

  /** A headline indicator. */
  public static Figure indicator(RunResult result, String name) {
    return result.completion().indicators().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .figure();
  }
}
