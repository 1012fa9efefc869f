package org.jixiao.report.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.selfcheck.Paper.Heading;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.table.Wording;

/** Whether the cover is complete, and every chapter there once and in order. */
final class FormRules {

  private static final Rule<Reviewed> COVER =
      Rule.of("RP-M01", Severity.ERROR, "封面要素不全")
          .because("封面应有被评价单位、报告名称、评价机构、文号、日期和稿次；缺一项，报告评审一般扣0.2至1分。")
          .repair("在基本信息中补填单位、评价机构和报告文号后重新起草，或直接在封面补上。")
          .reads(SelfCheckRules.REPORT)
          .test(FormRules::checkCover);

  private static final Rule<Reviewed> CHAPTERS =
      Rule.of("RP-S01", Severity.ERROR, "章节缺失、重复或编号错误")
          .because("报告应按规定的提纲编写；缺章节、标题重复或编号不连续，报告评审一般每处扣0.2至1分。")
          .repair("补上缺少的章节，删去重复的，按一、（一）1．重新编号。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(FormRules::checkChapters);

  static final List<Rule<Reviewed>> ALL = List.of(COVER, CHAPTERS);

  private static final Pattern NUMBER =
      Pattern.compile("\\p{IsHan}+[〔\\[（(【]20\\d\\d[〕\\]）)】]\\d+号");
  private static final Pattern DAY =
      Pattern.compile("20\\d\\d年\\d{1,2}月(\\d{1,2}日)?|二[〇○零]..年.{1,2}月(.{1,3}日)?");
  private static final Pattern KIND = Pattern.compile("征求意见稿|定稿|送审稿|正式稿|初稿");
  private static final Pattern FIRM = Pattern.compile("事务所|公司|研究院|中心|咨询");

  private static final List<String> FIRMS_CHAPTERS =
      List.of("绩效评价基本情况", "部门基本情况", "部门预算及整体支出概况", "部门绩效目标", "部门绩效考评情况", "存在的问题", "建议");
  private static final List<String> EIGHT_CHAPTERS =
      List.of("基本情况", "绩效评价工作开展情况", "综合评价情况及评价结论", "绩效评价指标分析", "主要经验及做法", "存在的问题及原因分析", "建议");

  private FormRules() {}

  private static void checkCover(Reviewed subject, Inspection inspection) {
    inspection.looked();
    String cover = String.join("\n", subject.paper().cover());
    Optional<BasicInfo> basic = subject.completion().dossier().basic();
    String unit = basic.map(BasicInfo::unit).orElse("");
    List<String> missing = new ArrayList<>();
    if (unit.isEmpty() || !Wording.plain(cover).contains(Wording.plain(unit))) {
      missing.add("被评价单位");
    }
    if (!cover.contains("评价报告")) {
      missing.add("报告名称");
    }
    if (!FIRM.matcher(cover).find()) {
      missing.add("评价机构");
    }
    if (!DAY.matcher(cover).find()) {
      missing.add("日期");
    }
    if (!KIND.matcher(cover).find()) {
      missing.add("稿次");
    }
    boolean numbered = NUMBER.matcher(Wording.plain(cover)).find() || NUMBER.matcher(cover).find();
    if (!numbered) {
      missing.add("文号");
    }
    if (!missing.isEmpty()) {
      // A number is given when the report goes out.
      boolean onlyNumber = missing.equals(List.of("文号"));
      inspection
          .find()
          .severity(onlyNumber ? Severity.NOTE : Severity.ERROR)
          .labelled("封面", "")
          .found("缺" + String.join("、", missing))
          .expected("单位、名称、机构、文号、日期、稿次齐全")
          .says("封面缺" + String.join("、", missing) + "。");
    }
  }

  private static void checkChapters(Reviewed subject, Inspection inspection) {
    inspection.looked();
    List<Heading> headings = subject.paper().all(Heading.class);
    if (subject.paper().outline() != null) {
      checkOutline(subject.paper().outline(), headings, inspection);
    }
    checkNumbers(headings, inspection);
    checkDoubles(headings, inspection);
  }

  private static void checkOutline(Outline outline, List<Heading> headings, Inspection inspection) {
    List<String> wanted = outline == Outline.FIRM ? FIRMS_CHAPTERS : EIGHT_CHAPTERS;
    for (String chapter : wanted) {
      if (headings.stream().noneMatch(one -> one.level() == 1 && isSame(one, chapter))) {
        inspection
            .find()
            .labelled(chapter, "")
            .found("没有这一章")
            .expected("有“" + chapter + "”")
            .says("报告缺少“" + chapter + "”一章。");
      }
    }
  }

  private static boolean isSame(Heading heading, String words) {
    return Wording.plain(heading.words()).equals(Wording.plain(words));
  }

  private static void checkNumbers(List<Heading> headings, Inspection inspection) {
    int[] counters = new int[4];
    for (Heading heading : headings) {
      int level = Math.min(3, heading.level());
      String right = HeadingNumber.next(counters, level);
      String printed = Wording.plain(heading.number()).replaceAll("[、.．()\\s]", "");
      String expected = Wording.plain(right).replaceAll("[、.．()\\s]", "");
      if (level > 0 && !printed.equals(expected)) {
        inspection
            .find()
            .labelled(heading.words(), "")
            .found(heading.number().isEmpty() ? "没有编号" : heading.number())
            .expected(right)
            .says("标题“" + heading.words() + "”的编号应为“" + right + "”。");
        return;
      }
    }
  }

  private static void checkDoubles(List<Heading> headings, Inspection inspection) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    String chapter = "";
    for (Heading heading : headings) {
      if (heading.level() <= 1) {
        chapter = heading.words();
      }
      String where = heading.level() <= 1 ? "" : chapter;
      String key = where + "\n" + Wording.plain(heading.words());
      if (seen.merge(key, 1, Integer::sum) == 2) {
        inspection
            .find()
            .labelled(heading.words(), "")
            .found("出现两次")
            .expected("出现一次")
            .says("标题“" + heading.words() + "”出现两次。");
      }
    }
  }
}
