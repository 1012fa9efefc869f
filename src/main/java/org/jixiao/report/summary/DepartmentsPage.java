package org.jixiao.report.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureSpread;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.report.FileLink;
import org.jixiao.report.Look;
import org.jixiao.report.Page;
import org.jixiao.report.PageDraft;
import org.jixiao.report.PageSetting;
import org.jixiao.report.Signal;
import org.jixiao.report.summary.DepartmentOutcome.Points;

/**
 * 单位一览: one line for each unit with everything that a bureau compares; sums, means, rates and ranks
 * are formulas over these lines. Workbooks without a result stand below, outside of them.
 */
public final class DepartmentsPage {
  /** The name of the sheet. */
  public static final String NAME = "单位一览";

  /** The heading of the column that tells a line again: the path of the workbook. */
  public static final String KEY = "工作簿";

  /** The heading of the first column that belongs to people; all that follow are theirs as well. */
  public static final String NOTES = "备注";

  /** The row of the headings. */
  public static final int HEADER_ROW = 4;

  static final String UNIT = "单位";
  static final String NET = "净额调整率";
  static final String EXECUTION = "预算完成率";
  static final String RATE = "得分率";
  static final String RANK = "位次";

  private static final int GROUP_ROW = HEADER_ROW - 1;
  private static final int FIRST = HEADER_ROW + 1;
  private static final int FROZEN = 2;
  private static final int NAME_WIDTH = 26;
  private static final int RATE_WIDTH = 9;
  private static final int KEY_WIDTH = 36;
  private static final int NOTES_WIDTH = 18;
  private static final double LINE_HEIGHT = 17;
  private static final Look NUMBER = Look.CELL.across(Look.Across.RIGHT);
  private static final Look DERIVED = NUMBER.fill(Look.DERIVED_FILL);
  private static final Look ABSENT = Look.CELL.across(Look.Across.CENTER).color("8A8A8A");
  private static final Look CENTERED = Look.CELL.across(Look.Across.CENTER);
  private static final Look SUM = DERIVED.strong();

  private final District district;
  private final List<DepartmentOutcome> lines;
  private final Set<String> unlikeMost;
  private final List<Head> heads = new ArrayList<>();
  private final Map<String, List<Figure>> cells = new LinkedHashMap<>();
  private PageDraft page;

  /**
   * A column.
   *
   * @param key what tells it apart: its heading, which a 一级指标 may happen to be called as well
   */
  private record Head(String key, String group, String heading, int width, boolean derived) {}

  /**
   * The page, and where its figures stand.
   *
   * @param cells for each heading the cells of all units with a result, in their order
   * @param totals for some headings what stands in the line of sums
   */
  record Described(Page page, Map<String, List<Figure>> cells, Map<String, Figure> totals) {
    List<Figure> column(String heading) {
      return cells.get(heading);
    }
  }

  private DepartmentsPage(District district) {
    this.district = district;
    this.lines = district.finished();
    this.unlikeMost = district.unlikeMost();
  }

  static Described of(District district) {
    return new DepartmentsPage(district).describe();
  }

  /** The headings in their order; what a 一级指标 is called is part of them. */
  private void heads() {
    head("", "序号", 5, false);
    head("", UNIT, NAME_WIDTH, false);
    for (Measure money : List.of(Measure.INITIAL, Measure.FULL, Measure.SPENT)) {
      head("预算与决算（万元）", money.heading(), 13, false);
    }
    head("预算调整", NET, RATE_WIDTH, true);
    head("预算调整", Measure.GROSS.heading(), RATE_WIDTH, false);
    head("预算调整", Measure.ADDITIONS.heading(), RATE_WIDTH, false);
    head("执行与控制", EXECUTION, RATE_WIDTH, true);
    head("执行与控制", Measure.USE.heading(), RATE_WIDTH, false);
    head("执行与控制", Measure.THREE_PUBLIC.heading(), RATE_WIDTH, false);
    for (String group : district.groups()) {
      heads.add(new Head(key(group), "一级指标得分率", group, RATE_WIDTH, true));
    }
    head("得分与位次", Measure.POINTS.heading(), 9, false);
    head("得分与位次", Measure.SCORED.heading(), 8, false);
    head("得分与位次", RATE, RATE_WIDTH, true);
    head("得分与位次", Measure.FOR_EVIDENCE.heading(), 8, false);
    head("得分与位次", Measure.REACHABLE.heading(), 8, false);
    head("得分与位次", "等级", 7, false);
    head("得分与位次", RANK, 6, true);
    head("得分与位次", Measure.LAST_YEAR.heading(), 8, false);
    head("得分与位次", "升降", 8, true);
    head("检查", "错误", 6, false);
    head("检查", "需核实", 7, false);
    head("检查", "待答复", 7, false);
    head("检查", "缺资料", 7, false);
    head("检查", "状态", 12, false);
    head("", "口径", 8, false);
    head("", KEY, KEY_WIDTH, false);
    head("", NOTES, NOTES_WIDTH, false);
  }

  private void head(String group, String heading, int width, boolean derived) {
    heads.add(new Head(heading, group, heading, width, derived));
  }

  /** What tells the column of a 一级指标 apart. */
  static String key(String group) {
    return "一级指标得分率 › " + group;
  }

  private int at(String key) {
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException(key);
  }

  private Described describe() {
    heads();
    int width = heads.size();
    page =
        new PageDraft(
            NAME,
            district.year() + "部门整体支出绩效评价单位一览表",
            "；“备注”及其右侧各列由人填写，按工作簿保留。",
            width,
            heads.stream().map(Head::width).toList());
    page.words(2, 0, "灰绿色格是公式；金额单位：万元", Look.REMARK);
    page.way(2, width - 2, width - 2, OverviewPage.NAME);
    headings();
    for (int i = 0; i < lines.size(); i++) {
      line(FIRST + i, i + 1, lines.get(i));
    }
    int row = FIRST + lines.size();
    Map<String, Figure> totals = new LinkedHashMap<>();
    if (!lines.isEmpty()) {
      derive();
      totals = totals(row);
      row += 2;
    }
    int last = new WithoutResult(page, width - 1).describe(district, row + 1);
    page.set(new PageSetting.Filter(HEADER_ROW, width, Math.max(HEADER_ROW + 1, row - 3)));
    page.set(new PageSetting.Frozen(FROZEN, FIRST));
    page.set(new PageSetting.HeaderRows(GROUP_ROW, HEADER_ROW));
    page.set(new PageSetting.PrintedColumns(width, last));
    page.set(new PageSetting.LargePaper());
    return new Described(page.page(), cells, totals);
  }

  private void headings() {
    int from = 0;
    for (int i = 1; i <= heads.size(); i++) {
      String group = heads.get(from).group();
      if (i == heads.size() || !heads.get(i).group().equals(group)) {
        page.wide(GROUP_ROW, from, i - 1, group, Look.HEAD);
        from = i;
      }
    }
    for (int i = 0; i < heads.size(); i++) {
      Look look = heads.get(i).derived() ? Look.DERIVED_HEAD : Look.HEAD;
      page.words(HEADER_ROW, i, heads.get(i).heading(), look);
    }
    page.height(GROUP_ROW, 20);
    page.height(HEADER_ROW, 34);
  }

  private void line(int row, int number, DepartmentOutcome one) {
    page.height(row, LINE_HEIGHT);
    page.count(row, 0, number, CENTERED);
    page.words(row, at(UNIT), one.name(), Look.CELL);
    keep(UNIT, Figure.label(one.name(), page.place(row, at(UNIT))));
    for (Measure measure : Measure.values()) {
      given(row, one, measure);
    }
    for (String group : district.groups()) {
      keep(key(group), group(row, at(key(group)), one, group));
    }
    page.words(row, at("等级"), one.grade(), CENTERED);
    keep("等级", Figure.label(one.grade(), page.place(row, at("等级"))));
    count(row, "错误", one.errors(), one.errors() > 0 ? Signal.WRONG : "");
    count(row, "需核实", one.checks(), "");
    count(row, "待答复", one.unanswered(), one.unanswered() > 0 ? Signal.DOUBTFUL : "");
    count(row, "缺资料", one.missing().size(), "");
    String state =
        one.errors() > 0 ? Signal.WRONG : one.unanswered() > 0 ? Signal.DOUBTFUL : Signal.GOOD;
    page.words(row, at("状态"), one.verdict(), CENTERED.fill(state));
    boolean unlike = unlikeMost.contains(one.file());
    page.words(
        row, at("口径"), unlike ? "不同" : "一致", unlike ? CENTERED.fill(Signal.NOTED) : CENTERED);
    page.put(row, at(KEY), FileLink.to(district.wayTo(one), one.file()), Look.LINK);
    page.words(row, at(NOTES), "", Look.CELL.fill(Look.INPUT_FILL).unlocked());
  }

  private void keep(String heading, Figure figure) {
    cells.computeIfAbsent(heading, same -> new ArrayList<>()).add(figure);
  }

  private void count(int row, String heading, int number, String fill) {
    Place place = page.place(row, at(heading));
    keep(heading, page.given(BigDecimal.valueOf(number), Unit.COUNT, place, CENTERED.fill(fill)));
  }

  private void given(int row, DepartmentOutcome one, Measure measure) {
    Place cell = page.place(row, at(measure.heading()));
    BigDecimal number = one.figures().get(measure);
    if (number == null) {
      page.words(row, cell.column(), one.absences().getOrDefault(measure, ""), ABSENT);
      keep(measure.heading(), Figure.blank(measure.unit(), cell));
      return;
    }
    boolean money = measure.unit() == Unit.MONEY;
    Place place =
        money ? new Place(NAME, row, cell.column(), "", "", AmountUnit.TEN_THOUSAND) : cell;
    keep(
        measure.heading(),
        page.given(number, measure.unit(), place, Look.number(NUMBER, measure.unit())));
  }

  /** The rate of a 一级指标, its points in the formula for everybody to see. */
  private Figure group(int row, int column, DepartmentOutcome one, String group) {
    for (Points points : one.first()) {
      if (points.name().equals(group) && points.points() != null && points.scored() != null) {
        return page.number(row, column, rate(points), DERIVED);
      }
    }
    page.words(row, column, "", ABSENT);
    return Figure.blank(Unit.RATIO, page.place(row, column));
  }

  static Figure rate(Points points) {
    Figure scored = Figure.constant(points.scored(), Unit.SCORE);
    return scored.dividedBy(Figure.constant(points.points(), Unit.SCORE)).as(Unit.RATIO);
  }

  /** What follows from the lines, line by line. */
  private void derive() {
    List<Figure> initial = column(Measure.INITIAL);
    List<Figure> full = column(Measure.FULL);
    List<Figure> scored = column(Measure.SCORED);
    for (int i = 0; i < lines.size(); i++) {
      int row = FIRST + i;
      put(row, NET, full.get(i).minus(initial.get(i)).dividedBy(initial.get(i)));
      put(row, EXECUTION, column(Measure.SPENT).get(i).dividedBy(full.get(i)));
      put(row, RATE, scored.get(i).dividedBy(column(Measure.POINTS).get(i)).as(Unit.RATIO));
      put(row, "升降", scored.get(i).minus(column(Measure.LAST_YEAR).get(i)));
    }
    List<Figure> ranks = FigureSpread.ranks(cells.get(RATE));
    for (int i = 0; i < lines.size(); i++) {
      Look look = DERIVED.across(Look.Across.CENTER);
      keep(RANK, page.number(FIRST + i, at(RANK), ranks.get(i), look));
    }
  }

  private List<Figure> column(Measure measure) {
    return cells.get(measure.heading());
  }

  private void put(int row, String heading, Figure figure) {
    keep(heading, page.number(row, at(heading), figure, DERIVED));
  }

  /** Two lines below: the sums, and the means of what cannot be added up. */
  private Map<String, Figure> totals(int row) {
    for (int line = 0; line < 2; line++) {
      page.height(row + line, 20);
      for (int i = 0; i < heads.size() - 1; i++) {
        page.words(row + line, i, "", Look.LABEL.strong());
      }
    }
    page.words(row, 1, "合计", Look.LABEL.strong());
    page.words(row + 1, 1, "平均", Look.LABEL.strong());
    Map<String, Figure> totals = new LinkedHashMap<>();
    for (Measure money : List.of(Measure.INITIAL, Measure.FULL, Measure.SPENT)) {
      Figure sum = FigureSpread.sum(column(money), Unit.MONEY);
      Look look = Look.number(SUM, Unit.MONEY);
      totals.put(money.heading(), page.tenThousands(row, at(money.heading()), sum, look));
    }
    Figure initial = FigureSpread.sumBeside(column(Measure.INITIAL), column(Measure.FULL));
    Figure full = FigureSpread.sumBeside(column(Measure.FULL), column(Measure.INITIAL));
    sum(row, totals, NET, full.minus(initial).dividedBy(initial));
    Figure spent = FigureSpread.sumBeside(column(Measure.SPENT), column(Measure.FULL));
    Figure budget = FigureSpread.sumBeside(column(Measure.FULL), column(Measure.SPENT));
    sum(row, totals, EXECUTION, spent.dividedBy(budget));
    for (String heading : List.of("错误", "需核实", "待答复", "缺资料")) {
      Figure sum = FigureSpread.sum(cells.get(heading), Unit.COUNT);
      totals.put(heading, page.number(row, at(heading), sum, SUM.across(Look.Across.CENTER)));
    }
    for (String heading : averaged()) {
      List<Figure> column = cells.get(heading);
      Figure mean = FigureSpread.mean(column, column.get(0).unit());
      totals.put("平均" + heading, page.number(row + 1, at(heading), mean, SUM));
    }
    return totals;
  }

  private List<String> averaged() {
    List<String> headings = new ArrayList<>(List.of(NET, EXECUTION, RATE, "升降"));
    for (Measure measure : Measure.values()) {
      if (measure.unit() != Unit.MONEY) {
        headings.add(measure.heading());
      }
    }
    district.groups().forEach(group -> headings.add(key(group)));
    return headings;
  }

  private void sum(int row, Map<String, Figure> totals, String heading, Figure figure) {
    totals.put(heading, page.number(row, at(heading), figure, SUM));
  }
}
