package org.jixiao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.book.Completion;
import org.jixiao.book.MissingPapers;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/**
 * 补充资料清单: a letter to the department, ready to be sent: which documents it is asked to hand in,
 * until when and to whom, and where it signs.
 */
public final class RequestPage {

  public static final String NAME = "补充资料清单";

  private static final int ADDRESS_ROW = 2;
  private static final int LETTER_ROW = 3;
  private static final int HEADER_ROW = 4;

  /** Where names and replies stand on the page, in this version's list and in those before it. */
  private static final int NAMES = 1;

  private static final int REPLIES = 5;
  private static final String REPLY = "单位答复";

  /** What people fill in below the list, in two columns: a label, and the cell for it. */
  private static final List<String> FIELDS =
      List.of("提交期限", "送达地址（邮箱）", "联系人", "联系电话", "发函日期", "签收人（单位盖章）", "签收日期");

  private static final String SETTLED = "已答复、不再列入本清单的资料";

  private static final int LEFT_LABEL = NAMES;
  private static final int RIGHT_LABEL = 3;

  /**
   * A document that is asked for.
   *
   * @param name what it is
   * @param formerName how an earlier version called it, by which its reply may stand on the list
   * @param use for which indicators or sheet it is needed
   */
  private record Asked(
      int number,
      String name,
      String formerName,
      String use,
      Content lost,
      String reason,
      String reply) {}

  private static final OwnColumn<Asked> DOCUMENT =
      OwnColumn.<Asked>words("资料名称", 38, Asked::name).high();
  private static final OwnTable<Asked> LIST =
      new OwnTable<>(
          NAME,
          "补充资料",
          DOCUMENT,
          List.of(
              OwnColumn.<Asked>count("序号", 7, asked -> (long) asked.number())
                  .looking(Look.CELL.across(Look.Across.CENTER)),
              DOCUMENT,
              OwnColumn.<Asked>words("用于", 46, Asked::use).high(),
              OwnColumn.of("暂扣分值", 14, Asked::lost, Look.CELL)
                  .looking(RequestPage::lostLook)
                  .marked(),
              OwnColumn.<Asked>words("未提供原因", 30, Asked::reason).high(),
              OwnColumn.words(REPLY, 36, Asked::reply).looking(Look.input(Kind.TEXT))),
          12);

  private RequestPage() {}

  private static Look lostLook(Asked asked) {
    return asked.lost() instanceof Value
        ? Look.number(Look.CELL.fill(Look.DERIVED_FILL), Unit.SCORE)
        : Look.CELL.across(Look.Across.CENTER);
  }

  /**
   * What was written on an earlier list: replies beside a document, and what was filled in below.
   *
   * @param rows the words of that page, row by row; empty when there was none
   */
  public static Map<String, String> replies(List<List<String>> rows) {
    Map<String, String> replies = new HashMap<>();
    for (List<String> row : rows) {
      field(row, LEFT_LABEL, LEFT_LABEL + 1, replies);
      field(row, RIGHT_LABEL, REPLIES, replies);
      boolean field = row.size() > NAMES && FIELDS.contains(row.get(NAMES));
      if (!field && row.size() > REPLIES && !row.get(NAMES).isEmpty()) {
        put(replies, row.get(NAMES), row.get(REPLIES));
      }
    }
    return replies;
  }

  private static void field(List<String> row, int label, int value, Map<String, String> replies) {
    if (row.size() > value && FIELDS.contains(row.get(label))) {
      put(replies, row.get(label), row.get(value));
    }
  }

  private static void put(Map<String, String> replies, String name, String words) {
    if (!words.isBlank() && !words.equals(REPLY)) {
      replies.put(name, words);
    }
  }

  /**
   * The letter.
   *
   * @param replies what has been written on it so far, by document or field
   */
  public static Page of(Completion completion, Map<String, String> replies) {
    int last = LIST.width() - 1;
    PageDraft page =
        new PageDraft(NAME, NAME, "；可直接打印发送。黄色格由人填写，再次运行时保留。", LIST.width(), LIST.widths());
    BasicInfo basic = completion.dossier().basic().orElse(null);
    String unit = basic == null ? "" : basic.unit();
    page.wide(ADDRESS_ROW, 0, last, unit.isEmpty() ? "" : unit + "：", Look.PLAIN.strong());
    page.height(ADDRESS_ROW, 24);
    List<Asked> asked = asked(completion, replies);
    String letter = letter(basic, asked.isEmpty());
    page.wide(LETTER_ROW, 0, last, letter, Look.PLAIN.wrapping());
    page.height(LETTER_ROW, 8 + 15.0 * ChineseWidth.lines(letter, page.room(0, last)));
    int row = HEADER_ROW;
    if (!asked.isEmpty()) {
      row = LIST.write(page, row, asked);
      total(page, row, completion);
      row += 2;
    }
    if (!asked.isEmpty() || FIELDS.stream().anyMatch(replies::containsKey)) {
      row = fields(page, row, basic, replies) + 1;
    }
    settled(page, row, asked, replies);
    return page.page();
  }

  private static String letter(BasicInfo basic, boolean nothing) {
    if (nothing) {
      return "　　没有待补充的资料。";
    }
    String client = basic == null ? "" : basic.fact(BasicInfoForm.CLIENT);
    String year =
        basic == null ? "" : basic.evaluationYear().map(number -> number + "年度").orElse("");
    return "　　"
        + (client.isEmpty() ? "" : "受" + client + "委托，")
        + "我们正在对贵单位"
        + year
        + "部门整体支出开展绩效评价。请在提交期限前提供下列资料的复印件（加盖公章）或电子版；"
        + "确实没有的，请在“单位答复”栏说明原因。逾期未提供的，相关指标按评分办法扣分。";
  }

  private static List<Asked> asked(Completion completion, Map<String, String> replies) {
    List<Asked> asked = new ArrayList<>();
    for (MissingPapers.Entry entry : documents(completion)) {
      Content lost =
          entry.countedBefore() ? new Words(MissingPapers.COUNTED_BEFORE) : new Value(entry.lost());
      String use = String.join("；", entry.indicators());
      add(asked, entry.document(), entry.paper(), use, lost, entry.reason(), replies);
    }
    for (Layout layout : completion.missingTables()) {
      String use = layout.shownName();
      add(asked, layout.papers(), use, use, new Words("—"), "", replies);
    }
    return asked;
  }

  private static List<MissingPapers.Entry> documents(Completion completion) {
    return completion.missingPapers().map(MissingPapers::fromUnit).orElse(List.of());
  }

  /** Asks for one more document. */
  private static void add(
      List<Asked> asked,
      String name,
      String formerName,
      String use,
      Content lost,
      String reason,
      Map<String, String> replies) {
    String reply = replies.getOrDefault(name, replies.getOrDefault(formerName, ""));
    asked.add(new Asked(asked.size() + 1, name, formerName, use, lost, reason, reply));
  }

  private static void total(PageDraft page, int row, Completion completion) {
    List<MissingPapers.Entry> entries = documents(completion);
    page.wide(row, 0, 2, "合计", Look.LABEL.strong());
    page.points(row, 3, MissingPapers.lostBy(entries), Look.CELL.strong().fill(Look.DERIVED_FILL));
    page.wide(row, 4, 5, "", Look.CELL);
    page.height(row, 22);
  }

  /**
   * Deadline, contact and signature, two to a row, and who sends the letter.
   *
   * @return the row below
   */
  private static int fields(
      PageDraft page, int start, BasicInfo basic, Map<String, String> replies) {
    int row = start;
    for (int i = 0; i < FIELDS.size(); i++) {
      String words = replies.getOrDefault(FIELDS.get(i), "");
      boolean left = i % 2 == 0;
      int column = left ? LEFT_LABEL + 1 : REPLIES;
      if (left) {
        page.words(row, LEFT_LABEL, FIELDS.get(i), Look.LABEL);
      } else {
        page.wide(row, RIGHT_LABEL, REPLIES - 1, FIELDS.get(i), Look.LABEL);
      }
      page.words(row, column, words, Look.input(Kind.CODE));
      page.atLeast(row, 9 + 15.0 * ChineseWidth.lines(words, page.room(column, column)));
      row += left ? 0 : 1;
    }
    String firm = basic == null ? "" : basic.fact(BasicInfoForm.FIRM);
    if (!firm.isEmpty()) {
      page.wide(row, RIGHT_LABEL, REPLIES, firm, Look.PLAIN.across(Look.Across.RIGHT));
    }
    return row + 1;
  }

  /** What the department answered about documents that nobody asks for any more. */
  private static void settled(
      PageDraft page, int start, List<Asked> asked, Map<String, String> replies) {
    Map<String, String> rest = new TreeMap<>(replies);
    rest.keySet().removeAll(FIELDS);
    asked.forEach(one -> rest.keySet().removeAll(List.of(one.name(), one.formerName())));
    if (rest.isEmpty()) {
      return;
    }
    page.words(start, 0, SETTLED, Look.SECTION);
    page.height(start, 24);
    int row = start + 1;
    for (Map.Entry<String, String> one : rest.entrySet()) {
      page.wide(row, NAMES, REPLIES - 1, one.getKey(), Look.CELL_WRAPPED);
      page.words(row, REPLIES, one.getValue(), Look.input(Kind.TEXT));
      int name = ChineseWidth.lines(one.getKey(), page.room(NAMES, REPLIES - 1));
      int reply = ChineseWidth.lines(one.getValue(), page.room(REPLIES, REPLIES));
      page.height(row, 9 + 15.0 * Math.max(name, reply));
      row++;
    }
  }
}
