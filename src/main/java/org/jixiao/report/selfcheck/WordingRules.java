package org.jixiao.report.selfcheck;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Placeholder;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.report.draft.Block;
import org.jixiao.report.selfcheck.Paper.Paragraph;
import org.jixiao.sheets.texts.Misspellings;
import org.jixiao.sheets.texts.StatedAmounts;
import org.jixiao.table.Wording;

/** What is written in paragraphs: nothing left open, misspelt, repeated or beyond all measure. */
final class WordingRules {

  private static final Rule<Reviewed> PLACEHOLDER =
      Rule.of("RP-E01", Severity.ERROR, "报告留有占位符")
          .because("XX、待补充、近……余等没有写实的地方印在报告里，说明内容没有核实；报告评审一般每处扣0.2至0.5分。")
          .repair("补上内容，或删去这句话。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(WordingRules::checkPlaceholders);

  private static final Rule<Reviewed> BRACKETS =
      Rule.of("RP-E02", Severity.CHECK, "文号的括号混用")
          .because("文号的年份用六角括号〔〕（GB/T 9704）；一份报告里几种括号混用，报告评审按格式不规范扣分。")
          .repair("把文号的括号统一改为〔〕。")
          .reads(SelfCheckRules.REPORT)
          .test(WordingRules::checkBrackets);

  private static final Rule<Reviewed> MISSPELT =
      Rule.of("RP-E03", Severity.CHECK, "常见错别字")
          .because("已公开的评价报告里常见的错别字；报告评审一般每处扣0.2分。")
          .repair("改正错别字；在报告文字里写的，改工作簿后重新起草。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(WordingRules::checkMisspelt);

  private static final Rule<Reviewed> REPEATED =
      Rule.of("RP-E04", Severity.CHECK, "段落重复")
          .because("同一段话出现两次，多半是复制后忘了删改；报告评审按内容重复扣分。")
          .repair("删去重复的一段。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(WordingRules::checkRepeated);

  private static final Rule<Reviewed> BEYOND =
      Rule.of("RP-R01", Severity.CHECK, "正文的金额远大于全年预算")
          .because("正文里的金额超过全年预算合计的10倍，多半是单位写错（元写成万元）。")
          .repair("核对金额和单位。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(WordingRules::checkAmounts);

  static final List<Rule<Reviewed>> ALL =
      List.of(PLACEHOLDER, BRACKETS, MISSPELT, REPEATED, BEYOND);

  private static final Pattern NUMBER =
      Pattern.compile("\\p{IsHan}{1,8}([〔\\[（(【])(?:19|20)\\d\\d年?([〕\\]）)】])第?\\d+号");
  private static final Pattern FINAL = Pattern.compile("定稿");
  private static final int SHORT = 30;

  private WordingRules() {}

  private static List<String> paragraphs(Reviewed subject) {
    return subject.paper().all(Paragraph.class).stream().map(Paragraph::text).toList();
  }

  private static String beginning(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "……" : text;
  }

  private static void checkPlaceholders(Reviewed subject, Inspection inspection) {
    inspection.looked();
    if (subject.paper().cover().stream().anyMatch(FINAL.asPredicate())) {
      checkMarks(subject, inspection);
    }
    for (String text : paragraphs(subject)) {
      // What is marked in a draft stands in its annex.
      String own = text.replace(Block.Note.MARK, "");
      boolean quoted = own.contains("占位符") || own.contains("目标值仍为");
      Optional<String> left =
          Placeholder.vague(own).or(() -> quoted ? Optional.empty() : Placeholder.in(own));
      left.ifPresent(
          words ->
              inspection
                  .find()
                  .labelled(beginning(own), "")
                  .found(words)
                  .expected("写实")
                  .says("“" + beginning(own) + "”一段留有“" + words + "”。"));
    }
  }

  /** In a final report nothing may be marked any more. */
  private static void checkMarks(Reviewed subject, Inspection inspection) {
    long marked =
        paragraphs(subject).stream().filter(text -> text.contains(Block.Note.MARK)).count();
    if (marked > 0) {
      inspection
          .find()
          .found(Decimals.count(marked) + "处" + Block.Note.MARK)
          .expected("没有" + Block.Note.MARK)
          .says("定稿中还有" + Decimals.count(marked) + "处" + Block.Note.MARK + "。");
    }
  }

  private static void checkBrackets(Reviewed subject, Inspection inspection) {
    inspection.looked();
    Map<String, String> seen = new LinkedHashMap<>();
    for (String text : paragraphs(subject)) {
      Matcher number = NUMBER.matcher(text);
      while (number.find()) {
        seen.putIfAbsent(number.group(1) + number.group(2), number.group());
      }
    }
    if (seen.size() > 1) {
      inspection
          .find()
          .found(String.join("、", seen.values()))
          .expected("都用〔〕")
          .says(
              "报告里文号的括号有"
                  + String.join("、", seen.keySet())
                  + "几种，如"
                  + String.join("、", seen.values())
                  + "。");
    }
  }

  private static void checkMisspelt(Reviewed subject, Inspection inspection) {
    inspection.looked();
    for (String text : paragraphs(subject)) {
      Misspellings.in(text)
          .forEach(
              (wrong, right) ->
                  inspection
                      .find()
                      .labelled(beginning(text), "")
                      .found(wrong)
                      .expected(right)
                      .says("“" + beginning(text) + "”一段的“" + wrong + "”应为“" + right + "”。"));
    }
  }

  private static void checkRepeated(Reviewed subject, Inspection inspection) {
    inspection.looked();
    Set<String> seen = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (String text : paragraphs(subject)) {
      String plain = Wording.plain(text);
      if (plain.length() >= SHORT && !seen.add(plain) && told.add(plain)) {
        inspection
            .find()
            .labelled(beginning(text), "")
            .found("出现两次")
            .expected("出现一次")
            .says("“" + beginning(text) + "”一段出现两次。");
      }
    }
  }

  private static void checkAmounts(Reviewed subject, Inspection inspection) {
    Optional<Figure> full =
        subject.completion().dossier().budget().map(budget -> budget.total().full());
    if (full.isEmpty() || !full.get().isAbove(BigDecimal.ZERO)) {
      inspection.notApplicable("没有全年预算合计");
      return;
    }
    inspection.looked();
    BigDecimal most = full.get().number().multiply(StatedAmounts.TIMES);
    for (Paragraph paragraph : subject.paper().all(Paragraph.class)) {
      StatedAmounts.above(most, paragraph.typed())
          .ifPresent(amount -> beyond(paragraph.text(), amount, full.get(), inspection));
    }
  }

  private static void beyond(String text, String amount, Figure full, Inspection inspection) {
    String limit = "全年预算合计" + full.showWithUnit() + "的10倍";
    inspection
        .find()
        .labelled(beginning(text), "")
        .found(amount)
        .expected("不超过" + limit)
        .says("“" + beginning(text) + "”一段的" + amount + "超过" + limit + "。");
  }
}
