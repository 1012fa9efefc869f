package org.jixiao.excel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.container.Parts;
import org.jixiao.report.Look;

/** A workbook without a sheet, with what every program expects in one. */
final class EmptyWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-";

  private static final String TYPES =
      "<Types xmlns=\""
          + PACKAGE
          + "content-types\"><Default Extension=\"rels\" ContentType=\""
          + TYPE
          + "package.relationships+xml\"/><Default Extension=\"xml\""
          + " ContentType=\"application/xml\"/>"
          + override("docProps/app.xml", "officedocument.extended-properties+xml")
          + override("docProps/core.xml", "package.core-properties+xml")
          + override("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main+xml")
          + override("xl/styles.xml", "officedocument.spreadsheetml.styles+xml")
          + "</Types>";

  private static final String RELATIONS =
      "<Relationships xmlns=\""
          + PACKAGE
          + "relationships\">"
          + relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")
          + relation(2, OFFICE + "/extended-properties", "docProps/app.xml")
          + relation(3, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
          + "</Relationships>";

  private static final String OF_WORKBOOK =
      "<Relationships xmlns=\""
          + PACKAGE
          + "relationships\">"
          + relation(1, OFFICE + "/styles", "styles.xml")
          + "</Relationships>";

  /**
   * The version of Excel's calculation is that of 2019 and later. A workbook that names none is
   * calculated anew when it is opened, and Excel asks whether to save it when it is closed.
   */
  private static final String WORKBOOK =
      "<workbook xmlns=\""
          + MAIN
          + "\" xmlns:r=\""
          + OFFICE
          + "\"><workbookPr date1904=\"0\"/><bookViews><workbookView activeTab=\"0\""
          + " firstSheet=\"0\"/></bookViews><sheets></sheets><calcPr"
          + " calcId=\"191029\"/></workbook>";

  /**
   * The usual letters are of no theme, for the workbook has none. Excel keeps the second filling
   * for itself, whatever the file says, and shows the name of the style that everything else is
   * based on in the user's language.
   */
  private static final String STYLES =
      "<styleSheet xmlns=\""
          + MAIN
          + "\"><fonts count=\"1\"><font><sz val=\"10\"/><color indexed=\"8\"/><name val=\""
          + Look.BODY_FONT
          + "\"/><family val=\"2\"/><charset val=\"134\"/></font></fonts><fills"
          + " count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
          + " patternType=\"gray125\"/></fill></fills><borders"
          + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
          + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs><cellStyles count=\"1\"><cellStyle"
          + " name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

  private EmptyWorkbook() {}

  /** The parts of such a workbook. */
  static Parts make(FileProperties properties) {
    Map<String, byte[]> parts = new TreeMap<>();
    put(parts, "[Content_Types].xml", TYPES);
    put(parts, "_rels/.rels", RELATIONS);
    put(parts, "docProps/app.xml", properties.ofProgram());
    put(parts, "docProps/core.xml", properties.ofContent());
    put(parts, "xl/workbook.xml", WORKBOOK);
    put(parts, "xl/_rels/workbook.xml.rels", OF_WORKBOOK);
    put(parts, "xl/styles.xml", STYLES);
    return Parts.of(parts);
  }

  private static void put(Map<String, byte[]> parts, String name, String root) {
    String part = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root;
    parts.put(name, part.getBytes(StandardCharsets.UTF_8));
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(number, type, target);
  }
}
