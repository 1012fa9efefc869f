package org.jixiao.word.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.report.recheck.WrittenReport.Cell;
import org.jixiao.report.recheck.WrittenReport.Form;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/** Reads the text of a document from its beginning to its end. */
final class BodyReader {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Word knows 63 columns; one more far to the right is as good as any. */
  private static final int MOST_COLUMNS = 200;

  /** What was deleted, what was moved away, and what is there only for old programs. */
  private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback");

  private final Map<String, Integer> levels;
  private final Map<String, String> comments;
  private final Set<String> lists;
  private final Set<Integer> counted = new HashSet<>();
  private final Set<Cell> continued = new HashSet<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder allText = new StringBuilder();

  private final Deque<OpenParagraph> open = new ArrayDeque<>();
  private final Deque<OpenTable> tables = new ArrayDeque<>();
  private final Fields fields = new Fields();
  private final Deque<Control> controls = new ArrayDeque<>();
  private final Map<String, OpenBookmark> bookmarks = new HashMap<>();
  private int tableCount;
  private int unseen;
  private int runs;

  /**
   * A reader.
   *
   * @param levels the levels of the styles of headings
   * @param lists the styles whose paragraphs a list counts
   */
  BodyReader(Map<String, Integer> levels, Set<String> lists, Map<String, String> comments) {
    this.levels = levels;
    this.lists = lists;
    this.comments = comments;
  }

  /** One table that is being read. */
  private static final class OpenTable {
    private final int number;
    private int row;
    private int column;
    private int next;

    OpenTable(int number) {
      this.number = number;
    }
  }

  /** A content control that is being read. */
  private static final class Control {
    private static final String TABLE_OF_CONTENTS = "Table of Contents";

    private String alias = "";
    private OpenParagraph paragraph;
    private int start;
    private boolean contents;

    /** Whether what stands in it only asks to type something: its text was taken out. */
    private boolean placeholder;

    String mark() {
      return placeholder ? "" : alias;
    }

    /** Whether it holds the table of contents, whose numbers are those of pages. */
    boolean isContents() {
      return contents && alias.equals(TABLE_OF_CONTENTS);
    }
  }

  /**
   * A bookmark that has begun.
   *
   * @param paragraph where; null before the first paragraph of its place
   */
  private record OpenBookmark(String name, OpenParagraph paragraph, int start) {}

  /** The paragraphs in the order in which they begin. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** What is shown without there being any text. */
  Form form() {
    return new Form(counted, continued);
  }

  /** All text in one, as the list of figures counts it. */
  String allText() {
    return allText.toString();
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (UNSEEN.contains(xml.getLocalName())) {
          unseen++;
        }
        if (WORD.equals(xml.getNamespaceURI())) {
          begin(xml.getLocalName(), xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (WORD.equals(xml.getNamespaceURI())) {
          end(xml.getLocalName());
        }
        if (UNSEEN.contains(xml.getLocalName())) {
          unseen--;
        }
      }
    }
  }

  private void begin(String name, XMLStreamReader xml) throws XMLStreamException {
    if (name.equals("t")) {
      String text = xml.getElementText();
      allText.append(text);
      write(text);
      return;
    }
    if (unseen > 0) {
      return;
    }
    String value = ReportReader.attribute(xml, "val");
    switch (name) {
      case "p" -> paragraph();
      case "pStyle" -> {
        level(levels.getOrDefault(String.valueOf(value), 0));
        counted(lists.contains(String.valueOf(value)));
      }
      case "numId" -> counted(!"0".equals(value));
      case "vMerge" -> continued(value);
      case "outlineLvl" -> outline(value);
      case "r" -> runs++;
      case "tab" -> inRun("\t");
      case "br", "cr" -> inRun("\n");
      case "noBreakHyphen" -> inRun("-");
      case "tbl" -> tables.push(new OpenTable(++tableCount));
      case "tr", "tc", "gridSpan", "gridBefore" -> grid(name, value);
      case "fldChar" -> field(ReportReader.attribute(xml, "fldCharType"));
      case "instrText" -> fields.instruction(xml.getElementText());
      case "fldSimple" -> {
        fields.simple(String.valueOf(ReportReader.attribute(xml, "instr")));
        computed();
      }
      case "sdt", "sdtContent", "alias", "tag", "docPartGallery", "showingPlcHdr" ->
          control(name, value);
      case "bookmarkStart" ->
          bookmark(ReportReader.attribute(xml, "id"), ReportReader.attribute(xml, "name"));
      case "bookmarkEnd" -> bookmarkEnd(ReportReader.attribute(xml, "id"));
      case "commentReference" -> comment(ReportReader.attribute(xml, "id"));
      default -> {
        // of no interest
      }
    }
  }

  private void end(String name) {
    if (unseen > 0) {
      return;
    }
    switch (name) {
      case "p" -> endOfParagraph();
      case "r" -> runs--;
      case "tbl" -> tables.pop();
      case "fldSimple" -> {
        fields.end();
        computed();
      }
      case "sdt" -> endOfControl();
      default -> {
        // of no interest
      }
    }
  }

  private void paragraph() {
    OpenTable table = tables.peek();
    Cell cell = table == null ? null : new Cell(table.number, table.row, table.column);
    OpenParagraph paragraph = new OpenParagraph(cell, paragraphs.size());
    paragraphs.add(null);
    open.push(paragraph);
    computed();
    for (Control control : controls) {
      if (control.contents && control.paragraph == null) {
        control.paragraph = paragraph;
      }
    }
    bookmarks.replaceAll(
        (id, mark) ->
            mark.paragraph() == null ? new OpenBookmark(mark.name(), paragraph, 0) : mark);
  }

  private void endOfParagraph() {
    OpenParagraph paragraph = open.pop();
    paragraph.computed(false);
    paragraphs.set(paragraph.index(), paragraph.whole());
    for (Control control : controls) {
      if (control.paragraph == paragraph) {
        paragraph.markControl(control.start, control.mark());
        paragraphs.set(paragraph.index(), paragraph.whole());
        control.alias = "";
      }
    }
    computed();
  }

  private void write(String text) {
    if (unseen == 0 && !open.isEmpty()) {
      open.peek().write(text);
    }
  }

  private void inRun(String text) {
    if (runs > 0) {
      write(text);
    }
  }

  private void level(int level) {
    if (!open.isEmpty() && level > 0) {
      open.peek().level(level);
    }
  }

  private void counted(boolean is) {
    if (!open.isEmpty() && is) {
      counted.add(open.peek().index());
    } else if (!open.isEmpty()) {
      counted.remove(open.peek().index());
    }
  }

  /** A cell that is one with others begins with the first of them. */
  private void continued(String value) {
    OpenTable table = tables.peek();
    if (table != null && !"restart".equals(value)) {
      continued.add(new Cell(table.number, table.row, table.column));
    }
  }

  private void outline(String value) {
    level(value != null && value.matches("[0-8]") ? Integer.parseInt(value) + 1 : 0);
  }

  private void grid(String name, String value) {
    OpenTable table = tables.peek();
    if (table == null) {
      return;
    }
    int count = value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
    switch (name) {
      case "tr" -> {
        table.row++;
        table.next = 1;
      }
      case "tc" -> {
        table.column = table.next;
        table.next = Math.min(MOST_COLUMNS, table.next + 1);
      }
      case "gridSpan" -> table.next = Math.min(MOST_COLUMNS, table.column + Math.max(1, count));
      default -> table.next = Math.min(MOST_COLUMNS, table.next + count);
    }
  }

  private void field(String type) {
    switch (String.valueOf(type)) {
      case "begin" -> fields.begin();
      case "separate" -> fields.separate();
      default -> fields.end();
    }
    computed();
  }

  /** Text from here on is what the word processor computes, or no longer. */
  private void computed() {
    if (!open.isEmpty()) {
      open.peek().computed(fields.computes() || controls.stream().anyMatch(Control::isContents));
    }
  }

  private void control(String name, String value) {
    if (name.equals("sdt")) {
      controls.push(new Control());
      return;
    }
    Control control = controls.peek();
    if (control == null) {
      return;
    }
    String named = value == null ? "" : value;
    switch (name) {
      case "sdtContent" -> {
        control.contents = true;
        control.paragraph = open.peek();
        control.start = open.isEmpty() ? 0 : open.peek().length();
        computed();
      }
      case "showingPlcHdr" -> control.placeholder = true;
      case "docPartGallery" -> control.alias = named.equals(Control.TABLE_OF_CONTENTS) ? named : "";
      default -> {
        if (named.contains("@") && control.alias.isEmpty()) {
          control.alias = named;
        }
      }
    }
  }

  private void endOfControl() {
    Control control = controls.pop();
    if (control.paragraph != null && control.paragraph == open.peek()) {
      control.paragraph.markControl(control.start, control.mark());
    }
    computed();
  }

  private void bookmark(String id, String name) {
    if (id != null && name != null && name.startsWith("jx_f")) {
      OpenParagraph paragraph = open.peek();
      int start = paragraph == null ? 0 : paragraph.length();
      bookmarks.put(id, new OpenBookmark(name, paragraph, start));
    }
  }

  private void bookmarkEnd(String id) {
    OpenBookmark mark = bookmarks.remove(String.valueOf(id));
    if (mark == null || mark.paragraph() == null) {
      return;
    }
    mark.paragraph().markBookmark(mark.start(), mark.name());
    if (mark.paragraph() != open.peek()) {
      paragraphs.set(mark.paragraph().index(), mark.paragraph().whole());
    }
  }

  private void comment(String id) {
    String text = comments.get(String.valueOf(id));
    if (text != null && !open.isEmpty()) {
      open.peek().comment(text);
    }
  }
}
