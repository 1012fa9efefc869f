package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.container.Parts;
import org.jixiao.report.draft.Block;
import org.jixiao.report.draft.Drafting;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Stage;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.jixiao.word.Stamp;
import org.jixiao.word.WordPen;
import org.junit.jupiter.api.Test;

/** What 参数 says of the report: in what its text says amounts, and how high its lines are. */
class ReportParametersTest {

  private static ReportDraft draft(byte[] workbook) {
    return Drafting.of(
        Workbooks.check(workbook).completion(),
        Outline.FIRM,
        Stage.FOR_COMMENT,
        LocalDate.of(2025, 6, 30));
  }

  private static ReportDraft drafted(String parameter, String value) {
    return draft(Edited.clean(spoil -> spoil.set("参数", parameter, "取值", value)));
  }

  private static List<String> sentences(ReportDraft draft) {
    return draft.chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(Block.Sentence.class::isInstance)
        .flatMap(block -> block.paragraphs().stream())
        .map(Block::text)
        .toList();
  }

  private static String body(ReportDraft draft) {
    byte[] document = WordPen.draw(draft, new Stamp("评价.xlsx", "1.0"));
    byte[] styles = Parts.of(document).part("word/styles.xml");
    String xml = new String(styles, StandardCharsets.UTF_8);
    int style = xml.indexOf("w:styleId=\"ReportBody\"");
    return xml.substring(style, xml.indexOf("</w:style>", style));
  }

  @Test
  void amountsOfTheText_areInYuan_whereSomebodyWantsThem() {
    ReportDraft usual = draft(Examples.clean());
    assertTrue(sentences(usual).stream().anyMatch(one -> one.contains("全年预算合计2,805.64万元")));
    ReportDraft inYuan = drafted("报告金额单位", "元");
    assertTrue(sentences(inYuan).stream().anyMatch(one -> one.contains("全年预算合计28,056,444.20元")));
    assertFalse(sentences(inYuan).stream().anyMatch(one -> one.contains("万元")));
    assertTrue(
        sentences(drafted("报告金额单位", "角")).stream().anyMatch(one -> one.contains("2,805.64万元")));
  }

  @Test
  void linesOfTheText_areHigher_whereSomebodyWantsThem() {
    assertTrue(body(draft(Examples.clean())).contains("w:line=\"560\""));
    assertTrue(body(drafted("正文行距", "29磅")).contains("w:line=\"579\""));
  }
}
