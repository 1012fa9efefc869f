package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.book.Forms;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.sheets.basis.Basis;
import org.jixiao.table.FixedRow;

/** What the evaluation is about and how it was done, and who is evaluated. */
final class OpeningChapters {

  private final Manuscript manuscript;
  private final Optional<BasicInfo> basic;

  OpeningChapters(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.basic = manuscript.dossier().basic();
  }

  /** 引言. */
  void introduction() {
    manuscript.begin(0, "引言");
    responsibilities();
  }

  /** Who has commissioned the evaluation, who answers for what, and in which steps it was done. */
  void responsibilities() {
    Phrase phrase = manuscript.phrase();
    phrase.perhaps(phrase.part().words("受").typed(fact(BasicInfoForm.CLIENT)).words("委托，"));
    phrase.or("评价机构", phrase.part().typed(fact(BasicInfoForm.FIRM)));
    phrase.words("对").or("被评价单位", phrase.part().typed(subject()));
    manuscript.say(phrase.words("部门整体支出进行绩效评价。"));
    if (!manuscript.text("双方责任")) {
      manuscript.say("被评价单位的责任是提供真实、合法、完整的资料；评价机构的责任是根据取得的资料独立、客观、公正地进行评价，并对评价结论负责。");
    }
    if (!manuscript.text("评价程序")) {
      manuscript.say("评价按照前期准备、收集资料、现场核查、综合评分、交换意见、出具报告的程序进行。");
    }
  }

  private String fact(FixedRow row) {
    return basic.map(info -> info.fact(row)).orElse("");
  }

  private String subject() {
    return manuscript.completion().subject();
  }

  /** （一）评价对象和范围. */
  void scope(int level) {
    manuscript.begin(level, "评价对象和范围");
    if (!manuscript.text("评价对象和范围")) {
      Phrase phrase = manuscript.phrase().words("评价对象为").typed(subject());
      manuscript.say(phrase.words("部门整体支出，包括基本支出和项目支出；范围包括预算编制、预算执行、部门管理、资产管理以及履职产出和效益。"));
    }
    lamentIfEmpty("评价对象和范围");
  }

  /** （二）评价依据. */
  void basis(int level) {
    manuscript.begin(level, "评价依据");
    Optional<Basis> basis = manuscript.dossier().of(Forms.BASIS);
    if (basis.isEmpty()) {
      manuscript.lament(Forms.BASIS);
      return;
    }
    List<List<Span>> items = new ArrayList<>();
    for (Basis.Document document : basis.get().documents()) {
      items.add(List.of(new Span.Typed(named(document))));
    }
    manuscript.say("评价依据的主要文件和资料如下：");
    manuscript.add(new Block.Listed(items));
    manuscript.note(Forms.BASIS);
  }

  private static String named(Basis.Document document) {
    String number = document.number().words();
    boolean quoted = document.name().startsWith("《");
    String name = number.isBlank() || quoted ? document.name() : "《" + document.name() + "》";
    return number.isBlank() || name.contains(number) ? name : name + "（" + number + "）";
  }

  /** （三）评价方法和目的. */
  void method(int level) {
    manuscript.begin(level, "评价方法和目的");
    manuscript.text("评价方法和目的");
    lamentIfEmpty("评价方法和目的");
  }

  /** How the work went. */
  void work(int level) {
    if (manuscript.dossier().of(Forms.TEXTS).stream()
        .flatMap(texts -> texts.used().stream())
        .anyMatch(one -> one.name().contains("工作"))) {
      manuscript.begin(level, "评价工作开展情况");
      manuscript.text("评价工作开展情况");
    }
  }

  /** （一）基本信息. */
  void unit(int level) {
    manuscript.begin(level, "基本信息");
    manuscript.text("单位概况");
    Phrase phrase = manuscript.phrase().typed(fact(BasicInfoForm.UNIT));
    phrase.perhaps(phrase.part().words("预算级次为").typed(fact("预算级次")));
    phrase.perhaps(phrase.part().words("，属于").typed(fact("单位预算级次")));
    phrase.perhaps(phrase.part().words("，经费保障方式为").typed(fact("经费保障方式")));
    if (phrase.spans().size() > 1) {
      manuscript.say(phrase.words("。"));
    }
    lamentIfEmpty("单位基本信息");
  }

  private String fact(String label) {
    return Forms.BASIC
        .layout()
        .fixedRow(label)
        .flatMap(row -> basic.map(info -> info.fact(row)))
        .orElse("");
  }

  /** （二）主要职责. */
  void duties(int level) {
    manuscript.begin(level, "主要职责");
    manuscript.text("主要职责");
    lamentIfEmpty("主要职责");
  }

  /** （三）组织架构与人员. */
  void people(int level) {
    manuscript.begin(level, "组织架构与人员");
    manuscript.text("内设机构");
    boolean said = manuscript.text("人员情况");
    basic.ifPresent(
        info -> {
          Figure posts = info.number(BasicInfoForm.POSTS);
          Figure staff = info.number(BasicInfoForm.STAFF);
          if (!said && posts.isNumber() && staff.isNumber()) {
            Phrase phrase = manuscript.phrase().words("核定编制").figure(posts).words("人，年末在职");
            phrase.figure(staff).words("人");
            phrase.perhaps(phrase.part().words("，在职人员控制率为").figure(info.headcountRate()));
            manuscript.say(phrase.words("。"));
          } else if (!info.headcountRate().isNumber()) {
            manuscript.lamentIndicator("编制数和在职人员数", "在职人员控制率");
          }
        });
    manuscript
        .dossier()
        .of(Forms.BASE_DATA)
        .ifPresentOrElse(
            data -> {
              manuscript.table(
                  "人员、资产、采购等基础数据",
                  data,
                  0,
                  List.of("项目", "上年数", "本年数", "计量单位", "变动率"),
                  data.charts());
              manuscript.note(Forms.BASE_DATA, Forms.BASIC);
            },
            () -> manuscript.lament(Forms.BASE_DATA));
  }

  /** （四）职责履行及履职效益. */
  void achievements(int level) {
    manuscript.begin(level, "职责履行及履职效益");
    manuscript.text("职责履行");
    manuscript.text("履职效益");
    manuscript
        .dossier()
        .of(Forms.TARGETS)
        .ifPresent(
            targets -> {
              Phrase phrase = manuscript.phrase().words("年度绩效目标达成率为");
              manuscript.indicator(phrase, "目标达成率");
              manuscript.say(phrase.words("，各项指标的完成情况见“部门绩效目标”。"));
            });
    lamentIfEmpty("职责履行和履职效益");
  }

  private void lamentIfEmpty(String topic) {
    if (manuscript.isEmpty()) {
      manuscript.lamentText(topic);
    }
  }
}
