package org.jixiao.support;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.container.Parts;

/**
 * Cells typed into the text of a workbook's parts, as a spreadsheet program would leave them there:
 * a text among the shared ones, a formula gone where something else is typed over it. To let the
 * library take the workbook apart and write all of it again takes a hundred times as long.
 */
final class TypedCells {

  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final Pattern SHEET =
      Pattern.compile("<sheet name=\"([^\"]*)\"[^>]* r:id=\"([^\"]*)\"");
  private static final Pattern TARGET =
      Pattern.compile("<Relationship (?=[^>]*Id=\"([^\"]*)\")[^>]*Target=\"([^\"]*)\"");

  private final Map<String, String> sheets = new HashMap<>();
  private Parts parts;

  private TypedCells(Parts parts) {
    this.parts = parts;
    Map<String, String> targets = new HashMap<>();
    Matcher target = TARGET.matcher(text("xl/_rels/workbook.xml.rels"));
    while (target.find()) {
      targets.put(target.group(1), target.group(2).replaceFirst("^/xl/", ""));
    }
    Matcher sheet = SHEET.matcher(text("xl/workbook.xml"));
    while (sheet.find()) {
      sheets.put(sheet.group(1), "xl/" + targets.get(sheet.group(2)));
    }
  }

  static TypedCells into(Parts workbook) {
    return new TypedCells(workbook);
  }

  /** The workbook with everything that was typed so far. */
  Parts parts() {
    return parts;
  }

  void blank(String sheet, String cell) {
    put(sheet, cell, "", "");
  }

  void number(String sheet, String cell, double number) {
    put(sheet, cell, "", "<v>" + number + "</v>");
  }

  void error(String sheet, String cell, String error) {
    put(sheet, cell, " t=\"e\"", "<v>" + error + "</v>");
  }

  void text(String sheet, String cell, String text) {
    String strings = text(STRINGS);
    int end = strings.lastIndexOf("</sst>");
    int before = strings.split("<si>|<si/>", -1).length - 1;
    String entry = "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>";
    write(STRINGS, strings.substring(0, end) + entry + strings.substring(end));
    put(sheet, cell, " t=\"s\"", "<v>" + before + "</v>");
  }

  /** Another result of the formula that stands there. */
  void result(String sheet, String cell, double result) {
    Found found = find(sheet, cell);
    Matcher formula = Pattern.compile("<f[ >].*?</f>", Pattern.DOTALL).matcher(found.inside);
    if (!formula.find()) {
      throw new AssertionError("no formula in " + sheet + "!" + cell);
    }
    put(sheet, cell, "", formula.group() + "<v>" + result + "</v>");
  }

  private record Found(int start, int end, String style, String inside) {}

  private Found find(String sheet, String cell) {
    Matcher found =
        Pattern.compile(
                "<c r=\"" + cell + "\"( s=\"\\d+\")?( t=\"\\w+\")?(?:/>|>(.*?)</c>)",
                Pattern.DOTALL)
            .matcher(text(sheets.get(sheet)));
    if (!found.find()) {
      throw new AssertionError("no cell " + sheet + "!" + cell);
    }
    String style = found.group(1) == null ? "" : found.group(1);
    String inside = found.group(3) == null ? "" : found.group(3);
    return new Found(found.start(), found.end(), style, inside);
  }

  private void put(String sheet, String cell, String type, String inside) {
    Found found = find(sheet, cell);
    String before = text(sheets.get(sheet));
    String made =
        "<c r=\""
            + cell
            + "\""
            + found.style
            + type
            + (inside.isEmpty() ? "/>" : ">" + inside + "</c>");
    write(sheets.get(sheet), before.substring(0, found.start) + made + before.substring(found.end));
  }

  private String text(String part) {
    return new String(parts.part(part), StandardCharsets.UTF_8);
  }

  private void write(String part, String text) {
    parts = parts.with(part, before -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
