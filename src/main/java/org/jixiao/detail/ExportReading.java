package org.jixiao.detail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.MoneySum;
import org.jixiao.table.Wording;

/**
 * One export being read: finds the header, tells lines from titles, sub-totals, repeated headers
 * and notes, and hands on those that have a day and an amount. Every line is counted exactly once.
 */
class ExportReading implements ExportSink {

  /** The header stands among the first so many lines that hold anything. */
  private static final int HEADER_LINES = 40;

  /** A file whose lines are all at fault is not to fill the memory with them. */
  private static final int MOST_REJECTED_KEPT = 100_000;

  private static final Pattern SUM =
      Pattern.compile("(?:[\\p{IsHan}\\d年月]{0,8})(?:小计|合计|总计|累计)(?:金额|数)?:?");
  private static final Pattern GRAND_TOTAL = Pattern.compile("(?:总?合计|总计)(?:金额|数)?:?");

  private static final Pattern NOTE =
      Pattern.compile("\\s*(?:注|备注|说明|制表|填表|填报|编制|审核|复核|打印|导出|经办|负责人|单位负责人|第\\d+页)");

  private final String file;
  private final ExportKind kind;
  private final HeaderFinder finder;
  private final LineCollector collector;
  private final ControlTotals totals = new ControlTotals();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<StatedTotal> stated = new ArrayList<>();
  private final List<String> sheetsWithoutHeader = new ArrayList<>();

  private final List<List<String>> waiting = new ArrayList<>();
  private final List<Long> waitingNumbers = new ArrayList<>();
  private Header header;
  private Header firstHeader;
  private List<FieldLine> blocks = List.of();
  private String sheet = "";
  private MoneySum asWritten = new MoneySum();
  private MoneySum withSigns = new MoneySum();
  private StatedTotal lastTotal;
  private String nearest = "";

  /**
   * Begins to read.
   *
   * @param file its name, for messages
   * @param mapping heading → name of the field that it stands for, as the user has said
   */
  ExportReading(
      String file, ExportKind kind, Map<String, String> mapping, LineCollector collector) {
    this.file = file;
    this.kind = kind;
    this.finder = new HeaderFinder(kind, mapping);
    this.collector = collector;
  }

  @Override
  public void sheet(String name) {
    endSheet();
    sheet = name;
  }

  @Override
  public void end() {
    endSheet();
    if (firstHeader == null) {
      throw Refusal.of(
          DetailRules.COLUMNS_MISSING,
          "“"
              + file
              + "”的前 "
              + HEADER_LINES
              + " 行里找不到"
              + kind.label()
              + "的表头：须有“"
              + kind.day().name()
              + "”和“"
              + kind.amount().name()
              + "”两列（或同义的列名）。"
              + (nearest.isEmpty() ? "文件里没有内容。" : "最像表头的一行是：" + nearest + "。")
              + (isGarbled() ? "这是汉字的编码弄错了（UTF-8 的文件被当作 GBK 存过）。" : ""),
          "列名不同的，用 --map 列名="
              + kind.day().name()
              + "、--map 列名="
              + kind.amount().name()
              + " 指明；显示为乱码的，用 Excel 打开后另存为 UTF-8 的 CSV 或 .xlsx。");
    }
  }

  /** Chinese that was read in the wrong encoding and saved so reads well when that is undone. */
  private boolean isGarbled() {
    String undone =
        new String(nearest.getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8);
    return Stream.of("日期", "金额", "单位", "收款").anyMatch(undone::contains);
  }

  private void endSheet() {
    if (header == null && !waiting.isEmpty()) {
      findHeader();
      if (header == null) {
        sheetsWithoutHeader.add(sheet);
      }
    }
    if (lastTotal != null) {
      stated.add(lastTotal);
    }
    header = null;
    waiting.clear();
    waitingNumbers.clear();
    asWritten = new MoneySum();
    withSigns = new MoneySum();
    lastTotal = null;
  }

  @Override
  public void line(Line line) {
    if (header != null) {
      body(line);
    } else if (!line.isBlank() && waiting.size() < HEADER_LINES) {
      List<String> words = new ArrayList<>();
      for (int field = 0; field < line.width(); field++) {
        words.add(line.words(field));
      }
      waiting.add(words);
      waitingNumbers.add(line.number());
      if (waiting.size() == HEADER_LINES) {
        findHeader();
      }
    }
  }

  private void findHeader() {
    header = finder.find(waiting).orElse(null);
    if (header == null) {
      nearest = widest();
      return;
    }
    refuseAmbiguous();
    firstHeader = firstHeader == null ? header : firstHeader;
    blocks =
        header.blocks().stream()
            .map(places -> new FieldLine(kind, places, header.scale()))
            .toList();
    collector.begin(file, blocks.get(0));
    Line again = new Line();
    for (int row = header.row() + 1; row < waiting.size(); row++) {
      again.begin(waitingNumbers.get(row));
      waiting.get(row).forEach(again::add);
      body(again);
    }
    waiting.clear();
  }

  /** The row with most words, for people to see what was taken for the header. */
  private String widest() {
    List<String> best = List.of();
    for (List<String> row : waiting) {
      best =
          row.stream().filter(w -> !w.isBlank()).count()
                  > best.stream().filter(w -> !w.isBlank()).count()
              ? row
              : best;
    }
    String words = String.join("、", best.stream().filter(word -> !word.isBlank()).toList());
    return words.length() > 120 ? words.substring(0, 120) + "…" : words;
  }

  private void refuseAmbiguous() {
    for (ExportField needed : List.of(kind.day(), kind.amount())) {
      List<Integer> columns = header.ambiguous().get(needed);
      if (columns != null) {
        String places = String.join("、", columns.stream().map(at -> "第" + (at + 1) + "列").toList());
        throw Refusal.of(
            DetailRules.COLUMNS_MISSING,
            "“" + file + "”里有几列都可能是“" + needed.name() + "”：" + places + "。",
            "用 --map 第" + (columns.get(0) + 1) + "列=" + needed.name() + " 指明是哪一列。");
      }
    }
  }

  private void body(Line line) {
    for (FieldLine block : blocks) {
      body(block.on(line));
    }
  }

  private void body(FieldLine line) {
    LocalDate day = line.day();
    Amount amount = line.amount(kind.amount());
    if (day == null || amount == null) {
      irregular(line, day, amount);
      return;
    }
    asWritten.add(amount);
    Amount signed = collector.signed(line, amount);
    withSigns.add(signed);
    if (collector.isOutside(line, day)) {
      totals.leaveOutside(signed);
      return;
    }
    String objection = collector.objection(line, day);
    if (!objection.isEmpty()) {
      reject(line, signed, objection);
      return;
    }
    totals.accept(signed);
    collector.take(line, day, signed);
  }

  private void reject(FieldLine line, Amount amount, String reason) {
    totals.reject(amount);
    if (rejected.size() < MOST_REJECTED_KEPT) {
      rejected.add(new Rejected(sheet, line.line().number(), reason, line.line().shown()));
    }
  }

  /** Something without a day or an amount: seldom a line. */
  private void irregular(FieldLine line, LocalDate day, Amount amount) {
    if (isSum(line, amount) || isHeaderAgain(line)) {
      return;
    }
    if (day == null && amount == null && isNote(line)) {
      return;
    }
    Amount signed = amount == null ? null : collector.signed(line, amount);
    if (amount != null) {
      asWritten.add(amount);
      withSigns.add(signed);
    }
    reject(line, signed, reason(line, day, amount));
  }

  private String reason(FieldLine line, LocalDate day, Amount amount) {
    List<String> reasons = new ArrayList<>();
    if (day == null) {
      reasons.add(reason(kind.day(), line.dayWords(), "日期"));
    }
    if (amount == null) {
      reasons.add(reason(kind.amount(), line.amountWords(), "金额"));
    }
    return String.join("；", reasons);
  }

  private static String reason(ExportField field, String words, String what) {
    return words.isEmpty() ? field.name() + "空白" : field.name() + "“" + words + "”不是能确定的" + what;
  }

  private boolean isSum(FieldLine line, Amount amount) {
    for (int field = 0; field < Math.min(6, line.line().width()); field++) {
      String words = Wording.plain(line.line().words(field));
      if (!words.isEmpty() && words.length() <= 14 && SUM.matcher(words).matches()) {
        if (amount != null && GRAND_TOTAL.matcher(words).matches()) {
          boolean right =
              Decimals.same(amount.yuan(), asWritten.total())
                  || Decimals.same(amount.yuan(), withSigns.total());
          lastTotal =
              right
                  ? null
                  : new StatedTotal(sheet, line.line().number(), amount.yuan(), withSigns.total());
        }
        return true;
      }
    }
    return false;
  }

  /** Titles, remarks and signatures have few words, or begin as such do. */
  private boolean isNote(FieldLine line) {
    boolean besideOther = blocks.size() > 1 && line.dayWords().isEmpty();
    boolean few = line.line().filled(3) <= 2;
    if (line.amountWords().isEmpty() && (besideOther || few)) {
      return true;
    }
    for (int field = 0; field < line.line().width(); field++) {
      if (!line.line().isBlank(field)) {
        return NOTE.matcher(line.line().words(field)).lookingAt();
      }
    }
    return false;
  }

  private boolean isHeaderAgain(FieldLine line) {
    return Wording.heading(line.amountWords())
            .equals(Wording.heading(header.headings().get(kind.amount())))
        || kind.day().rank(Wording.heading(line.dayWords())) >= 0;
  }

  @Override
  public ControlTotals totals() {
    return totals;
  }

  @Override
  public List<Rejected> rejected() {
    return rejected;
  }

  @Override
  public List<StatedTotal> stated() {
    return stated;
  }

  @Override
  public List<String> columns() {
    return firstHeader.shown();
  }

  @Override
  public List<String> passedOver() {
    return sheetsWithoutHeader;
  }
}
