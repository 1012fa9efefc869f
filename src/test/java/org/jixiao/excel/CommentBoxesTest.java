package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.jixiao.container.Parts;
import org.jixiao.report.ChineseWidth;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The boxes of comments, as every program wants them numbered and placed. */
class CommentBoxesTest {

  private static final Pattern BOX_ID = Pattern.compile("<v:shape id=\"_x0000_s(\\d+)\"");

  @Test
  void commentBoxes_haveNumbersThatNoOtherSheetHas() {
    for (String file : WrittenFiles.FILES.keySet()) {
      Parts parts = WrittenFiles.parts(file);
      Set<String> seen = new HashSet<>();
      for (String sheet :
          parts.names().stream().filter(name -> name.matches(WrittenFiles.SHEETS)).toList()) {
        String drawing = WrittenFiles.related(parts, sheet, "/vmlDrawing");
        if (drawing == null) {
          continue;
        }
        int number = Integer.parseInt(sheet.replaceAll("\\D", ""));
        assertTrue(WrittenFiles.text(parts, drawing).contains("data=\"" + number + "\""), drawing);
        Matcher ids = BOX_ID.matcher(WrittenFiles.text(parts, drawing));
        int next = number * 1024;
        while (ids.find()) {
          next++;
          assertEquals(Integer.toString(next), ids.group(1), drawing);
          assertTrue(seen.add(ids.group(1)), drawing);
        }
      }
      assertTrue(seen.size() > 100, file);
    }
  }

  @Test
  void commentBoxes_haveAPlaceOfTheirOwn_andRoomForTheirText() {
    Pattern style =
        Pattern.compile(
            "position:absolute;margin-left:([\\d.]+)pt;margin-top:([\\d.]+)pt;"
                + "width:([\\d.]+)pt;height:([\\d.]+)pt;z-index:\\d+;visibility:hidden");
    for (String file : WrittenFiles.FILES.keySet()) {
      Parts parts = WrittenFiles.parts(file);
      for (String sheet :
          parts.names().stream().filter(name -> name.matches(WrittenFiles.SHEETS)).toList()) {
        String drawing = WrittenFiles.related(parts, sheet, "/vmlDrawing");
        if (drawing == null) {
          continue;
        }
        Map<String, String> texts = new TreeMap<>();
        WrittenFiles.elements(
                WrittenFiles.xml(parts, WrittenFiles.related(parts, sheet, "/comments")), "comment")
            .forEach(comment -> texts.put(comment.getAttribute("ref"), comment.getTextContent()));
        Set<String> places = new HashSet<>();
        for (Element box : WrittenFiles.elements(WrittenFiles.xml(parts, drawing), "shape")) {
          Matcher found = style.matcher(box.getAttribute("style"));
          assertTrue(found.matches(), box.getAttribute("style"));
          assertTrue(places.add(found.group(1) + " " + found.group(2)), drawing + " is stacked");
          String comment = texts.get(cell(box));
          // Letters of 9 points: a Chinese one is as wide, a line 12 points high.
          int lines = ChineseWidth.lines(comment, (int) (Double.parseDouble(found.group(3)) / 4.5));
          double height = Double.parseDouble(found.group(4));
          assertTrue(height > 1.15 * 12 * lines, drawing + ": " + comment);
        }
        assertEquals(texts.size(), places.size(), drawing);
      }
    }
  }

  /** The address of the cell that a box belongs to. */
  private static String cell(Element box) {
    int row = Integer.parseInt(box.getElementsByTagNameNS("*", "Row").item(0).getTextContent());
    int column =
        Integer.parseInt(box.getElementsByTagNameNS("*", "Column").item(0).getTextContent());
    return new CellAddress(row, column).formatAsString();
  }
}
