package org.jixiao.sheets.texts;

import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Placeholder;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;

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
              .test(TextRules::checkBlanks));

  private TextRules() {}

  private static void checkPlaceholders(Texts texts, Inspection inspection) {
    inspection.looked();
    for (Texts.Section section : texts.used()) {
      Placeholder.in(section.text())
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
}
