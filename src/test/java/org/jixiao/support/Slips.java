package org.jixiao.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.Place;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Totals;

/** For every rule a slip in the clean invented department that it must find. */
public final class Slips {

  private final RawBook book;
  private final Map<String, Spoil> slips = new LinkedHashMap<>();

  private Slips(RawBook book) {
    this.book = book;
  }

  /** The rule with its slip. */
  public static Map<String, Spoil> of(RawBook book) {
    Slips slips = new Slips(book);
    Forms.ALL.forEach(slips::ofLayout);
    slips.basicsAndBudget();
    slips.months();
    slips.accounts();
    slips.costs();
    slips.assets();
    slips.targetsAndPapers();
    slips.scores();
    return slips.slips;
  }

  private void add(String rule, Consumer<Spoil> slip) {
    Spoil spoil = Spoil.in(book);
    slip.accept(spoil);
    slips.put(rule, spoil);
  }

  /** What the columns and rows of every table bring along. */
  private void ofLayout(Form<?> form) {
    Layout layout = form.layout();
    String code = layout.code() + "-";
    RawTable table = book.tables().get(layout);
    List<RawRow> rows = Totals.addends(table);
    List<Column> columns = layout.columns().stream().filter(one -> one.since() == 1).toList();
    Column last = columns.get(columns.size() - 1);
    add(code + "S01", s -> s.rename(layout.name(), last.heading(), "改了名的列"));
    layout.rows().stream()
        .filter(FixedRow::required)
        .findFirst()
        .flatMap(table::row)
        .map(row -> row.keyPlace(layout))
        .or(
            () ->
                Optional.ofNullable(table.total())
                    .map(row -> row.cell(layout.labels().get(0)).place()))
        .ifPresent(label -> add(code + "S02", s -> s.set(label, "备查数")));
    add(code + "S03", s -> s.set(rows.get(1).keyPlace(layout), rows.get(0).label()));
    add(code + "S04", s -> s.set(rows.get(0).keyPlace(layout), "备查数"));
    for (RawRow row : rows) {
      for (Column column : layout.columns()) {
        ofCell(code, layout, row, column);
      }
    }
    if (table.total() != null) {
      layout.columns().stream()
          .filter(column -> !column.derived() && column.kind().isNumeric())
          .filter(column -> table.total().cell(column).hasFormula())
          .findFirst()
          .ifPresent(
              column -> {
                Place total = table.total().cell(column).place();
                add(code + "B00", s -> s.set(total, 77_777.77));
                first(code + "L02", total, true, new Spoil.Stale(77_777.77));
                RawRow lastRow = rows.get(rows.size() - 1);
                add(code + "S05", s -> belowTotal(s, layout, table, lastRow, column));
              });
    }
  }

  /** The last row made a total, and the total row one below it. */
  private static void belowTotal(
      Spoil slip, Layout layout, RawTable table, RawRow last, Column amount) {
    slip.set(last.keyPlace(layout), "合计")
        .set(table.total().cell(layout.labels().get(0)).place(), "")
        .set(table.total().keyPlace(layout), "补记")
        .set(table.total().cell(amount).place(), 63);
  }

  private void ofCell(String code, Layout layout, RawRow row, Column column) {
    Place place = row.cell(column).place();
    Kind kind = layout.kind(column, row.label());
    boolean computed = row.cell(column).hasFormula();
    if (column.derived()) {
      boolean present = row.figure(column).isNumber();
      Object other = kind.isNumeric() ? (Object) 0.123 : "错";
      first(code + "L01", place, present || !kind.isNumeric(), other);
      first(code + "L02", place, computed && present, new Spoil.Stale(0.123));
      return;
    }
    if (computed) {
      first(code + "L02", place, row.figure(column).isNumber(), new Spoil.Stale(0.123));
      return;
    }
    boolean needed =
        column.kind() == Kind.FACT
            ? layout.fixedRow(row.label()).map(FixedRow::required).orElse(false)
            : column.required();
    boolean number = kind.isNumeric() || kind == Kind.VALUE;
    first(code + "T01", place, number, kind == Kind.RATIO ? "12%" : "1,234");
    first(code + "T02", place, kind.isNumeric() || !choices(layout, row, column).isEmpty(), "约三万");
    first(code + "T03", place, kind == Kind.MONEY, 1234.567);
    boolean count = column.kind() == Kind.FACT && kind == Kind.COUNT;
    first(code + "T06", place, kind == Kind.MONEY, 12_345_678_901_234.56);
    first(code + "T07", place, kind == Kind.CODE, 1.14E17);
    first(code + "T04", place, kind.isNumeric() && column.nonNegative() || count, -5);
    first(code + "T05", place, column != layout.key(), Spoil.ERROR);
    first(code + layout.blankRule(), place, needed, null);
  }

  private static List<String> choices(Layout layout, RawRow row, Column column) {
    return column.kind() == Kind.FACT
        ? layout.fixedRow(row.label()).map(FixedRow::choices).orElse(List.of())
        : column.choices();
  }

  private void first(String rule, Place place, boolean fits, Object value) {
    if (fits && !slips.containsKey(rule)) {
      add(rule, s -> s.set(place, value));
    }
  }

  private void basicsAndBudget() {
    add("JC-B01", s -> s.set("基本信息", "统一社会信用代码", "填报内容", "11431499MB7K42164R"));
    add("JC-R01", s -> s.set("基本信息", "在职人员数", "填报内容", 100));
    add("JC-R02", s -> s.set("基本信息", "评价年度", "填报内容", 45292));
    add("KJ-B01", s -> s.set("评价框架", "产出", "分值", 24));
    add("YS-R01", s -> s.set("预算配置", "项目支出", "全年预算数", 15_000_000));
    add("YS-R02", s -> s.set("预算配置", "项目支出", "全年预算数", 19_000_000));
    add("YS-X01", s -> s.set("预算配置", "公用经费", "全年预算数", 2_109_017.53));
    add(
        "YS-E01",
        s -> s.set("预算配置", "公用经费", "全年预算数", 4_000_000).set("预算调整明细", "公用经费", "批复文件", "无"));
    add("YS-X02", s -> s.set("决算对比", "项目支出", "本年度", 12_187_207.49));
    add("YS-R03", s -> s.set("预算配置", "项目支出", "全年预算数", 15_000_000));
    add("TZ-E02", s -> s.set("预算调整明细", "人员经费", "调整类型", "追减"));
    add(
        "TZ-R01",
        s -> s.set("预算调整明细", "人员经费", "调整金额", 4_000_000).set("预算调整明细", "项目支出", "调整金额", -4_000_000));
    add("TZ-E01", s -> s.set("预算调整明细", "人员经费", "文号", null));
    add("XX-X02", s -> s.set("预算配置", "项目支出", "全年预算数", 12_000_000));
    add(
        "XX-X03",
        s ->
            s.set("预算配置", "人员经费", "全年预算数", 13_695_418.26)
                .set("预算配置", "公用经费", "全年预算数", 2_058_347.29));
    add("XX-X05", s -> s.set("决算对比", "本年收入", "本年度", 27_370_696.40));
    add("CS-R01", s -> s.set("参数", "预算调整率提示线", "取值", -0.1));
    add("CS-R02", s -> s.set("参数", "预算调整率提示线", "取值", 0.2));
  }

  private void months() {
    add("ZB-R01", s -> s.set("月度指标", "1月", "指标使用数", 20_000_000));
    add("ZB-R02", s -> s.set("月度指标", "6月", "指标使用数", 20_000_000));
    add("ZB-R03", s -> s.set("月度指标", "12月", "指标使用数", 20_000_000));
    add("ZB-R04", s -> s.set("月度指标", "12月", "指标下达数", 20_000_000));
    add("ZB-R05", s -> s.set("月度指标", "6月", "指标下达数", 20_000_000));
    add("ZB-R06", s -> s.set("月度指标", "12月", "指标下达数", 30_000_000));
    add("ZB-X01", s -> s.set("月度指标", "1月", "指标下达数", 27_000_000));
    add("ZF-X01", s -> s.set("支付汇总", "岚溪县文化旅游广电体育局", "金额", 8_124_307.25));
  }

  private void accounts() {
    add("XX-X01", s -> s.set("决算对比", "本年支出", "本年度", 28_000_000));
    add("XX-X04", s -> s.set("决算对比", "人员经费", "本年度", 30_000_000));
    add("JS-B01", s -> s.set("决算对比", "其他收入", "本年度", 0.01));
    add("JS-B02", s -> s.set("决算对比", "项目支出", "上年度", 10_948_615.37));
    add("JS-B03", s -> s.set("决算对比", "公用经费", "上年度", 2_196_438.07));
    add("JS-R01", s -> s.set("决算对比", "项目支出", "上年度", 3_000_000).set("决算对比", "项目支出", "原因", null));
    add("JS-E01", s -> s.set("决算对比", "人员经费", "原因", "人员退休，经费减少"));
    add(
        "JS-E02",
        s ->
            s.set("决算对比", "人员经费", "原因", "正常变动")
                .set("决算对比", "公用经费", "原因", "正常变动")
                .set("决算对比", "项目支出", "原因", "正常变动"));
    add("JS-E03", s -> s.set("决算对比", "本年收入", "原因", "本年支出增加"));
    add("XJ-B01", s -> s.set("重分类明细", "记-0087", "重分类后", "其他支出"));
    add("XJ-X01", s -> s.set("预算配置", "公用经费", "支出分类", "公用开支"));
    add("CF-X01", s -> s.set("重分类明细", "记-0087", "重分类后", "其他支出"));
    add("XX-R01", s -> s.set("会议费", "全县文化旅游发展大会", "日期", "2023-02-27"));
    add("HY-R02", s -> s.set("会议费", "全县文化旅游发展大会", "人数", 0));
    add("MB-R03", s -> s.set("绩效目标", "A级旅游景区环境整治成效", "是否达成", null));
    add("MB-R02", s -> s.set("绩效目标", "非遗项目普查建档", "实际完成值", "28项"));
    add("XJ-R01", s -> s.set("支出衔接", "人员经费", "账套数", 13_000_000));
  }

  private void costs() {
    add("SG-R01", s -> s.set("三公经费", "公务接待费", "本年决算数", 42_000));
    add("SG-R02", s -> s.set("三公经费", "公务接待费", "本年决算数", 43_000));
    add("HY-R01", s -> s.set("会议费", "公共文化服务体系建设推进会", "人数", 35));
    add("SG-X01", s -> s.set("三公经费", "公务接待费", "本年决算数", 37_462));
    add("SG-X02", s -> s.set("三公经费", "公务用车购置费", "本年决算数", 500_000));
    add("HY-R03", s -> s.set("会议费", "全县文物安全工作会议", "限额标准", 760));
    add("BG-X01", s -> s.set("办公经费", "差旅费", "项目", "会议费"));
    add("BG-X02", s -> s.set("办公经费", first("办公经费"), "本年实际数", 2_000_000));
    add("XZ-X01", s -> s.set("新增财政支出", "应急广播体系建设", "新增金额", 542_860));
    add("BG-R01", s -> s.set("办公经费", first("办公经费"), "本年实际数", 900_000));
    add("BG-R02", s -> s.set("办公经费", first("办公经费"), "本年实际数", 900_000));
    add("XZ-R01", s -> s.set("新增财政支出", first("新增财政支出"), "依据文号", null));
  }

  private String first(String name) {
    return Totals.addends(Spoil.in(book).table(name)).get(0).label();
  }

  private void assets() {
    add("ZC-B01", s -> s.set("固定资产", "固定资产原值", "期末账面数", 30_976_849.52));
    add("ZC-B02", s -> s.set("固定资产", "累计折旧", "期初余额", 99_000_000));
    add("ZC-R01", s -> s.set("固定资产", "累计折旧", "本年增加额", 0));
    add("ZC-R02", s -> s.set("固定资产", "累计折旧", "本年减少额", 0));
    add("ZC-R03", s -> s.set("资产类别", "车辆", "折旧年限", 5));
    add("ZC-R04", s -> s.set("资产类别", "办公设备", "本年折旧", 100_000));
    add("ZC-B03", s -> s.set("资产类别", "家具", "原值", 1_524_687.30));
    add("ZC-X01", s -> s.set("资产类别", "家具", "本年折旧", 109_762.55));
    add("LB-B01", s -> s.set("资产类别", "车辆", "累计折旧", 864_300.01));
    add("WX-B01", s -> s.set("无形资产", "无形资产原值", "期末账面数", 1));
    add("WX-B02", s -> s.set("无形资产", "累计摊销", "期初余额", 99_000_000));
  }

  private void targetsAndPapers() {
    add("MB-E01", s -> s.set("绩效目标", "非遗项目普查建档", "目标值", "XX"));
    add(
        "MB-E02",
        s -> {
          RawTable table = s.table("绩效目标");
          for (RawRow row : table.rows()) {
            s.set("绩效目标", row.label(), "目标值", 7).set("绩效目标", row.label(), "实际完成值", 7);
          }
        });
    add("MB-R04", s -> s.set("绩效目标", "非遗项目普查建档", "实际完成值", null));
    add("MB-R05", s -> s.set("绩效目标", "应急广播终端在线率", "目标值", 0.92));
    add("MB-X01", s -> s.set("绩效目标", "公用经费控制率", "实际完成值", 93.6));
    add("MB-M01", s -> s.set("绩效目标", "非遗项目普查建档", "实际完成值", null));
    add("MB-R01", s -> s.set("绩效目标", "非遗项目普查建档", "实际完成值", 25));
    add("MY-B01", s -> s.set("满意度", "文旅经营单位", "回收份数", 51));
    add("MY-R01", s -> s.set("满意度", "文旅经营单位", "发放份数", 160));
    add("ZL-E01", s -> s.set("资料清单", "固定资产卡片和盘点表", "是否提供", "否"));
    add("ZL-E02", s -> s.set("资料清单", "绩效运行监控记录", "是否提供", "是"));
    add("ZL-E03", s -> s.set("资料清单", "会计凭证", "涉及三级指标", "资金使用合规"));
  }

  private void scores() {
    add("PF-J01", s -> s.set("评分", "完成及时率", "得分", 5));
    add("PF-J02", s -> s.set("评分", "完成及时率", "分值", 4));
    add("PF-J03", s -> s.set("评价框架", "产出", "分值", 15).set("评价框架", "效益", "分值", 19));
    add("PF-J04", s -> s.set("评分", "预算完成率", "评分规则", "看情况给分"));
    add("PF-J05", s -> s.set("评分", "预算完成率", "评分方式", "人工").set("评分", "预算完成率", "得分", 5));
    add("PF-J06", s -> s.set("评分", "经济效益", "得分", 0).set("评分", "社会效益", "得分", 0));
    add("PF-R01", s -> s.set("评分", "政府采购执行率", "指标值", 96.5));
    add("PF-E01", s -> s.set("评分", "绩效运行监控开展情况", "扣分说明", null));
    add("PF-E02", s -> s.set("评分", "完成及时率", "扣分说明", "有一项延迟"));
    add(
        "PF-E03",
        s ->
            s.set(
                "评分",
                "质量达标率",
                "评价要点",
                s.table("评分").rows().stream()
                    .filter(row -> row.label().equals("完成及时率"))
                    .map(row -> row.words(column("评价要点")))
                    .findFirst()
                    .orElseThrow()));
    add(
        "PF-E04",
        s -> {
          s.set("评分", "实际完成率", "评分方式", "人工")
              .set("评分", "实际完成率", "评分规则", null)
              .set("评分", "实际完成率", "得分", 5);
          s.table("绩效目标").rows().forEach(row -> s.set("绩效目标", row.label(), "实际完成值", null));
        });
    add("PF-E05", s -> s.set("评分", "完成及时率", "评价要点", "按时完成不少于XX项"));
    add(
        "PF-E07",
        s -> s.set("评分", "完成及时率", "三级指标", "进度匹配度").set("月度指标", "6月", "指标下达数", 20_000_000));
    add("PF-E08", s -> s.set("资产类别", "车辆", "折旧年限", 5));
    add(
        "PF-E09",
        s -> s.set("评分", "完成及时率", "三级指标", "预算编制科学性").set("预算配置", "项目支出", "全年预算数", 22_000_000));
    add(
        "PF-E10",
        s -> s.set("评分", "完成及时率", "三级指标", "预算约束合规性").set("决算对比", "项目支出", "本年度", 12_187_207.49));
    add(
        "PF-E11",
        s ->
            s.set("评分", "实际完成率", "评分方式", "人工")
                .set("评分", "实际完成率", "评分规则", null)
                .set("评分", "实际完成率", "得分", 5)
                .set("绩效目标", "非遗项目普查建档", "实际完成值", 25));
    add("PF-E12", s -> s.set("评分", "绩效运行监控开展情况", "得分", 2));
    add("PF-E06", s -> s.set("评分", "管理制度健全性", "指标值", null));
  }

  private static Column column(String heading) {
    return Forms.SCORING.layout().columns().stream()
        .filter(one -> one.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }
}
