package org.jixiao.excel.editing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A chart as it stands on a sheet: its place, its name, and the part that it is drawn in. */
public final class EditedChart {

  private final EditedParts parts;
  private final Markup anchor;
  private final Markup frame;
  private final String part;

  EditedChart(EditedParts parts, Markup anchor, Markup frame, String part) {
    this.parts = parts;
    this.anchor = anchor;
    this.frame = frame;
    this.part = part;
  }

  Markup anchor() {
    return anchor;
  }

  /** What a shape says of itself. */
  static Optional<Markup> properties(Markup shape) {
    return shape.children().stream()
        .filter(one -> one.name().startsWith("nv"))
        .findFirst()
        .flatMap(one -> one.first("cNvPr"));
  }

  /** Its name, which spreadsheet programs show in a list. */
  public String name() {
    return properties(frame).map(one -> one.attribute("name")).orElse("");
  }

  /** Gives it a name, and words for those who do not see it. */
  public void name(String name, String description) {
    properties(frame).ifPresent(one -> one.set("name", name).set("descr", description));
  }

  /** What is drawn in it, as the format writes it. */
  public String drawn() {
    return new String(parts.content(part), StandardCharsets.UTF_8);
  }

  /** Draws something else in it. */
  public void draw(String chart) {
    byte[] content = chart.getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(content, parts.content(part))) {
      parts.put(part, content);
    }
  }

  /** Puts it somewhere else. */
  public void move(ChartSpot spot) {
    corner("from", spot.firstColumn(), spot.firstOffset(), spot.firstRow());
    corner("to", spot.lastColumn(), spot.lastOffset(), spot.lastRow());
  }

  private void corner(String name, int column, int offset, int row) {
    Markup corner = anchor.first(name).orElseThrow();
    put(corner, "col", column);
    put(corner, "colOff", offset);
    put(corner, "row", row);
    put(corner, "rowOff", 0);
  }

  private static void put(Markup corner, String name, int value) {
    corner
        .first(name)
        .filter(one -> !one.text().strip().equals(Integer.toString(value)))
        .ifPresent(one -> one.words(Integer.toString(value)));
  }
}
