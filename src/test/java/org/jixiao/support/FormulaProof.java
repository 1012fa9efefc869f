package org.jixiao.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;

/** Proves that every formula of a workbook comes to the value that is cached beside it. */
public final class FormulaProof {

  private FormulaProof() {}

  /** By the evaluator of the spreadsheet library; returns how many formulas were compared. */
  public static int byEvaluator(byte[] workbook) {
    try (SparingBook book = Workbooks.open(workbook)) {
      List<Cell> formulas = formulas(book);
      Map<String, Object> cached = values(formulas);
      double residue = residue(cached);
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      evaluator.clearAllCachedResultValues();
      for (Cell cell : formulas) {
        CellValue value = evaluator.evaluate(cell);
        Object found =
            switch (value.getCellType()) {
              case NUMERIC -> value.getNumberValue();
              case STRING -> value.getStringValue();
              case ERROR -> "error " + value.getErrorValue();
              default -> value.formatAsString();
            };
        String where = address(cell) + " =" + cell.getCellFormula();
        same(cached.get(address(cell)), found, residue, where);
      }
      return cached.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many workbooks are converted by one start of LibreOffice. */
  private static final int BATCH = 20;

  /** By LibreOffice, which is made to forget every cached value first. */
  public static int byLibreOffice(Tool libreOffice, Path folder, List<byte[]> workbooks) {
    int compared = 0;
    for (int start = 0; start < workbooks.size(); start += BATCH) {
      int end = Math.min(start + BATCH, workbooks.size());
      compared += batch(libreOffice, folder, workbooks.subList(start, end));
    }
    return compared;
  }

  /** The workbook as LibreOffice leaves it after it has computed everything anew. */
  public static byte[] recalculated(Tool libreOffice, Path folder, byte[] workbook) {
    return recalculated(libreOffice, folder, List.of(workbook)).get(0);
  }

  private static int batch(Tool libreOffice, Path folder, List<byte[]> workbooks) {
    List<byte[]> results = recalculated(libreOffice, folder, workbooks);
    int compared = 0;
    for (int i = 0; i < workbooks.size(); i++) {
      Map<String, Object> expected = values(workbooks.get(i));
      Map<String, Object> found = values(results.get(i));
      double residue = residue(expected);
      for (Map.Entry<String, Object> one : expected.entrySet()) {
        Object value = found.getOrDefault(one.getKey(), "");
        same(one.getValue(), value, residue, "workbook " + i + " " + one.getKey());
        compared++;
      }
    }
    return compared;
  }

  /** Some workbooks as LibreOffice leaves them after it has computed everything anew. */
  public static List<byte[]> recalculated(Tool libreOffice, Path folder, List<byte[]> workbooks) {
    List<byte[]> forgetful = new ArrayList<>();
    for (byte[] workbook : workbooks) {
      try {
        forgetful.add(withoutCachedValues(workbook));
      } catch (IOException cannotHappenInMemory) {
        throw new UncheckedIOException(cannotHappenInMemory);
      }
    }
    return resaved(libreOffice, folder, forgetful);
  }

  /** Some workbooks as LibreOffice saves them; one start is enough for all of them. */
  public static List<byte[]> resaved(Tool libreOffice, Path folder, List<byte[]> workbooks) {
    if (workbooks.size() > BATCH) {
      List<byte[]> all = new ArrayList<>();
      for (int start = 0; start < workbooks.size(); start += BATCH) {
        int end = Math.min(start + BATCH, workbooks.size());
        all.addAll(resaved(libreOffice, folder, workbooks.subList(start, end)));
      }
      return all;
    }
    try {
      Path in = Files.createDirectories(folder.resolve("in"));
      Path out = Files.createDirectories(folder.resolve("out"));
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < workbooks.size(); i++) {
        files.add(Files.write(in.resolve(i + ".xlsx"), workbooks.get(i)));
      }
      String printed = libreOffice.convert("xlsx", out, files);
      List<byte[]> results = new ArrayList<>();
      for (int i = 0; i < workbooks.size(); i++) {
        Path converted = out.resolve(i + ".xlsx");
        assertTrue(Files.exists(converted), "LibreOffice did not convert: " + printed);
        results.add(Files.readAllBytes(converted));
        Files.delete(converted);
      }
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Equal as far as two programs can be; says where they are not. */
  public static void same(Object expected, Object found, String where) {
    same(expected, found, 0, where);
  }

  private static void same(Object expected, Object found, double residue, String where) {
    if (expected instanceof Double one && found instanceof Double other) {
      double allowed = Math.max(residue, 1e-10 * Math.max(1, Math.abs(one)));
      assertTrue(Math.abs(one - other) <= allowed, where + ": cached " + one + ", found " + other);
    } else if (!isSameGap(expected, found) && !isSameWithinDigits(expected, found)) {
      assertEquals(expected, found, where);
    }
  }

  /** From here on half a cent is among the last digits that a spreadsheet carries. */
  private static final BigDecimal TEN_BILLION = BigDecimal.TEN.pow(10);

  /**
   * What amounts that cancel out may leave in a spreadsheet: 486,721,066,950.20 less itself, with
   * others between, can come to 0.0001. Nothing where all amounts of a workbook are smaller.
   */
  private static double residue(Map<String, Object> values) {
    double largest = 0;
    for (Object value : values.values()) {
      largest = value instanceof Double number ? Math.max(largest, Math.abs(number)) : largest;
    }
    return largest < TEN_BILLION.doubleValue() ? 0 : 8 * Math.ulp(largest);
  }

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /**
   * 差 490,571,126,984.69 and 差 490,571,126,984.68: programs differ on which side half a cent falls
   * that stands in the fourteenth or fifteenth digit.
   */
  private static boolean isSameGap(Object expected, Object found) {
    Optional<BigDecimal> one = gap(expected);
    Optional<BigDecimal> other = gap(found);
    return one.isPresent()
        && other.isPresent()
        && one.get().compareTo(TEN_BILLION) >= 0
        && one.get().subtract(other.get()).abs().compareTo(CENT) <= 0;
  }

  /** More digits than these a spreadsheet does not carry. */
  private static final int CARRIED_DIGITS = 15;

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /**
   * 上升17,447,604,204,243.24% and 上升17,447,604,204,243.20%: the words are the same, and so are the
   * numbers among them but for what stands behind the digits that a spreadsheet carries.
   */
  private static boolean isSameWithinDigits(Object expected, Object found) {
    if (!(expected instanceof String one)
        || !(found instanceof String other)
        || !NUMBER.matcher(one).replaceAll("#").equals(NUMBER.matcher(other).replaceAll("#"))) {
      return false;
    }
    List<BigDecimal> numbers = numbers(one);
    List<BigDecimal> others = numbers(other);
    for (int i = 0; i < numbers.size(); i++) {
      BigDecimal apart = numbers.get(i).subtract(others.get(i)).abs();
      boolean carried = numbers.get(i).precision() <= CARRIED_DIGITS;
      BigDecimal slack = numbers.get(i).movePointLeft(CARRIED_DIGITS - 1);
      if (carried ? apart.signum() != 0 : apart.compareTo(slack) > 0) {
        return false;
      }
    }
    return true;
  }

  private static List<BigDecimal> numbers(String words) {
    return NUMBER
        .matcher(words)
        .results()
        .map(one -> new BigDecimal(one.group().replace(",", "")))
        .toList();
  }

  private static Optional<BigDecimal> gap(Object told) {
    return told instanceof String words && words.startsWith("差 ")
        ? NumberText.read(words.substring(2), Unit.MONEY)
        : Optional.empty();
  }

  /** The cached values of all formulas, by sheet and address. */
  public static Map<String, Object> values(byte[] workbook) {
    try (SparingBook book = Workbooks.open(workbook)) {
      return values(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a workbook that is open. */
  public static Map<String, Object> values(SparingBook book) throws IOException {
    return values(formulas(book));
  }

  private static Map<String, Object> values(List<Cell> formulas) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Cell cell : formulas) {
      Object value =
          switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "";
          };
      values.put(address(cell), value);
    }
    return values;
  }

  private static List<Cell> formulas(SparingBook book) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (Sheet sheet : book.computed()) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            cells.add(cell);
          }
        }
      }
    }
    return cells;
  }

  private static String address(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }

  private static byte[] withoutCachedValues(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          String xml = new String(part, StandardCharsets.UTF_8);
          xml = xml.replaceAll("(</f>)<v>[^<]*</v>", "$1").replaceAll("(</f>)<v/>", "$1");
          part = xml.getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(part);
      }
    }
    return out.toByteArray();
  }
}
