package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is drawn on a sheet: its charts, among whatever else stands there. */
public final class EditedDrawing {

  static final String SPREADSHEET_DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private static final String TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
  private static final String CHART_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private static final List<String> ANCHORS = List.of("twoCellAnchor", "oneCellAnchor");

  private final EditedParts parts;
  private final String part;
  private final Markup root;

  private EditedDrawing(EditedParts parts, String part) {
    this.parts = parts;
    this.part = part;
    this.root = parts.xml(part);
  }

  /** The drawing of a sheet, if it has one. */
  public static Optional<EditedDrawing> of(EditedSheet sheet) {
    EditedParts parts = sheet.book().parts();
    return sheet.frame().has("drawing")
        ? parts
            .related(sheet.part(), sheet.frame().child("drawing").attributeOfAnyPrefix("id"))
            .map(part -> new EditedDrawing(parts, part))
        : Optional.empty();
  }

  /**
   * The drawing of a sheet, made when there is none. It must not stay empty: that makes some
   * programs doubt the file.
   */
  public static EditedDrawing on(EditedSheet sheet) {
    return of(sheet).orElseGet(() -> made(sheet));
  }

  private static EditedDrawing made(EditedSheet sheet) {
    EditedParts parts = sheet.book().parts();
    String part = parts.free("xl/drawings/drawing", ".xml");
    parts.make(
        part,
        "<xdr:wsDr xmlns:xdr=\""
            + SPREADSHEET_DRAWING
            + "\" xmlns:a=\""
            + DRAWING
            + "\"></xdr:wsDr>",
        TYPE);
    String relation = parts.relate(sheet.part(), "/drawing", part);
    sheet.frame().refer("drawing", relation);
    return new EditedDrawing(parts, part);
  }

  /** Every chart on it. */
  public List<EditedChart> charts() {
    List<EditedChart> charts = new ArrayList<>();
    for (Markup anchor : root.children("twoCellAnchor")) {
      Markup frame = anchor.first("graphicFrame").orElse(null);
      Optional<String> chart =
          Stream.ofNullable(frame)
              .flatMap(one -> one.children("graphic").stream())
              .flatMap(one -> one.children("graphicData").stream())
              .flatMap(one -> one.children("chart").stream())
              .map(one -> one.attributeOfAnyPrefix("id"))
              .filter(id -> id != null)
              .flatMap(id -> parts.related(part, id).stream())
              .findFirst();
      chart.ifPresent(one -> charts.add(new EditedChart(parts, anchor, frame, one)));
    }
    return charts;
  }

  /** Puts a chart in, in which nothing is drawn yet. */
  public EditedChart add(ChartSpot spot) {
    String chart = parts.free("xl/charts/chart", ".xml");
    parts.put(chart, new byte[0]);
    parts.declare(chart, CHART_TYPE);
    String relation = parts.relate(part, "/chart", chart);
    int number = 1;
    for (Markup anchor : root.children()) {
      for (Markup shape : anchor.children()) {
        number =
            Math.max(
                number,
                1 + EditedChart.properties(shape).map(one -> one.number("id", 0)).orElse(0));
      }
    }
    String p = root.prefix();
    String anchor =
        """
        <%1$stwoCellAnchor editAs="twoCell">%2$s%3$s\
        <%1$sgraphicFrame macro=""><%1$snvGraphicFramePr>\
        <%1$scNvPr id="%4$d" name=""/><%1$scNvGraphicFramePr/></%1$snvGraphicFramePr>\
        <%1$sxfrm><a:off xmlns:a="%5$s" x="0" y="0"/><a:ext xmlns:a="%5$s" cx="0" cy="0"/></%1$sxfrm>\
        <a:graphic xmlns:a="%5$s"><a:graphicData uri="%6$s">\
        <c:chart xmlns:c="%6$s" xmlns:r="%7$s" r:id="%8$s"/></a:graphicData></a:graphic>\
        </%1$sgraphicFrame><%1$sclientData/></%1$stwoCellAnchor>\
        """
            .formatted(
                p,
                corner(p, "from"),
                corner(p, "to"),
                number,
                DRAWING,
                CHART,
                EditedParts.RELATIONSHIPS,
                relation);
    Markup made = root.appendAsIs(anchor);
    EditedChart added =
        new EditedChart(parts, made, made.first("graphicFrame").orElseThrow(), chart);
    added.move(spot);
    return added;
  }

  private static String corner(String p, String name) {
    StringBuilder corner = new StringBuilder("<" + p + name + ">");
    for (String one : List.of("col", "colOff", "row", "rowOff")) {
      corner.append("<" + p + one + ">0</" + p + one + ">");
    }
    return corner + "</" + p + name + ">";
  }

  /** Takes a chart off the sheet. Its part stays in the file, where nobody sees it. */
  public void remove(EditedChart chart) {
    root.remove(chart.anchor());
  }

  /** The last row that anything on it reaches into; -1 when nothing does. */
  public int lastRow() {
    return root.children().stream()
        .filter(anchor -> ANCHORS.contains(anchor.name()))
        .flatMap(anchor -> anchor.first("to").or(() -> anchor.first("from")).stream())
        .flatMap(corner -> corner.first("row").stream())
        .mapToInt(row -> Integer.parseInt(row.text().strip()))
        .max()
        .orElse(-1);
  }
}
