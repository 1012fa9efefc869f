package org.jixiao.excel.editing;

import org.jixiao.container.XmlTags;

/** Comments on cells of a sheet: their words, and the boxes in which programs show them. */
public final class CellComments {

  private static final String AUTHOR = "Jixiao";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String BOXES_TYPE =
      "application/vnd.openxmlformats-officedocument.vmlDrawing";

  /** A kind of box that all of them are of, in the old drawing language that programs use here. */
  private static final String BOXES =
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
      <o:idmap v:ext="edit" data="%d"/></o:shapelayout><v:shapetype id="_x0000_t202" \
      coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
      <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>\
      </v:shapetype></xml>\
      """;

  private static final String BOX =
      """
      <v:shape id="_x0000_s%d" type="#_x0000_t202" style="%s" fillcolor="#ffffe1" \
      o:insetmode="auto"><v:fill color="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
      <v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>\
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>\
      <x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData>\
      </v:shape>\
      """;

  /**
   * The box of a comment.
   *
   * @param number its number, which no other box of the workbook has
   * @param style where it stands and how large it is
   * @param anchor the same by columns and rows
   */
  public record Box(int number, String style, String anchor) {}

  private final Markup comments;
  private final Markup boxes;

  private CellComments(Markup comments, Markup boxes) {
    this.comments = comments;
    this.boxes = boxes;
  }

  /**
   * The comments of a sheet that the program makes.
   *
   * @param sheetNumber the number of the sheet, by which its boxes are told from those of others
   */
  public static CellComments on(EditedSheet sheet, int sheetNumber) {
    EditedParts parts = sheet.book().parts();
    if (!sheet.frame().has("legacyDrawing")) {
      String words = parts.free("xl/comments", ".xml");
      parts.make(
          words,
          "<comments xmlns=\""
              + EditedBook.MAIN
              + "\"><authors><author>"
              + AUTHOR
              + "</author></authors><commentList></commentList></comments>",
          TYPE);
      parts.relate(sheet.part(), "/comments", words);
      String drawn = parts.free("xl/drawings/vmlDrawing", ".vml");
      parts.declareEnding("vml", BOXES_TYPE);
      parts.open(drawn, BOXES.formatted(sheetNumber));
      sheet.frame().refer("legacyDrawing", parts.relate(sheet.part(), "/vmlDrawing", drawn));
    }
    return new CellComments(
        parts.xml(related(sheet, "/comments")), parts.xml(related(sheet, "/vmlDrawing")));
  }

  private static String related(EditedSheet sheet, String kind) {
    return sheet.book().parts().relations(sheet.part()).stream()
        .filter(one -> one.type().endsWith(kind))
        .findFirst()
        .orElseThrow()
        .part();
  }

  /** How many there are. */
  public int size() {
    return comments.first("commentList").orElseThrow().children().size();
  }

  /** Puts a comment on a cell. */
  public void add(EditedCell cell, String text, Box box) {
    comments
        .first("commentList")
        .orElseThrow()
        .append("<comment><text><t>" + XmlTags.escaped(text) + "</t></text></comment>")
        .set("ref", cell.address())
        .set("authorId", "0");
    boxes.appendAsIs(
        BOX.formatted(box.number(), box.style(), box.anchor(), cell.row(), cell.column()));
  }
}
