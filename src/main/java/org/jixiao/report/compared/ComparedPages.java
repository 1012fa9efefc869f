package org.jixiao.report.compared;

import java.util.List;
import java.util.function.Function;
import org.jixiao.comparison.Comparison;
import org.jixiao.comparison.Comparison.AnswerChange;
import org.jixiao.comparison.Comparison.FindingChange;
import org.jixiao.comparison.Comparison.InputChange;
import org.jixiao.comparison.Comparison.ResultChange;
import org.jixiao.comparison.Comparison.StructureChange;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.FileLink;
import org.jixiao.report.Look;
import org.jixiao.report.Page;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;
import org.jixiao.report.PageDraft;
import org.jixiao.report.PageSetting;

/** Describes a comparison: results first, then what people have changed, then the findings. */
public final class ComparedPages {
  /** The name of the first page. */
  public static final String FIRST = "结果变化";

  private static final int HEADER_ROW = PageDraft.BODY;
  private static final double LINE = 16;
  private static final String NOTHING = "没有变化。";

  private final String before;
  private final String after;
  private final String wayBefore;
  private final String wayAfter;

  private ComparedPages(String before, String after, String wayBefore, String wayAfter) {
    this.before = before;
    this.after = after;
    this.wayBefore = wayBefore;
    this.wayAfter = wayAfter;
  }

  /**
   * The pages.
   *
   * @param before the name of the earlier workbook
   * @param after the name of the later one
   * @param wayBefore the path to the earlier one, seen from the workbook with the pages
   * @param wayAfter the path to the later one
   */
  public static List<Page> of(
      Comparison comparison, String before, String after, String wayBefore, String wayAfter) {
    return new ComparedPages(before, after, wayBefore, wayAfter).describe(comparison);
  }

  /** A column: its heading, its width in digits, and what a line has in it. */
  private record Head<T>(String heading, int width, Function<T, Content> content) {
    static <T> Head<T> words(String heading, int width, Function<T, String> words) {
      return new Head<>(heading, width, line -> new Words(words.apply(line)));
    }
  }

  private List<Page> describe(Comparison comparison) {
    return List.of(
        page(
            FIRST,
            comparison.results(),
            List.of(
                Head.<ResultChange>words("类别", 16, ResultChange::group),
                Head.<ResultChange>words("名称", 34, ResultChange::name),
                Head.<ResultChange>words("原来", 26, ResultChange::from),
                Head.<ResultChange>words("现在", 26, ResultChange::to),
                Head.<ResultChange>words("差异", 22, ResultChange::difference))),
        page(
            "填报变化",
            comparison.inputs(),
            List.of(
                Head.<InputChange>words("表", 16, InputChange::table),
                Head.<InputChange>words("行", 28, InputChange::row),
                Head.<InputChange>words("列", 18, InputChange::column),
                Head.<InputChange>words("原来", 30, InputChange::from),
                Head.<InputChange>words("现在", 30, InputChange::to),
                new Head<>("原单元格", 11, change -> way(wayBefore, change.before())),
                new Head<>("现单元格", 11, change -> way(wayAfter, change.after())))),
        page(
            "结构变化",
            comparison.structure(),
            List.of(
                Head.<StructureChange>words("变化", 14, change -> change.kind().label()),
                Head.<StructureChange>words("表", 18, StructureChange::table),
                Head.<StructureChange>words("行或列", 34, StructureChange::what),
                Head.<StructureChange>words("说明", 60, StructureChange::detail),
                new Head<>(
                    "单元格",
                    11,
                    change -> way(isGone(change) ? wayBefore : wayAfter, change.place())))),
        page(
            "问题变化",
            comparison.findings(),
            List.of(
                Head.<FindingChange>words("状态", 11, change -> change.turn().label()),
                Head.<FindingChange>words("级别", 9, change -> change.finding().severity().label()),
                Head.<FindingChange>words("规则", 10, change -> change.finding().rule()),
                Head.<FindingChange>words("位置", 34, change -> change.finding().where()),
                Head.<FindingChange>words("问题", 50, change -> change.finding().message()),
                Head.<FindingChange>words("原为", 24, FindingChange::from),
                new Head<>(
                    "单元格",
                    11,
                    change ->
                        way(
                            change.turn() == Comparison.Turn.GONE ? wayBefore : wayAfter,
                            change.finding().place())))),
        page(
            "答复变化",
            comparison.answers(),
            List.of(
                Head.<AnswerChange>words("规则", 10, change -> change.finding().rule()),
                Head.<AnswerChange>words("位置", 34, change -> change.finding().where()),
                Head.<AnswerChange>words("原来", 52, AnswerChange::from),
                Head.<AnswerChange>words("现在", 52, AnswerChange::to))));
  }

  private static boolean isGone(StructureChange change) {
    return change.kind() == Comparison.Kind.ROW_GONE
        || change.kind() == Comparison.Kind.HEADING_GONE
        || change.kind() == Comparison.Kind.SHEET_GONE;
  }

  /** The way to a cell of one of the two workbooks. */
  private static Content way(String file, Place place) {
    if (place == null) {
      return new Words("");
    }
    String cell = "#" + FormulaText.quoted(place.sheet()) + "!" + place.address();
    return FileLink.to(file + cell, place.address());
  }

  private <T> Page page(String name, List<T> lines, List<Head<T>> heads) {
    List<Integer> widths = heads.stream().map(Head::width).toList();
    int last = heads.size() - 1;
    PageDraft page = new PageDraft(name, name, "。", heads.size(), widths);
    page.wide(2, 0, last, "原来：" + before + "　　现在：" + after, Look.PLAIN.strong());
    for (int i = 0; i <= last; i++) {
      page.words(HEADER_ROW, i, heads.get(i).heading(), Look.HEAD);
    }
    page.height(HEADER_ROW, 24);
    int row = HEADER_ROW + 1;
    if (lines.isEmpty()) {
      page.wide(row, 0, last, NOTHING, Look.CELL);
    }
    for (T line : lines) {
      int most = 1;
      for (int i = 0; i <= last; i++) {
        Content content = heads.get(i).content().apply(line);
        Look look = content instanceof Value ? Look.LINK : Look.CELL_WRAPPED;
        page.put(row, i, content, look);
        if (content instanceof Words words) {
          most = Math.max(most, ChineseWidth.lines(words.text(), heads.get(i).width() - 2));
        }
      }
      page.height(row++, Math.min(400, 6 + LINE * most));
    }
    int below = Math.max(HEADER_ROW + 1, row - 1);
    page.set(new PageSetting.Filter(HEADER_ROW, heads.size(), below));
    page.set(new PageSetting.Frozen(0, HEADER_ROW + 1));
    page.set(new PageSetting.HeaderRows(HEADER_ROW, HEADER_ROW));
    page.set(new PageSetting.PrintedColumns(heads.size(), below));
    return page.page();
  }
}
