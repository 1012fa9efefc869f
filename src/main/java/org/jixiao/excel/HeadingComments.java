package org.jixiao.excel;

import com.microsoft.schemas.office.office.CTShapeLayout;
import com.microsoft.schemas.vml.CTShape;
import com.microsoft.schemas.vml.CTShapetype;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;
import org.apache.xmlbeans.XmlObject;
import org.jixiao.report.ChineseWidth;

/**
 * Comments on the headings of a sheet. The library numbers the boxes of every sheet alike and says
 * nothing of their size; programs want numbers that no other sheet has, and boxes that hold their
 * text.
 */
final class HeadingComments {

  /** So many numbers belong to the boxes of one sheet. */
  private static final int NUMBERS_OF_A_SHEET = 1024;

  /** Sizes of a box in pixels; a line of the small letters in it holds so many digits. */
  private static final int WIDTH = 250;

  private static final int DIGITS_OF_A_LINE = 34;
  private static final int LINE = 19;
  private static final int AROUND = 14;

  /** How far a box stands from its cell, to the right and downwards. */
  private static final int RIGHT = 12;

  private static final int DOWN = 4;

  private static final int PIXELS_OF_AN_INCH = 96;

  private static final QName KIND_OF_BOX =
      new QName("urn:schemas-microsoft-com:office:office", "spt");

  private final XSSFSheet sheet;
  private final CommentsTable comments;

  HeadingComments(XSSFSheet sheet) {
    this.sheet = sheet;
    this.comments =
        sheet.getRelations().stream()
            .filter(CommentsTable.class::isInstance)
            .map(CommentsTable.class::cast)
            .findFirst()
            .orElseGet(() -> made(sheet));
  }

  /** Made here and not by way of a drawing: a sheet with comments alone has none. */
  private static CommentsTable made(XSSFSheet sheet) {
    CommentsTable made =
        (CommentsTable)
            sheet.createRelationship(
                XSSFRelation.SHEET_COMMENTS, XSSFFactory.getInstance(), number(sheet));
    made.setSheet(sheet);
    return made;
  }

  private static int number(XSSFSheet sheet) {
    return sheet.getWorkbook().getSheetIndex(sheet) + 1;
  }

  /**
   * Puts a comment on a cell; the widths of the columns and heights of the rows are set by then.
   */
  void add(int row, int column, String text) {
    int height = AROUND + LINE * ChineseWidth.lines(text, DIGITS_OF_A_LINE);
    Corner from = corner(column + 1, RIGHT, row + 1, DOWN);
    Corner to = corner(from.column(), from.right() + WIDTH, from.row(), from.down() + height);
    ClientAnchor cell = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 1, row + 1);
    XSSFComment comment = comments.createNewComment(cell);
    comment.setString(new XSSFRichTextString(text));
    comment.setAuthor("Jixiao");
    XSSFVMLDrawing boxes = sheet.getVMLDrawing(true);
    CTShape box = boxes.findCommentShape(row, column);
    int order = comments.getNumberOfComments();
    box.setId("_x0000_s" + (number(sheet) * NUMBERS_OF_A_SHEET + order));
    box.setStyle(
        "position:absolute;margin-left:"
            + points(left(from))
            + ";margin-top:"
            + points(top(from))
            + ";width:"
            + points(WIDTH)
            + ";height:"
            + points(height)
            + ";z-index:"
            + order
            + ";visibility:hidden");
    box.getClientDataArray(0).setAnchorArray(0, from + ", " + to);
    number(boxes);
  }

  /** Tells the drawing which numbers are its own. */
  private void number(XSSFVMLDrawing boxes) {
    for (XmlObject item : boxes.getDocument().getXml().selectPath("./*")) {
      if (item instanceof CTShapeLayout layout) {
        layout.getIdmap().setData(Integer.toString(number(sheet)));
      } else if (item instanceof CTShapetype type) {
        // A whole number, though the library takes it for a fraction.
        type.newCursor().setAttributeText(KIND_OF_BOX, "202");
      }
    }
  }

  /**
   * Where a corner of a box stands.
   *
   * @param right how far inside the column, in pixels
   * @param down how far inside the row, in pixels
   */
  private record Corner(int column, int right, int row, int down) {

    @Override
    public String toString() {
      return column + ", " + right + ", " + row + ", " + down;
    }
  }

  /** The corner that stands so many pixels right of a column's and below a row's beginning. */
  private Corner corner(int column, int right, int row, int down) {
    int atColumn = column;
    int restRight = right;
    while (restRight >= width(atColumn)) {
      restRight -= width(atColumn++);
    }
    int atRow = row;
    int restDown = down;
    while (restDown >= height(atRow)) {
      restDown -= height(atRow++);
    }
    return new Corner(atColumn, restRight, atRow, restDown);
  }

  private int left(Corner corner) {
    int left = corner.right();
    for (int column = 0; column < corner.column(); column++) {
      left += width(column);
    }
    return left;
  }

  private int top(Corner corner) {
    int top = corner.down();
    for (int row = 0; row < corner.row(); row++) {
      top += height(row);
    }
    return top;
  }

  private int width(int column) {
    return Math.round(sheet.getColumnWidthInPixels(column));
  }

  private int height(int index) {
    XSSFRow row = sheet.getRow(index);
    float points = row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
    return Math.round(points * PIXELS_OF_AN_INCH / Units.POINT_DPI);
  }

  private static String points(int pixels) {
    double points = pixels * (double) Units.POINT_DPI / PIXELS_OF_AN_INCH;
    return (points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points))
        + "pt";
  }
}
