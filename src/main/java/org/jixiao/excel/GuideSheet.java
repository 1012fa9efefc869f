package org.jixiao.excel;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.book.WorkbookRules;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.Block;
import org.jixiao.excel.reading.Guide;
import org.jixiao.numbers.Place;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.FindingsPage;
import org.jixiao.report.Look;
import org.jixiao.report.RequestPage;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.RulesPage;
import org.jixiao.report.Signal;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.scoring.ScoringForm;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/** 填报说明: the legend, the steps, and the way to every sheet. */
final class GuideSheet {

  static final String NAME = Guide.NAME;

  /** The column with the names of the tables. */
  static final int NAMES = 1;

  private static final int LAST = 5;

  /** The width of the column with what the tables are for. */
  private static final int PURPOSES = 66;

  private static final List<String> STEPS =
      List.of(
          "从左到右逐表填写浅黄色格。金额以元为单位，保留两位小数；没有发生的填 0，不要留空。",
          "有财政、资产系统导出的明细的，可先用 import 命令填好月度指标、支付汇总、固定资产、决算对比等表，再核对补填。",
          "灰绿色格是公式，填数后自动出结果；请勿在上面输入。橙色提示漏填，红色提示明显错误。",
          "可以增行、增列、调整列序、移动标题；请勿改动表头文字和固定行的名称。",
          "填完后保存并关闭工作簿，再运行绩效程序（把文件拖到启动图标上即可）。",
          "打开完成的工作簿，先看“评价结果”，再到“检查结果”逐条处理：改正数据，或在“处理”“处理说明”两列答复。",
          "改正后再运行一次，直到结论为“通过”；把完成的工作簿交复核人。");

  private GuideSheet() {}

  /** Adds the sheet to a workbook with these tables, in front of all others. */
  static void add(EditedBook workbook, List<Form<?>> forms, Styles styles) {
    EditedSheet sheet = workbook.create(NAME, 0);
    SheetPen pen = new SheetPen(sheet, styles);
    pen.widths(4, 22, 9, 14, 44, PURPOSES);
    pen.wide(0, 0, LAST, "部门整体支出绩效评价工作簿　填报说明", Look.TITLE);
    pen.height(0, 34);
    pen.words(1, 1, Guide.VERSION_LABEL, Look.REMARK);
    pen.blank(1, 2, Look.REMARK.across(Look.Across.LEFT))
        .number(BigDecimal.valueOf(WorkbookRules.TEMPLATE_VERSION));
    int row = results(pen, 3);
    row = directory(pen, row + 1, forms, styles);
    row = steps(pen, row + 1);
    row = legend(pen, row + 1);
    rules(pen, row + 1);
    sheet.frame().withoutLines();
    sheet.frame().tabColor(Look.HEAD_FILL);
    pen.printed();
  }

  /** The way to the results, which a run puts into the workbook. */
  private static int results(SheetPen pen, int start) {
    pen.words(start, 0, "结果（运行绩效程序后生成）", Look.SECTION);
    pen.height(start, 24);
    String[][] pages = {
      {ResultsPage.NAME, "得分、等级、结论、主要指标和图表；先看这里"},
      {FindingsPage.NAME, "发现的问题，逐条改正或答复"},
      {RequestPage.NAME, "请单位补充的资料，可直接发送"},
      {RulesPage.NAME, "每条规则的依据和当前状态"},
    };
    for (int i = 0; i < pages.length; i++) {
      pen.link(start + 1 + i, NAMES, pages[i][0], "A1", pages[i][0], Look.LINK);
      pen.wide(start + 1 + i, 2, LAST, pages[i][1], Look.CELL);
      pen.height(start + 1 + i, 21);
    }
    return start + 1 + pages.length;
  }

  private static int legend(SheetPen pen, int start) {
    pen.words(start, 0, "颜色图例", Look.SECTION);
    pen.height(start, 24);
    String[][] entries = {
      {"浅黄色", "由人填写的格"}, {"灰绿色", "由公式计算的格，程序会核对并恢复公式"},
      {"深色表头", "要填写的列；表头批注是填写定义"}, {"绿色表头", "自动计算的列；表头批注是计算公式"},
      {"橙色", "漏填的必填格；在结果中表示需核实"}, {"红色", "明显有误的格，如金额是文字、公式被数字覆盖；在结果中表示错误"},
      {"绿色", "已填好、已通过"}, {"蓝色", "提示；蓝色工作表标签是程序生成的结果"},
      {"金色、灰色标签", "金色是必填表，灰色是其他表；必填在前，常用其次，选填在后"},
    };
    Look cell = Look.CELL;
    Look[] looks = {
      Look.input(Kind.TEXT),
      Look.derived(Kind.TEXT),
      Look.HEAD,
      Look.DERIVED_HEAD,
      cell.fill(Signal.DOUBTFUL),
      cell.fill(Signal.WRONG),
      cell.fill(Signal.GOOD),
      cell.fill(Signal.NOTED),
      cell
    };
    for (int i = 0; i < entries.length; i++) {
      pen.words(start + 1 + i, 1, entries[i][0], looks[i]);
      pen.wide(start + 1 + i, 2, LAST, entries[i][1], Look.CELL);
      pen.height(start + 1 + i, 21);
    }
    return start + 1 + entries.length;
  }

  private static int steps(SheetPen pen, int start) {
    pen.words(start, 0, "填报步骤", Look.SECTION);
    pen.height(start, 24);
    for (int i = 0; i < STEPS.size(); i++) {
      pen.words(start + 1 + i, 0, (i + 1) + ".", Look.PLAIN);
      pen.wide(start + 1 + i, 1, LAST, STEPS.get(i), Look.PLAIN.wrapping());
      pen.height(start + 1 + i, 21);
    }
    return start + 1 + STEPS.size();
  }

  private static int directory(SheetPen pen, int start, List<Form<?>> forms, Styles styles) {
    pen.words(start, 0, "工作表目录", Look.SECTION);
    pen.height(start, 24);
    pen.words(start + 1, NAMES, "工作表", Look.HEAD);
    pen.words(start + 1, 2, "要求", Look.HEAD);
    pen.words(start + 1, 3, GuideLights.HEADING, Look.DERIVED_HEAD);
    pen.words(start + 1, 4, GuideSubtotals.HEADING, Look.DERIVED_HEAD);
    pen.words(start + 1, LAST, "内容", Look.HEAD);
    int row = start + 2;
    for (Form<?> form : forms) {
      Layout layout = form.layout();
      pen.link(row, NAMES, layout.sheet(), "A1", layout.shownName(), Look.LINK);
      pen.words(row, 2, layout.need().label(), Look.CELL.across(Look.Across.CENTER));
      pen.blank(row, 3, Look.derived(Kind.MARK));
      boolean added = GuideSubtotals.column(layout).isPresent();
      pen.blank(row, 4, added ? Look.CELL.fill(Look.DERIVED_FILL) : Look.CELL);
      pen.words(row, LAST, layout.purpose(), Look.CELL_WRAPPED);
      pen.height(
          row, Math.max(21, LineHeight.of(ChineseWidth.lines(layout.purpose(), PURPOSES - 2))));
      row++;
    }
    Block lights = new Block(start + 2, 3, row - 1, 3);
    String first = new Place("", start + 2, 3, "", "").address();
    pen.mark(lights, first + "=\"" + GuideLights.WHOLE + "\"", styles.conditional(Signal.GOOD));
    pen.mark(lights, first + "=\"" + GuideLights.DECLARED + "\"", styles.conditional(Signal.NOTED));
    pen.mark(lights, first + "=\"" + GuideLights.PART + "\"", styles.conditional(Signal.DOUBTFUL));
    return row;
  }

  private static void rules(SheetPen pen, int start) {
    pen.words(start, 0, "评分规则写法（评分方式为“自动”时按此计分；规则不点名主要指标的，在“指标值”中填数）", Look.SECTION);
    pen.height(start, 24);
    int row = start + 1;
    for (String example : ScoringForm.ruleExamples()) {
      pen.wide(row, 1, LAST, example, Look.CELL_WRAPPED);
      pen.height(row, 21);
      row++;
    }
  }
}
