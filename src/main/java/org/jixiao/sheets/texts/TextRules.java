package org.jixiao.sheets.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Placeholder;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.table.Wording;

/** What must hold on 报告文字 by itself. */
final class TextRules {

  static final List<Rule<Texts>> ALL =
      List.of(
          Rule.of("BW-E03", Severity.CHECK, "正文留有占位符")
              .because("XX、待补充等占位符留在正文里，会原样印进报告。")
              .repair("补上内容；没有的，删去这句话。")
              .reads(TextsForm.LAYOUT)
              .listsEachPlace()
              .test(TextRules::checkPlaceholders),
          Rule.of("BW-E04", Severity.NOTE, "采用的小节没有正文")
              .because("标了采用而没有正文，报告里这一小节只能写未提供相关资料。")
              .repair("补写正文；不用这一小节的，把“采用”清空或改为否。")
              .reads(TextsForm.LAYOUT)
              .test(TextRules::checkBlanks),
          Rule.of("BW-E05", Severity.CHECK, "正文有常见错别字")
              .because("正文原样印进报告；报告评审一般每处错别字扣0.2分。")
              .repair("改正错别字；确实没有写错的，在“处理说明”中写明。")
              .reads(TextsForm.LAYOUT)
              .listsEachPlace()
              .test(TextRules::checkMisspelt),
          Rule.of("BW-E06", Severity.CHECK, "正文的段落重复")
              .because("同一段话写了两次，多半是复制后忘了删改；报告评审按内容重复扣分。")
              .repair("删去重复的一段。")
              .reads(TextsForm.LAYOUT)
              .listsEachPlace()
              .test(TextRules::checkRepeated));

  /** A paragraph of fewer characters may well be said twice. */
  private static final int SHORT = 30;

  private TextRules() {}

  private static void checkPlaceholders(Texts texts, Inspection inspection) {
    inspection.looked();
    for (Texts.Section section : texts.used()) {
      Placeholder.in(section.text())
          .or(() -> Placeholder.vague(section.text()).filter(words -> !words.startsWith("{{")))
          .ifPresent(
              left ->
                  inspection
                      .find()
                      .at(section.place())
                      .found(left)
                      .expected("填写完整的正文")
                      .says("“" + section.name() + "”的正文中留有占位符“" + left + "”。"));
    }
  }

  private static void checkBlanks(Texts texts, Inspection inspection) {
    inspection.looked();
    for (Texts.Section section : texts.sections()) {
      if (section.isPromised()) {
        inspection
            .find()
            .at(section.place())
            .found("空白")
            .expected("有正文")
            .says("“" + section.name() + "”标了采用，没有正文。");
      }
    }
  }

  private static void checkMisspelt(Texts texts, Inspection inspection) {
    inspection.looked();
    for (Texts.Section section : texts.used()) {
      Misspellings.in(section.text())
          .forEach(
              (wrong, right) ->
                  inspection
                      .find()
                      .at(section.place())
                      .found(wrong)
                      .expected(right)
                      .says("“" + section.name() + "”的正文中“" + wrong + "”应为“" + right + "”。"));
    }
  }

  private static void checkRepeated(Texts texts, Inspection inspection) {
    inspection.looked();
    Map<String, String> seen = new HashMap<>();
    for (Texts.Section section : texts.used()) {
      for (String paragraph : section.text().split("\\R")) {
        String plain = Wording.plain(paragraph);
        String first = plain.length() < SHORT ? null : seen.putIfAbsent(plain, section.name());
        if (first != null) {
          inspection
              .find()
              .at(section.place())
              .found("出现两次")
              .expected("出现一次")
              .says(
                  "“"
                      + section.name()
                      + "”的“"
                      + plain.substring(0, 20)
                      + "……”一段，“"
                      + first
                      + "”中已经写过。");
        }
      }
    }
  }
}
