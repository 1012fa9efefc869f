package org.jixiao.excel.editing;

import java.math.BigDecimal;
import java.util.Optional;
import org.jixiao.container.XmlTags;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.excel.reading.StoredStrings;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Place;

/** A cell under change. Writing into it what already stands there changes nothing. */
public final class EditedCell {

  private static final int UNKNOWN = -1;

  private final EditedSheet sheet;
  private final int row;
  private final int column;
  private final Markup xml;

  /** The number of its style; not looked up before somebody asks. */
  private int style = UNKNOWN;

  EditedCell(EditedSheet sheet, int row, int column, Markup xml) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.xml = xml;
  }

  /** Where it stands tells cells apart quicker than who they are. */
  @Override
  public int hashCode() {
    return row * 31 + column;
  }

  /** Of each cell there is one. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  Markup xml() {
    return xml;
  }

  public EditedSheet sheet() {
    return sheet;
  }

  /** Zero-based. */
  public int row() {
    return row;
  }

  /** Zero-based. */
  public int column() {
    return column;
  }

  /** The address inside its sheet. */
  public String address() {
    return Place.columnName(column) + (row + 1);
  }

  // ---- what stands in it

  /** The number of its style. */
  public int style() {
    if (style == UNKNOWN) {
      style = xml.number("s", 0);
    }
    return style;
  }

  /** Whether its content is computed, by a formula of its own or by one that reaches over it. */
  public boolean hasFormula() {
    return ownFormula().isPresent() || sheet.arrayOver(this).isPresent();
  }

  Optional<Markup> ownFormula() {
    return xml.first("f").filter(formula -> !"dataTable".equals(formula.attribute("t")));
  }

  /** Whether neither a value nor a formula stands in it. */
  public boolean isBlank() {
    return !hasFormula() && value().isEmpty() && words().isEmpty();
  }

  /** The value as it is written; empty when there is none. */
  private String value() {
    return xml.first("v").map(Markup::text).orElse("");
  }

  private String type() {
    String type = xml.attribute("t");
    return type == null ? "n" : type;
  }

  /** The words that are typed in it; empty when it holds anything else, or a formula. */
  public String words() {
    return hasFormula() ? "" : shownWords();
  }

  /** The words that people see in it, typed or computed; empty when it shows none. */
  public String shownWords() {
    return switch (type()) {
      case "s" -> value().isBlank() ? "" : sheet.book().texts().text(index());
      case "str" -> StoredStrings.unescaped(value());
      case "inlineStr" -> xml.first("is").map(EditedTexts::meant).orElse("");
      default -> "";
    };
  }

  private int index() {
    return Integer.parseInt(value().strip());
  }

  /** The number that people see in it, typed or computed; empty when it shows none. */
  public Optional<BigDecimal> shownNumber() {
    return type().equals("n") ? Decimals.fromSpreadsheet(value()) : Optional.empty();
  }

  /** Whether people see an error in it, such as a division by zero. */
  public boolean showsError() {
    return type().equals("e");
  }

  // ---- writing

  /** Gives it a style. */
  public EditedCell style(int wanted) {
    if (wanted != style()) {
      xml.set("s", wanted == 0 ? null : Integer.toString(wanted));
      style = wanted;
    }
    return this;
  }

  /** Empties it; its style stays. */
  public EditedCell blank() {
    write(null, null, null);
    return wrote(null, StoredCell.Type.BLANK, "");
  }

  /** A number, as exactly as a spreadsheet keeps it. */
  public EditedCell number(BigDecimal number) {
    String digits = digits(number);
    write(null, null, digits);
    return wrote(null, StoredCell.Type.NUMBER, digits);
  }

  /** A text in the form for a cell; always text, never a formula. An empty one empties the cell. */
  public EditedCell text(String text) {
    if (text.isEmpty()) {
      return blank();
    }
    boolean there =
        !hasFormula() && type().equals("s") && sheet.book().texts().stands(value(), text);
    if (!there) {
      write("s", null, Integer.toString(sheet.book().texts().index(text)));
    }
    return wrote(null, StoredCell.Type.TEXT, StoredStrings.unescaped(text));
  }

  /** A formula and the number that it comes to. */
  public EditedCell formula(String formula, BigDecimal result) {
    String digits = digits(result);
    write(null, formula, digits);
    return wrote(formula, StoredCell.Type.NUMBER, digits);
  }

  /** A formula and the text that it comes to. */
  public EditedCell formula(String formula, String result) {
    write("str", formula, result);
    return wrote(formula, StoredCell.Type.TEXT, StoredStrings.unescaped(result));
  }

  private EditedCell wrote(String formula, StoredCell.Type type, String value) {
    sheet.wrote(this, new Put(formula, type, value));
    return this;
  }

  /** What was put into a cell. */
  record Put(String formula, StoredCell.Type type, String value) {

    WrittenCell in(EditedCell cell) {
      return new WrittenCell(
          cell.sheet.name(), cell.row, cell.column, formula, type, value, cell.style());
    }
  }

  private void write(String type, String formula, String value) {
    if (stands(type == null ? "n" : type, formula, value)) {
      return;
    }
    xml.clear();
    xml.set("t", type);
    if (formula != null) {
      xml.append("<f>" + XmlTags.escaped(formula) + "</f>");
    }
    if (value != null) {
      boolean spaced = !value.isEmpty() && !value.strip().equals(value);
      String open = spaced ? "<v xml:space=\"preserve\">" : "<v>";
      xml.append(open + XmlTags.escaped(value) + "</v>");
    }
  }

  /** Whether it already says this, in whatever spelling. */
  private boolean stands(String type, String formula, String value) {
    Markup own = xml.first("f").orElse(null);
    boolean plain =
        own == null || own.attribute("t") == null || own.attribute("t").equals("normal");
    String now = own == null ? null : own.text();
    if (!plain || formula == null != (now == null) || formula != null && !formula.equals(now)) {
      return false;
    }
    if (value == null) {
      return xml.first("v").isEmpty() && xml.first("is").isEmpty();
    }
    return xml.first("v").isPresent()
        && type().equals(type)
        && (value().equals(value) || type.equals("n") && isSameNumber(value(), value));
  }

  private static boolean isSameNumber(String one, String other) {
    try {
      return Double.parseDouble(one) == Double.parseDouble(other);
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  /** The number as a spreadsheet keeps it, with as many digits as tell it from its neighbours. */
  static String digits(BigDecimal number) {
    BigDecimal kept = BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros();
    return kept.precision() - kept.scale() > 20 || kept.scale() > 25
        ? kept.toString()
        : kept.toPlainString();
  }
}
