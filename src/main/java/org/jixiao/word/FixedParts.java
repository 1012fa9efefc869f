package org.jixiao.word;

import org.jixiao.report.draft.LineSpacing;
import org.jixiao.report.draft.ReportDraft;

/** The parts of a document that hardly depend on what it says: styles, numbering, settings. */
final class FixedParts {

  private static final String[] LEVEL_FORMATS = {
    "chineseCountingThousand", "chineseCountingThousand", "decimal"
  };
  private static final String[] LEVEL_TEXTS = {"%1、", "（%2）", "%3．"};
  private static final ParagraphStyle[] LEVELS = {
    ParagraphStyle.CHAPTER, ParagraphStyle.SECTION, ParagraphStyle.SUBSECTION
  };

  private FixedParts() {}

  static byte[] styles(LineSpacing spacing) {
    Markup out = Markup.part().open("w:styles", "xmlns:w", Names.WORDS);
    out.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    Fonts.BODY.in(out);
    out.value("w:sz", "32").value("w:szCs", "32");
    out.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA");
    out.close().close().open("w:pPrDefault").close().close();
    out.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
    out.value("w:name", "Normal").empty("w:qFormat").open("w:pPr");
    // Pages are counted line by line: nothing may move a line but the lines before it.
    out.value("w:widowControl", "0").value("w:autoSpaceDE", "0").value("w:autoSpaceDN", "0");
    out.close().close();
    out.open(
        "w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
    out.value("w:name", "Default Paragraph Font").value("w:uiPriority", "1").close();
    out.open("w:style", "w:type", "character", "w:styleId", "CommentReference");
    out.value("w:name", "annotation reference").value("w:basedOn", "DefaultParagraphFont");
    out.open("w:rPr").value("w:sz", "21").value("w:szCs", "21").close().close();
    table(out);
    for (ParagraphStyle style : ParagraphStyle.values()) {
      style.declare(out, spacing);
    }
    return out.close().bytes();
  }

  private static void table(Markup out) {
    out.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
    out.value("w:name", "Normal Table").value("w:uiPriority", "99").open("w:tblPr");
    out.empty("w:tblInd", "w:w", "0", "w:type", "dxa").close().close();
    out.open("w:style", "w:type", "table", "w:styleId", "TableGrid");
    out.value("w:name", "Table Grid").value("w:basedOn", "TableNormal").open("w:tblPr");
    out.open("w:tblBorders");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      out.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto");
    }
    out.close().close().close();
  }

  /**
   * One multi-level list for the headings, and a list of its own for each list in the text.
   *
   * @param lists how many lists there are in the text
   */
  static byte[] numbering(int lists) {
    Markup out = Markup.part().open("w:numbering", "xmlns:w", Names.WORDS);
    out.open("w:abstractNum", "w:abstractNumId", "0").value("w:multiLevelType", "multilevel");
    for (int i = 0; i < LEVELS.length; i++) {
      level(out, i, LEVEL_FORMATS[i], LEVEL_TEXTS[i], LEVELS[i].id());
    }
    out.close();
    out.open("w:abstractNum", "w:abstractNumId", "1").value("w:multiLevelType", "singleLevel");
    level(out, 0, "decimal", "%1．", null);
    out.close();
    out.open("w:num", "w:numId", "1").value("w:abstractNumId", "0").close();
    for (int i = 0; i < lists; i++) {
      out.open("w:num", "w:numId", Integer.toString(2 + i)).value("w:abstractNumId", "1");
      out.open("w:lvlOverride", "w:ilvl", "0").value("w:startOverride", "1").close().close();
    }
    return out.close().bytes();
  }

  private static void level(Markup out, int depth, String format, String text, String style) {
    out.open("w:lvl", "w:ilvl", Integer.toString(depth)).value("w:start", "1");
    out.value("w:numFmt", format);
    if (style != null) {
      out.value("w:pStyle", style);
    }
    out.value("w:suff", "nothing").value("w:lvlText", text).value("w:lvlJc", "left");
    out.open("w:pPr").empty("w:ind", "w:left", "0", "w:firstLine", "640").close().close();
  }

  static byte[] settings() {
    Markup out = Markup.part().open("w:settings", "xmlns:w", Names.WORDS);
    out.empty("w:zoom", "w:percent", "100");
    out.value("w:defaultTabStop", "420").value("w:characterSpacingControl", "doNotCompress");
    out.open("w:compat");
    out.empty(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        "15");
    out.close();
    out.empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN");
    return out.close().bytes();
  }

  /**
   * 第 1 页 共 20 页, of the pages of the body alone.
   *
   * @param pages how many there are, as counted here; a word processor counts again
   */
  static byte[] footer(int pages) {
    Markup out = Markup.part().open("w:ftr", "xmlns:w", Names.WORDS);
    out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.FOOTER.id()).close();
    Runs.words(out, "第 ");
    Runs.field(out, "PAGE", "1");
    Runs.words(out, " 页 共 ");
    Runs.field(out, "SECTIONPAGES", Integer.toString(pages));
    Runs.words(out, " 页");
    return out.close().close().bytes();
  }

  static byte[] coreProperties(ReportDraft draft) {
    Markup out =
        Markup.part()
            .open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
    out.open("dc:title").text(draft.cover().unit() + draft.cover().title()).close();
    out.open("dc:creator").text(draft.cover().firm()).close();
    return out.close().bytes();
  }
}
