package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.container.Parts;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;

/**
 * The small workbook behind a chart, so that its numbers can be changed in the document: labels in
 * the first column, a series in each further one; large amounts in 万元.
 */
final class EmbeddedWorkbook {

  private static final String SHEET = "Sheet1";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final ChartPlan plan;
  private final AmountUnit unit;

  private EmbeddedWorkbook(ChartPlan plan) {
    this.plan = plan;
    this.unit = plan.asksForTenThousands() ? AmountUnit.TEN_THOUSAND : AmountUnit.YUAN;
  }

  /** A chart that points into its own workbook, and that workbook. */
  record Chart(ChartPlan plan, byte[] workbook) {}

  static Chart of(ChartPlan plan) {
    EmbeddedWorkbook book = new EmbeddedWorkbook(plan);
    return new Chart(book.pointed(), book.bytes());
  }

  private Place place(int row, int column) {
    return new Place(SHEET, row, column, "", "", unit);
  }

  private ChartPlan pointed() {
    List<Figure> labels = new ArrayList<>();
    for (Figure category : plan.categories()) {
      labels.add(Figure.label(category.show(), place(labels.size() + 1, 0)));
    }
    List<Series> moved = new ArrayList<>();
    for (Series series : plan.series()) {
      int column = moved.size() + 1;
      List<Figure> points = new ArrayList<>();
      for (Figure value : series.values()) {
        points.add(point(value, points.size() + 1, column));
      }
      moved.add(series.pointingAt(Figure.label(series.name().show(), place(0, column)), points));
    }
    return plan.pointingAt(labels, moved);
  }

  private Figure point(Figure value, int row, int column) {
    if (!value.isNumber()) {
      return Figure.blank(value.unit(), place(row, column));
    }
    return Figure.typed(
        value.unit() == Unit.MONEY ? value.number().movePointLeft(unit.power()) : value.number(),
        value.unit(),
        place(row, column));
  }

  private byte[] bytes() {
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put("[Content_Types].xml", types());
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/workbook.xml",
        Markup.part()
            .open("workbook", "xmlns", MAIN, "xmlns:r", Names.RELATIONS)
            .open("sheets")
            .empty("sheet", "name", SHEET, "sheetId", "1", "r:id", "rId1")
            .close()
            .close()
            .bytes());
    parts.put("xl/worksheets/sheet1.xml", sheet());
    return Parts.of(parts).bytes();
  }

  private static byte[] types() {
    Markup out = Markup.part().open("Types", "xmlns", Names.TYPES);
    String relations = "application/vnd.openxmlformats-package.relationships+xml";
    out.empty("Default", "Extension", "rels", "ContentType", relations);
    out.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    type(out, "/xl/workbook.xml", kind + "sheet.main+xml");
    type(out, "/xl/worksheets/sheet1.xml", kind + "worksheet+xml");
    return out.close().bytes();
  }

  private static void type(Markup out, String part, String type) {
    out.empty("Override", "PartName", part, "ContentType", type);
  }

  private static byte[] relation(String kind, String target) {
    Markup out = Markup.part().open("Relationships", "xmlns", Names.PACKAGE);
    out.empty("Relationship", "Id", "rId1", "Type", Names.RELATIONS + "/" + kind, "Target", target);
    return out.close().bytes();
  }

  private byte[] sheet() {
    ChartPlan own = pointed();
    Markup out = Markup.part().open("worksheet", "xmlns", MAIN).open("sheetData");
    out.open("row", "r", "1");
    own.series().forEach(series -> words(out, series.name()));
    out.close();
    for (int i = 0; i < own.categories().size(); i++) {
      out.open("row", "r", Integer.toString(i + 2));
      words(out, own.categories().get(i));
      for (Series series : own.series()) {
        Figure point = series.points().get(i);
        if (point.isNumber()) {
          out.open("c", "r", point.place().address());
          out.open("v").text(point.cellNumber().toPlainString()).close().close();
        }
      }
      out.close();
    }
    return out.close().close().bytes();
  }

  private static void words(Markup out, Figure label) {
    out.open("c", "r", label.place().address(), "t", "inlineStr");
    out.open("is").open("t").text(label.show()).close().close().close();
  }
}
