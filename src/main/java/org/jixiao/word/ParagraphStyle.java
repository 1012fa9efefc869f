package org.jixiao.word;

import java.util.Arrays;
import org.jixiao.report.draft.LineSpacing;

/**
 * The kinds of paragraphs in a report, by GB/T 9704-2012 and as accounting firms print them. Sizes
 * in half points, heights of lines in twentieths of a point.
 */
enum ParagraphStyle {
  BODY("ReportBody", "报告正文", Fonts.BODY, 32, false, 560, "both", true),
  CHAPTER("Heading1", "heading 1", Fonts.CHAPTER, 32, false, 560, "left", true),
  SECTION("Heading2", "heading 2", Fonts.SECTION, 32, true, 560, "left", true),
  SUBSECTION("Heading3", "heading 3", Fonts.BODY, 32, true, 560, "left", true),
  UNNUMBERED("ReportPart", "报告无编号标题", Fonts.CHAPTER, 32, false, 560, "center", false),
  COVER_TITLE("CoverTitle", "封面标题", Fonts.TITLE, 44, false, 720, "center", false),
  COVER_LINE("CoverLine", "封面文字", Fonts.BODY, 32, false, 560, "center", false),
  CONTENTS_TITLE("ContentsTitle", "目录标题", Fonts.CHAPTER, 36, false, 640, "center", false),
  CONTENTS_CHAPTER("TOC1", "toc 1", Fonts.BODY, 28, true, 480, "left", false),
  CONTENTS_SECTION("TOC2", "toc 2", Fonts.BODY, 28, false, 480, "left", false),
  CAPTION("Caption", "caption", Fonts.CHAPTER, 24, false, 480, "center", false),
  UNIT("TableUnit", "表格单位", Fonts.TABLE, 21, false, 320, "right", false),
  CELL("TableText", "表格文字", Fonts.TABLE, 21, false, 320, "left", false),
  SMALL_CELL("TableSmall", "表格小字", Fonts.TABLE, 18, false, 280, "left", false),
  SMALLEST_CELL("TableSmallest", "表格最小字", Fonts.TABLE, 15, false, 240, "left", false),
  CHART("ChartLine", "图", Fonts.TABLE, 21, false, 0, "center", false),
  GAP("TableGap", "表后空行", Fonts.TABLE, 12, false, 160, "left", false),
  FOOTER("Footer", "footer", Fonts.TABLE, 28, false, 0, "center", false),
  COMMENT("CommentText", "annotation text", Fonts.TABLE, 21, false, 0, "left", false);

  /** A line as high as what stands in it. */
  private static final int SINGLE = 240;

  private final String id;
  private final String label;
  private final Fonts font;
  private final int size;
  private final boolean bold;
  private final int line;
  private final String across;
  private final boolean indented;

  ParagraphStyle(
      String id,
      String label,
      Fonts font,
      int size,
      boolean bold,
      int line,
      String across,
      boolean indented) {
    this.id = id;
    this.label = label;
    this.font = font;
    this.size = size;
    this.bold = bold;
    this.line = line;
    this.across = across;
    this.indented = indented;
  }

  String id() {
    return id;
  }

  /** The size of its letters in points. */
  double points() {
    return size / 2.0;
  }

  /** The height of a line in points; 0 where it follows what stands in it. */
  double lineHeight() {
    return line / 20.0;
  }

  /** The same in a report whose text has lines of another height. */
  double lineHeight(LineSpacing spacing) {
    return isOfTheText() ? spacing.points() : lineHeight();
  }

  /** Whether it has the height of the lines of the text. */
  private boolean isOfTheText() {
    return this == BODY || depth() > 0;
  }

  boolean isIndented() {
    return indented;
  }

  /** Its declaration. */
  void declare(Markup out, LineSpacing spacing) {
    out.open(
        "w:style", "w:type", "paragraph", "w:customStyle", isOwn() ? "1" : "0", "w:styleId", id);
    out.value("w:name", label).value("w:basedOn", "Normal");
    if (depth() > 0) {
      out.value("w:next", BODY.id);
    }
    out.empty("w:qFormat");
    out.open("w:pPr");
    if (depth() > 0 || this == CAPTION || this == UNIT) {
      out.empty("w:keepNext");
    }
    if (this == CHAPTER || this == UNNUMBERED) {
      out.empty("w:pageBreakBefore");
    }
    if (depth() > 0 && this != UNNUMBERED) {
      out.open("w:numPr").value("w:ilvl", Integer.toString(depth() - 1));
      out.value("w:numId", "1").close();
    }
    if (this == CONTENTS_CHAPTER || this == CONTENTS_SECTION) {
      out.open("w:tabs");
      String end = Integer.toString(PageForm.TEXT_WIDTH);
      out.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", end).close();
    }
    if (line > 0) {
      String height = Long.toString(Math.round(20 * lineHeight(spacing)));
      out.empty(
          "w:spacing", "w:before", "0", "w:after", "0", "w:line", height, "w:lineRule", "exact");
    }
    indent(out);
    out.value("w:jc", across);
    if (depth() > 0) {
      out.value("w:outlineLvl", Integer.toString(depth() - 1));
    }
    out.close();
    letters(out);
    out.close();
  }

  /** How its letters look. */
  void letters(Markup out) {
    out.open("w:rPr");
    font.in(out);
    if (bold) {
      out.empty("w:b").empty("w:bCs");
    }
    String letters = Integer.toString(size);
    out.value("w:sz", letters).value("w:szCs", letters);
    out.close();
  }

  /** How its lines look, for a document that does not have the style: nothing is left open. */
  void lines(Markup out) {
    out.open("w:pPr");
    if (depth() > 0 || this == CAPTION || this == UNIT) {
      out.empty("w:keepNext");
    }
    String height = Integer.toString(line > 0 ? line : SINGLE);
    String rule = line > 0 ? "exact" : "auto";
    out.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", height, "w:lineRule", rule);
    if (indented) {
      indent(out);
    } else {
      out.empty(
          "w:ind", "w:left", "0", "w:right", "0", "w:firstLineChars", "0", "w:firstLine", "0");
    }
    out.value("w:jc", across);
    if (depth() > 0) {
      out.value("w:outlineLvl", Integer.toString(depth() - 1));
    }
    out.close();
  }

  /** The style of this name. */
  static ParagraphStyle named(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElse(BODY);
  }

  private void indent(Markup out) {
    if (indented) {
      String two = Integer.toString(size * 20);
      out.empty("w:ind", "w:left", "0", "w:firstLineChars", "200", "w:firstLine", two);
    } else if (this == CONTENTS_SECTION) {
      out.empty("w:ind", "w:left", "560");
    }
  }

  /** How deep a heading is; 0 for what is none. */
  int depth() {
    return switch (this) {
      case CHAPTER, UNNUMBERED -> 1;
      case SECTION -> 2;
      case SUBSECTION -> 3;
      default -> 0;
    };
  }

  private boolean isOwn() {
    return label.codePointAt(0) > 127;
  }
}
