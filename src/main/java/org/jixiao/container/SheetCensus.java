package org.jixiao.container;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows and cells of one sheet as they go by. A spreadsheet library keeps one of two cells that
 * claim the same place and says nothing: here that is found before anything is lost.
 */
final class SheetCensus {

  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;

  /** The kinds of content of a cell. */
  private static final Set<String> TYPES = Set.of("b", "d", "e", "inlineStr", "n", "s", "str");

  private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}\\d{1,7}(:[A-Z]{1,3}\\d{1,7})?");

  private final Census census;
  private final String part;
  private final BitSet rows = new BitSet();
  private final BitSet columns = new BitSet();
  private int row;
  private int column;
  private int links;
  private boolean shared;
  private boolean inValue;
  private final StringBuilder value = new StringBuilder();

  SheetCensus(Census census, String part) {
    this.census = census;
    this.part = part;
  }

  /** An element of the sheet begins; worksheet is the first level, sheetData the second. */
  void element(XMLStreamReader xml, int depth) {
    String element = xml.getLocalName();
    if (depth == 3 && element.equals("row")) {
      row(xml.getAttributeValue(null, "r"));
      census.style(xml.getAttributeValue(null, "s"));
    } else if (depth == 4 && element.equals("c")) {
      cell(xml.getAttributeValue(null, "r"));
      type(xml.getAttributeValue(null, "t"));
      census.cell(xml.getAttributeValue(null, "s"));
    } else if (depth == 3 && element.equals("mergeCell")) {
      range("合并单元格", xml.getAttributeValue(null, "ref"));
    } else if (depth == 3 && element.equals("hyperlink")) {
      range("超链接", xml.getAttributeValue(null, "ref"));
      census.links(part, ++links);
    } else if (depth == 5 && element.equals("v") && shared) {
      inValue = true;
      value.setLength(0);
    }
  }

  private void type(String type) {
    if (type != null && !TYPES.contains(type)) {
      throw census.broken(place() + "的类型是“" + type + "”");
    }
    shared = "s".equals(type);
  }

  private void range(String what, String range) {
    if (range == null || !RANGE.matcher(range).matches()) {
      throw census.broken("“" + part + "”有一处" + what + "的范围是“" + range + "”");
    }
  }

  /** Collects the index of a shared string. */
  void text(XMLStreamReader xml, int event) {
    if (!inValue) {
      return;
    }
    if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
      if (value.length() < 20) {
        value.append(xml.getText());
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      inValue = false;
      String index = value.toString().strip();
      if (index.isEmpty()) {
        return;
      }
      if (index.length() > 9 || !index.chars().allMatch(one -> one >= '0' && one <= '9')) {
        throw census.broken(place() + "的文字编号“" + index + "”不是数字");
      }
      census.string(Long.parseLong(index));
    }
  }

  private void row(String number) {
    try {
      row = number == null ? row + 1 : Integer.parseInt(number.strip());
    } catch (NumberFormatException noNumber) {
      row = 0;
    }
    if (row < 1 || row > LAST_ROW) {
      throw census.broken("“" + part + "”有一行的行号是“" + number + "”");
    }
    if (rows.get(row)) {
      throw census.broken("“" + part + "”的第 " + row + " 行出现两次");
    }
    rows.set(row);
    columns.clear();
    column = 0;
  }

  private void cell(String address) {
    column = address == null ? column + 1 : column(address);
    if (column < 1 || column > LAST_COLUMN) {
      throw census.broken("“" + part + "”第 " + row + " 行有一个单元格的地址是“" + address + "”");
    }
    if (columns.get(column)) {
      throw census.broken(place() + "出现两次");
    }
    columns.set(column);
  }

  /** The column of an address such as AB12 in this row; 0 when it is none or of another row. */
  private int column(String address) {
    int at = 0;
    int letters = 0;
    while (at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
      letters = Math.min(LAST_COLUMN + 1, letters * 26 + address.charAt(at) - 'A' + 1);
      at++;
    }
    boolean here = at > 0 && address.substring(at).equals(Integer.toString(row));
    return here ? letters : 0;
  }

  private String place() {
    return "“" + part + "”第 " + row + " 行第 " + column + " 列的单元格";
  }
}
