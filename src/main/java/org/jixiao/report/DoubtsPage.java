package org.jixiao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Kept;
import org.jixiao.findings.Rule;
import org.jixiao.ledgers.Doubt;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.numbers.Place;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** 明细疑点: the lines of the exports that want a second look, below a summary by rule. */
public final class DoubtsPage {

  public static final String NAME = Kept.DOUBTS.name();

  private static final String LOOKED = "已检查";

  private static final OwnColumn<Scrutiny> RULE =
      OwnColumn.words("规则", 11, Scrutiny::rule).looking(Look.CELL).marked();
  private static final OwnColumn<Scrutiny> STATE =
      OwnColumn.<Scrutiny>words(
              "检查情况", 34, scrutiny -> scrutiny.obstacle().isEmpty() ? LOOKED : scrutiny.obstacle())
          .marked();
  private static final OwnColumn<Scrutiny> COUNT =
      OwnColumn.count("笔数", 9, Scrutiny::lines).marked();
  private static final OwnColumn<Scrutiny> SUM =
      OwnColumn.money("合计金额", 18, Scrutiny::amount).marked();
  private static final OwnTable<Scrutiny> SUMMARY =
      new OwnTable<>(
          NAME,
          "疑点汇总",
          RULE,
          List.of(
              RULE,
              OwnColumn.words("疑点", 42, DoubtsPage::title).marked(),
              STATE,
              COUNT,
              SUM,
              OwnColumn.<Scrutiny>count("列出笔数", 12, one -> (long) one.shown().size()).marked()),
          7);

  private static final OwnColumn<Doubt> OF_RULE =
      OwnColumn.words("所属规则", 11, Doubt::rule).looking(Look.CELL);
  private static final OwnColumn<Doubt> NOTE = OwnColumn.words("可疑之处", 42, Doubt::note).high();
  private static final OwnColumn<Doubt> SOURCE = OwnColumn.words("出处", 34, Doubt::source).high();
  private static final OwnColumn<Doubt> LINE = OwnColumn.count("行号", 9, Doubt::line);
  private static final OwnColumn<Doubt> AMOUNT = OwnColumn.money("金额", 18, Doubt::amount);
  private static final OwnColumn<Doubt> DAY =
      OwnColumn.<Doubt>words("日期", 12, doubt -> doubt.day().toString()).looking(Look.CELL);
  private static final OwnColumn<Doubt> PAYEE = OwnColumn.words("收款人或资产", 30, Doubt::payee).high();
  private static final OwnColumn<Doubt> PURPOSE = OwnColumn.words("用途", 30, Doubt::purpose).high();
  private static final OwnColumn<Doubt> CODE = OwnColumn.words("经济分类或资产类别", 20, Doubt::code);
  private static final OwnColumn<Doubt> VOUCHER =
      OwnColumn.words("凭证号或卡片编号", 24, Doubt::voucher).looking(Look.CELL);
  private static final OwnTable<Doubt> LINES =
      new OwnTable<>(
          NAME,
          "疑点明细",
          OF_RULE,
          List.of(OF_RULE, NOTE, SOURCE, LINE, AMOUNT, DAY, PAYEE, PURPOSE, CODE, VOUCHER),
          8);

  private DoubtsPage() {}

  private static String title(Scrutiny scrutiny) {
    return RuleCatalogue.find(scrutiny.rule()).map(Rule::title).orElse(scrutiny.rule());
  }

  /** The layout by which the summary is found again. */
  public static Layout summaryLayout() {
    return SUMMARY.layout();
  }

  /** The layout by which the lines are found again. */
  public static Layout linesLayout() {
    return LINES.layout();
  }

  /**
   * What an earlier import left on the page, added to what else is known of the imports.
   *
   * @param summary the table above, if there was one
   * @param lines the table below
   */
  public static ImportRecord read(
      ImportRecord record, Optional<RawTable> summary, Optional<RawTable> lines) {
    Map<String, List<Doubt>> doubts = new HashMap<>();
    for (RawRow row : lines.map(RawTable::rows).orElse(List.of())) {
      doubts.computeIfAbsent(OF_RULE.words(row), rule -> new ArrayList<>()).add(doubt(row));
    }
    List<Scrutiny> scrutinies = new ArrayList<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (RawRow row : summary.map(RawTable::rows).orElse(List.of())) {
      String rule = RULE.words(row);
      if (RuleCatalogue.find(rule).isPresent()) {
        scrutinies.add(scrutiny(row, doubts.getOrDefault(rule, List.of())));
        places.put(rule, row.cell(COUNT.column()).place());
      }
    }
    return new ImportRecord(record.files(), record.cells(), scrutinies, places);
  }

  private static Scrutiny scrutiny(RawRow row, List<Doubt> doubts) {
    String state = STATE.words(row);
    return new Scrutiny(
        RULE.words(row),
        state.equals(LOOKED) ? "" : state,
        COUNT.number(row).longValue(),
        SUM.number(row),
        doubts);
  }

  private static Doubt doubt(RawRow row) {
    return new Doubt(
        OF_RULE.words(row),
        SOURCE.words(row),
        LINE.number(row).longValue(),
        row.cell(DAY.column()).day().orElse(LocalDate.EPOCH),
        PAYEE.words(row),
        AMOUNT.number(row),
        PURPOSE.words(row),
        CODE.words(row),
        VOUCHER.words(row),
        NOTE.words(row));
  }

  /** The page; none when no export with lines was ever imported. */
  public static Optional<Page> of(ImportRecord imports) {
    if (imports.scrutinies().isEmpty()) {
      return Optional.empty();
    }
    PageDraft page =
        new PageDraft(NAME, NAME, "（本表只在导入明细时重写）；列出的行需要核实，不等于有错。", LINES.width(), LINES.widths());
    int header = SUMMARY.write(page, PageDraft.BODY, imports.scrutinies()) + 1;
    List<Doubt> doubts =
        imports.scrutinies().stream().flatMap(scrutiny -> scrutiny.shown().stream()).toList();
    int last = LINES.write(page, header, doubts) - 1;
    if (doubts.isEmpty()) {
      page.wide(++last, 0, LINES.width() - 1, "没有发现可疑的明细。", Look.CELL);
    }
    page.set(new PageSetting.Filter(header, LINES.width(), last));
    page.set(new PageSetting.HeaderRows(header, header));
    return Optional.of(page.page());
  }
}
