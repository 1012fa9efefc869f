package org.jixiao.excel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.report.Look;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * The cell styles of one workbook. A style that the workbook already has is used again, so that a
 * second run adds none.
 */
final class Styles {

  private static final String LINE = "B7C4BB";

  /** How the format numbers a family of letters and a set of characters. */
  private static final int SWISS = 2;

  private static final int CHINESE = 134;

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> known = new HashMap<>();
  private final Map<String, Short> formats = new HashMap<>();
  private final Map<String, Long> conditional = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The style for a look. */
  XSSFCellStyle of(Look look) {
    return known.computeIfAbsent(look, this::findOrMake);
  }

  /** The style for a look, where the workbook has it; else null. */
  XSSFCellStyle known(Look look) {
    return known.containsKey(look) ? known.get(look) : find(look);
  }

  private static HorizontalAlignment across(Look look) {
    return switch (look.stand().across()) {
      case LEFT -> HorizontalAlignment.LEFT;
      case CENTER -> HorizontalAlignment.CENTER;
      case RIGHT -> HorizontalAlignment.RIGHT;
    };
  }

  private XSSFCellStyle findOrMake(Look look) {
    XSSFCellStyle found = find(look);
    return found == null ? make(look) : found;
  }

  private XSSFCellStyle find(Look look) {
    for (int i = 1; i < workbook.getNumCellStyles(); i++) {
      XSSFCellStyle style = workbook.getCellStyleAt(i);
      if (looksLike(style, look)) {
        return style;
      }
    }
    return null;
  }

  private boolean looksLike(XSSFCellStyle style, Look look) {
    return style.getDataFormat() == formatIndex(look.format())
        && style.getAlignment() == across(look)
        && style.getVerticalAlignment() == VerticalAlignment.CENTER
        && style.getWrapText() == look.stand().wrapped()
        && style.getLocked() == look.locked()
        && style.getIndention() == indent(look)
        && style.getRotation() == 0
        && isFilled(style, look.fill())
        && isBordered(style, look.bordered())
        && isFont(style.getFont(), look);
  }

  /**
   * The number of a format. A workbook may say that a number which every program knows stands for
   * something else: then the format gets one of its own.
   */
  private short formatIndex(String format) {
    return formats.computeIfAbsent(
        format,
        wanted -> {
          short usual = workbook.createDataFormat().getFormat(wanted);
          String said = workbook.getStylesSource().getNumberFormatAt(usual);
          boolean same = said == null || said.isEmpty() || said.equals(wanted);
          return same ? usual : (short) workbook.getStylesSource().putNumberFormat(wanted);
        });
  }

  /** Words and numbers keep a little distance from the line beside them. */
  private static short indent(Look look) {
    return (short) (look.bordered() && look.stand().across() != Look.Across.CENTER ? 1 + look.stand().steps() : 0);
  }

  private static boolean isFilled(XSSFCellStyle style, String fill) {
    if (fill.isEmpty()) {
      return style.getFillPattern() == FillPatternType.NO_FILL;
    }
    return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
        && isColor(style.getFillForegroundXSSFColor(), fill);
  }

  private static boolean isBordered(XSSFCellStyle style, boolean bordered) {
    BorderStyle wanted = bordered ? BorderStyle.THIN : BorderStyle.NONE;
    return style.getBorderTop() == wanted
        && style.getBorderBottom() == wanted
        && style.getBorderLeft() == wanted
        && style.getBorderRight() == wanted
        && (!bordered || isColor(style.getTopBorderXSSFColor(), LINE));
  }

  private static boolean isFont(XSSFFont font, Look look) {
    return font.getFontName().equals(look.letters().font())
        && font.getFontHeightInPoints() == look.letters().size()
        && font.getBold() == look.letters().bold()
        && !font.getItalic()
        && (font.getUnderline() == Font.U_SINGLE) == look.letters().underlined()
        && isColor(font.getXSSFColor(), look.letters().color());
  }

  private static boolean isColor(XSSFColor color, String rgb) {
    return color != null
        && color.getARGBHex() != null
        && color.getARGBHex().toUpperCase(Locale.ROOT).equals("FF" + rgb);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setDataFormat(formatIndex(look.format()));
    style.setAlignment(across(look));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(look.stand().wrapped());
    style.setLocked(look.locked());
    style.setIndention(indent(look));
    if (!look.fill().isEmpty()) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(color(look.fill()));
    }
    if (look.bordered()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setTopBorderColor(color(LINE));
      style.setBottomBorderColor(color(LINE));
      style.setLeftBorderColor(color(LINE));
      style.setRightBorderColor(color(LINE));
    }
    return style;
  }

  private XSSFFont font(Look look) {
    for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
      XSSFFont font = workbook.getFontAt(i);
      if (isFont(font, look)) {
        return font;
      }
    }
    XSSFFont font = workbook.createFont();
    // The schema wants bold and underline before size, colour and name; the library writes the
    // elements in the order in which they are set.
    CTFont xml = font.getCTFont();
    xml.set(CTFont.Factory.newInstance());
    font.setBold(look.letters().bold());
    if (look.letters().underlined()) {
      font.setUnderline(Font.U_SINGLE);
    }
    font.setFontHeightInPoints((short) look.letters().size());
    font.setColor(color(look.letters().color()));
    name(xml, look.letters().font());
    return font;
  }

  /**
   * Names the letters of a font, and says that they are Chinese and without serifs: a machine that
   * lacks the font then takes one like it.
   */
  static void name(CTFont font, String name) {
    font.addNewName().setVal(name);
    font.addNewFamily().setVal(SWISS);
    font.addNewCharset().setVal(CHINESE);
  }

  /**
   * The number of a look that a condition gives to cells: a colour behind them. One entry serves
   * all conditions with the same colour.
   */
  long conditional(String fill) {
    return conditional.computeIfAbsent(
        fill,
        wanted -> {
          CTDxf look = CTDxf.Factory.newInstance();
          CTPatternFill pattern = look.addNewFill().addNewPatternFill();
          pattern.setPatternType(STPatternType.SOLID);
          pattern.addNewBgColor().setRgb(color(wanted).getARGB());
          return workbook.getStylesSource().putDxf(look) - 1L;
        });
  }

  /** A colour from its hexadecimal name. */
  static XSSFColor color(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    byte[] bytes = {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    return new XSSFColor(bytes, null);
  }
}
