package org.jixiao.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Place;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawCell.Content;

/** Takes cells as they stand. A formula without a cached result is evaluated, where that works. */
final class CellReader {

  /** A spreadsheet counts days from 1900 to the end of 9999. */
  private static final int END_OF_DAYS = 2_958_466;

  private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1462);

  /** Words in a format, which are no part of what it does. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

  private final FormulaEvaluator evaluator;
  private final Map<Long, Boolean> percentages = new HashMap<>();

  /** Whether the workbook counts its days from 1904 on, as old Macintosh programs did. */
  private final boolean from1904;

  CellReader(FormulaEvaluator evaluator, boolean from1904) {
    this.evaluator = evaluator;
    this.from1904 = from1904;
  }

  /** The cell; a null cell is a blank one. */
  RawCell read(XSSFCell cell, Place place) {
    if (cell == null) {
      return new RawCell(place, new RawCell.Blank(), null);
    }
    if (cell.getCellType() != CellType.FORMULA) {
      return new RawCell(place, content(cell, cell.getCellType()), null);
    }
    boolean saved = isSaved(cell);
    Content result = saved ? content(cell, cell.getCachedFormulaResultType()) : evaluated(cell);
    return new RawCell(place, result, cell.getCellFormula(), saved);
  }

  /** Some programs save a formula with an empty number for its result. */
  private static boolean isSaved(XSSFCell cell) {
    boolean number = cell.getCachedFormulaResultType() == CellType.NUMERIC;
    return cell.getCTCell().isSetV() && !(number && cell.getCTCell().getV().isBlank());
  }

  /** The words of a label; a month typed as a date is a label, too. */
  String label(XSSFCell cell, Place place) {
    if (cell != null
        && cell.getCellType() == CellType.NUMERIC
        && number(cell.getRawValue(), false) instanceof RawCell.Number
        && cell.getNumericCellValue() >= 0
        && cell.getNumericCellValue() < END_OF_DAYS
        && DateUtil.isCellDateFormatted(cell)) {
      LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
      boolean day =
          cell.getCellStyle().getDataFormatString().toLowerCase(Locale.ROOT).contains("d");
      return date.getYear()
          + "年"
          + date.getMonthValue()
          + "月"
          + (day && date.getDayOfMonth() > 1 ? date.getDayOfMonth() + "日" : "");
    }
    return read(cell, place).words();
  }

  private Content content(XSSFCell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> numeric(cell);
      case STRING -> text(cell.getStringCellValue());
      case BOOLEAN -> new RawCell.Truth(cell.getBooleanCellValue());
      case ERROR -> new RawCell.ErrorValue(cell.getErrorCellString());
      default -> new RawCell.Blank();
    };
  }

  private Content numeric(XSSFCell cell) {
    Content content = number(cell.getRawValue(), isPercentage(cell));
    boolean shifted =
        from1904 && content instanceof RawCell.Number && DateUtil.isCellDateFormatted(cell);
    return shifted
        ? new RawCell.Number(((RawCell.Number) content).value().add(DAYS_TO_1904), false)
        : content;
  }

  private Content evaluated(XSSFCell cell) {
    try {
      CellValue value = evaluator.evaluate(cell);
      return switch (value.getCellType()) {
        case NUMERIC -> number(Double.toString(value.getNumberValue()), isPercentage(cell));
        case STRING -> text(value.getStringValue());
        case BOOLEAN -> new RawCell.Truth(value.getBooleanValue());
        case ERROR ->
            new RawCell.ErrorValue(FormulaError.forInt(value.getErrorValue()).getString());
        default -> new RawCell.Blank();
      };
    } catch (RuntimeException cannotEvaluate) {
      // A function or a sheet that is not known: there is no result to work with.
      return new RawCell.ErrorValue("（公式没有保存结果，也无法重算）");
    }
  }

  private static Content number(String raw, boolean percentage) {
    return raw == null || raw.isBlank()
        ? new RawCell.Blank()
        : Decimals.fromSpreadsheet(raw)
            .<Content>map(value -> new RawCell.Number(value, percentage))
            .orElseGet(() -> new RawCell.ErrorValue("#NUM!"));
  }

  /** Whether the cell's format shows a percentage; asked of each style once. */
  private boolean isPercentage(XSSFCell cell) {
    return percentages.computeIfAbsent(
        cell.getCTCell().getS(),
        style -> {
          String format = cell.getCellStyle().getDataFormatString();
          return format != null && QUOTED.matcher(format).replaceAll("").contains("%");
        });
  }

  private static Content text(String value) {
    return value == null || value.isEmpty() ? new RawCell.Blank() : new RawCell.Text(value);
  }
}
