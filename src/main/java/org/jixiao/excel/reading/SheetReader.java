package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;
import org.jixiao.numbers.IsoMoment;
import org.jixiao.numbers.MovedFormula;
import org.jixiao.numbers.Place;

/** Reads the cells of one sheet from its part. The gate has seen that they are sound. */
final class SheetReader {

  private final List<String> strings;
  private final boolean from1904;
  private final Map<Integer, List<StoredCell>> rows = new HashMap<>();
  private final List<Block> merged = new ArrayList<>();
  private final Map<String, Shared> shared = new HashMap<>();
  private final Map<Block, StoredFormula> arrays = new HashMap<>();
  private List<StoredCell> cells = List.of();
  private int row = -1;
  private int column = -1;

  /** The first formula of a group that was filled, and where it stands. */
  private record Shared(String text, int row, int column) {}

  private SheetReader(List<String> strings, boolean from1904) {
    this.strings = strings;
    this.from1904 = from1904;
  }

  /**
   * Reads a sheet.
   *
   * @param strings the texts that its cells share
   * @param from1904 whether the workbook counts its days from 1904 on
   */
  static StoredSheet read(
      String name, boolean hidden, byte[] part, List<String> strings, boolean from1904)
      throws XMLStreamException {
    SheetReader reader = new SheetReader(strings, from1904);
    reader.read(Census.reader(part));
    reader.spreadArrays();
    return new StoredSheet(name, hidden, reader.rows, reader.merged);
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        depth++;
        if (depth == 1 && !name.equals("worksheet")) {
          return;
        } else if (depth == 3 && name.equals("row")) {
          row(xml.getAttributeValue(null, "r"));
        } else if (depth == 4 && name.equals("c")) {
          cell(xml);
          depth--;
        } else if (depth == 3 && name.equals("mergeCell")) {
          Block.of(xml.getAttributeValue(null, "ref")).ifPresent(merged::add);
        }
      }
    }
  }

  private void row(String number) {
    row = number == null ? row + 1 : Integer.parseInt(number.strip()) - 1;
    column = -1;
    cells = new ArrayList<>();
    if (rows.put(row, cells) != null) {
      throw new IndexOutOfBoundsException("two rows of one number");
    }
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    String address = xml.getAttributeValue(null, "r");
    column = address == null ? column + 1 : column(address);
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    String value = null;
    String inline = null;
    StoredFormula formula = null;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = xml.getElementText();
          case "is" -> inline = StoredStrings.text(xml);
          case "f" -> formula = formula(xml);
          default -> skip(xml);
        }
      }
    }
    cells.add(made(type, value, inline, formula, style == null ? 0 : format(style)));
  }

  private static int format(String style) {
    return Integer.parseInt(style.strip());
  }

  private static int column(String address) {
    int letters = 0;
    while (letters < address.length() && address.charAt(letters) >= 'A') {
      letters++;
    }
    return Place.columnOf(address.substring(0, letters));
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private StoredFormula formula(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String group = xml.getAttributeValue(null, "si");
    String reach = xml.getAttributeValue(null, "ref");
    String text = xml.getElementText();
    if ("dataTable".equals(type)) {
      return null;
    }
    if ("shared".equals(type) && group != null) {
      if (!text.isEmpty()) {
        shared.putIfAbsent(group, new Shared(text, row, column));
      }
      return shared(group, row, column);
    }
    StoredFormula formula = () -> text;
    if ("array".equals(type) && reach != null) {
      Block.of(reach).ifPresent(block -> arrays.put(block, formula));
    }
    return formula;
  }

  private StoredFormula shared(String group, int atRow, int atColumn) {
    return () -> {
      Shared first = shared.get(group);
      return first == null
          ? ""
          : MovedFormula.of(first.text, atRow - first.row, atColumn - first.column);
    };
  }

  private StoredCell made(
      String type, String value, String inline, StoredFormula formula, int style) {
    String kind = type == null ? "n" : type;
    StoredCell.Type found =
        switch (kind) {
          case "b" -> StoredCell.Type.TRUTH;
          case "e" -> StoredCell.Type.ERROR;
          case "s", "str", "inlineStr" -> StoredCell.Type.TEXT;
          default -> StoredCell.Type.NUMBER;
        };
    String content =
        switch (kind) {
          case "s" -> value == null || value.isBlank() ? null : strings.get(index(value));
          case "str" -> value == null ? null : StoredStrings.unescaped(value);
          case "inlineStr" ->
              inline != null ? inline : value == null ? null : StoredStrings.unescaped(value);
          default -> value;
        };
    if (kind.equals("d") && content != null) {
      String day = content;
      content =
          IsoMoment.serial(content, from1904).map(serial -> serial.toPlainString()).orElse(null);
      found = content == null ? StoredCell.Type.TEXT : StoredCell.Type.NUMBER;
      content = content == null ? day : content;
    }
    boolean empty = content == null || found == StoredCell.Type.NUMBER && content.isBlank();
    boolean blank = formula == null && (content == null || kind.equals("s") && empty);
    return new StoredCell(
        row,
        column,
        blank ? StoredCell.Type.BLANK : found,
        content == null ? "" : content,
        formula,
        formula == null || !empty,
        style);
  }

  private static int index(String value) {
    return Integer.parseInt(value.strip());
  }

  /** The cells that an array formula reaches over are computed by it. */
  private void spreadArrays() {
    if (arrays.isEmpty()) {
      return;
    }
    rows.values()
        .forEach(
            line ->
                line.replaceAll(
                    cell ->
                        cell.formula() != null
                            ? cell
                            : arrays.entrySet().stream()
                                .filter(array -> array.getKey().holds(cell.row(), cell.column()))
                                .findFirst()
                                .map(array -> underArray(cell, array.getValue()))
                                .orElse(cell)));
  }

  private static StoredCell underArray(StoredCell cell, StoredFormula formula) {
    boolean blank = cell.type() == StoredCell.Type.BLANK;
    return new StoredCell(
        cell.row(),
        cell.column(),
        blank ? StoredCell.Type.NUMBER : cell.type(),
        cell.value(),
        formula,
        !blank,
        cell.style());
  }
}
