package org.jixiao.detail;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.detail.ExportKind.Fields;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;
import org.jixiao.table.Wording;

/**
 * One export being read: finds the header, tells lines from titles, sub-totals, repeated headers
 * and notes, and hands on those that have a day and an amount. Every line is counted exactly once.
 */
final class ExportReading implements ExportSink {

  /** The header stands among the first so many lines that hold anything. */
  private static final int HEADER_LINES = 40;

  /** The label of a sum stands in one of the first so many columns. */
  private static final int LABEL_COLUMNS = 8;

  private static final List<ExportField> LABELLED =
      List.of(
          Fields.PAYER,
          Fields.PAYEE,
          Fields.PURPOSE,
          Fields.VOUCHER,
          Fields.UNIT,
          Fields.DOCUMENT,
          Fields.ASSET,
          Fields.CARD);

  /** A file whose lines are all at fault is not to fill the memory with them. */
  private static final int MOST_REJECTED_KEPT = 100_000;

  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*(?:附?注|备注|说明|(?:制表|填表|填报|编制|审核|复核|打印|导出|经办|负责|单位负责|部门负责)(?:人|单位|时间|日期)?)\\s*[:：].*"
              + "|\\s*第\\s*\\d+\\s*页.*");

  private final String file;
  private final ExportKind kind;
  private final HeaderFinder finder;
  private final LineCollector collector;
  private final ControlTotals totals = new ControlTotals();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<StatedTotal> stated = new ArrayList<>();
  private final List<String> sheetsWithoutHeader = new ArrayList<>();

  private final List<SheetTotal> sheets = new ArrayList<>();
  private final Memo<Boolean> isSumLabel =
      new Memo<>(words -> SumLabel.isSum(Wording.plain(words)));

  private final List<List<String>> waiting = new ArrayList<>();
  private final List<Long> waitingNumbers = new ArrayList<>();
  private Header header;
  private Header firstHeader;
  private Header latestHeader;
  private List<FieldLine> blocks = List.of();
  private String sheet = "";
  private RunningSums sums = new RunningSums();
  private StatedTotal lastTotal;
  private int headerWidth;
  private ExportField[] labelled = {};
  private final List<List<String>> headerRows = new ArrayList<>();

  private String nearest = "";

  /** What one sheet comes to. */
  private record SheetTotal(String name, long lines, BigDecimal amount) {}

  /**
   * Begins to read.
   *
   * @param file its name, for messages
   * @param mapping heading → name of the field that it stands for, as the user has said
   * @param used takes the headings of the mapping that were met
   */
  ExportReading(
      String file,
      ExportKind kind,
      Map<String, String> mapping,
      Set<String> used,
      LineCollector collector) {
    this.file = file;
    this.kind = kind;
    this.finder = new HeaderFinder(kind, mapping, used);
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
    refuseDoubled();
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

  @Override
  public void hidden(String name) {
    sheetsWithoutHeader.add(name + "（隐藏）");
  }

  /** A sheet for the year beside one for each month holds the same money twice. */
  private void refuseDoubled() {
    for (SheetTotal one : sheets) {
      long otherLines = 0;
      BigDecimal others = BigDecimal.ZERO;
      for (SheetTotal other : sheets) {
        otherLines += other == one ? 0 : other.lines();
        others = other == one ? others : others.add(other.amount());
      }
      if (otherLines > 0
          && one.lines() == otherLines
          && one.amount().signum() != 0
          && Decimals.same(one.amount(), others)) {
        throw Refusal.of(
            DetailRules.WRONG_EXPORT,
            "“" + file + "”的工作表“" + one.name() + "”的行数和金额恰好等于其余各表之和，一起导入会重复计算。",
            "只留下全年的一张，或只留下分月的各张，再导入。");
      }
    }
  }

  private void endSheet() {
    if (header == null && !waiting.isEmpty()) {
      findHeader();
      if (header == null) {
        sheetsWithoutHeader.add(sheet);
      }
    }
    if (sums.lines() > 0) {
      sheets.add(new SheetTotal(sheet, sums.lines(), sums.withSigns()));
    }
    if (lastTotal != null) {
      stated.add(lastTotal);
    }
    header = null;
    waiting.clear();
    waitingNumbers.clear();
    sums = new RunningSums();
    lastTotal = null;
  }

  @Override
  public void line(Line line) {
    if (header == null && waiting.isEmpty() && firstHeader != null && continues(line)) {
      // A sheet or table without a header that goes on where the one before has ended.
      header = latestHeader;
    }
    if (header != null) {
      body(line);
    } else if (!line.isBlank() && waiting.size() < HEADER_LINES) {
      waiting.add(line.words());
      waitingNumbers.add(line.number());
      if (waiting.size() == HEADER_LINES) {
        findHeader();
      }
    }
  }

  private boolean continues(Line line) {
    FieldLine before = blocks.get(0).on(line);
    return before.day() != null && before.amount(kind.amount()) != null;
  }

  private void findHeader() {
    header = finder.find(waiting, sheet + " " + unitBefore()).orElse(null);
    if (header == null) {
      nearest = widest();
      return;
    }
    use(header);
    Line again = new Line();
    for (int row = 0; row < header.row(); row++) {
      again.begin(waitingNumbers.get(row));
      waiting.get(row).forEach(again::add);
      above(again);
    }
    headerRows.clear();
    headerRows.addAll(waiting.subList(Math.max(0, header.row() - 1), header.row() + 1));
    for (int row = header.row() + 1; row < waiting.size(); row++) {
      again.begin(waitingNumbers.get(row));
      waiting.get(row).forEach(again::add);
      body(again);
    }
    waiting.clear();
  }

  /** A unit that an earlier sheet of the file has stated holds for the later ones, too. */
  private String unitBefore() {
    if (firstHeader == null
        || MoneyScale.inHeading(firstHeader.headings().get(kind.amount())).isPresent()) {
      return "";
    }
    BigDecimal scale = firstHeader.scale().get(kind.amount());
    return scale.compareTo(BigDecimal.valueOf(10_000)) == 0
        ? "单位：万元"
        : MoneyScale.isLarge(scale) ? "单位：千元" : "";
  }

  private void use(Header found) {
    header = found;
    refuseAmbiguous();
    firstHeader = firstHeader == null ? found : firstHeader;
    latestHeader = found;
    headerWidth = found.width();
    labelled = LABELLED.stream().filter(found::has).toArray(ExportField[]::new);
    blocks = found.blocks().stream().map(places -> new FieldLine(kind, found, places)).toList();
    collector.begin(sheet.isEmpty() ? file : file + "［" + sheet + "］", blocks.get(0));
  }

  /** Money above the header would be lost if nobody looked. */
  private void above(Line line) {
    for (FieldLine block : blocks) {
      FieldLine there = block.on(line);
      LocalDate day = there.day();
      Amount amount = there.amount(kind.amount());
      if (day != null && amount != null) {
        reject(there, collector.signed(there, amount), "在表头之上");
      }
    }
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
    if (hasSumLabel(line)) {
      if (isNobodys(line) || sums.isSum(amount)) {
        isSum(line, amount);
      } else {
        reject(line, collector.signed(line, amount), "看不出是一笔明细还是合计");
      }
      return;
    }
    if (isAlone(line) && SumLabel.isCarried(line.words(Fields.PURPOSE))) {
      reject(line, collector.signed(line, amount), "没有收款人和凭证号，看不出是一笔明细还是结转、累计");
      return;
    }
    if (line.line().isSeparated() && line.line().width() > headerWidth && isOverfull(line.line())) {
      reject(
          line,
          collector.signed(line, amount),
          "比表头多出 " + (line.line().width() - headerWidth) + " 列，可能是金额里的逗号没有加引号");
      return;
    }
    Amount signed = collector.signed(line, amount);
    sums.add(amount, signed);
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

  /** Whether a line names nobody and no document although the export has columns for them. */
  private boolean isNobodys(FieldLine line) {
    boolean could = line.has(Fields.PAYEE) || line.has(Fields.VOUCHER);
    return could
        && isNobody(line.words(Fields.PAYEE))
        && line.isBlank(Fields.VOUCHER)
        && isNobody(line.words(Fields.PAYER));
  }

  /** The same without a look at the words, which is quick enough for every line. */
  private static boolean isAlone(FieldLine line) {
    return (line.has(Fields.PAYEE) || line.has(Fields.VOUCHER))
        && line.isBlank(Fields.PAYEE)
        && line.isBlank(Fields.VOUCHER)
        && line.isBlank(Fields.PAYER);
  }

  private boolean isNobody(String name) {
    return name.isEmpty() || isSumLabel.of(name);
  }

  /** A sum that somebody has dated is one by the label in one of its own columns. */
  private boolean hasSumLabel(FieldLine line) {
    for (ExportField field : labelled) {
      if (line.endsLikeASum(field) && isSumLabel.of(line.words(field))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOverfull(Line line) {
    for (int field = headerWidth; field < line.width(); field++) {
      if (!line.isBlank(field)) {
        return true;
      }
    }
    return false;
  }

  /** Something without a day or an amount: seldom a line. */
  private void irregular(FieldLine line, LocalDate day, Amount amount) {
    if (day == null && (isSum(line, amount) || isHeaderAgain(line))) {
      return;
    }
    if (day == null && amount == null && isNote(line)) {
      refuseLateUnit(line);
      return;
    }
    Amount signed = amount == null ? null : collector.signed(line, amount);
    if (amount != null) {
      sums.addDoubtful(amount, signed);
    }
    reject(line, signed, reason(line, day, amount));
  }

  /** A unit that is stated below the header comes too late for the lines before it. */
  private void refuseLateUnit(FieldLine line) {
    Optional<BigDecimal> late = MoneyScale.in(line.line().words());
    BigDecimal used = header.scale().get(kind.amount());
    if (late.isPresent() && !Decimals.same(late.get(), used)) {
      throw Refusal.of(
          DetailRules.COLUMNS_MISSING,
          "“"
              + file
              + "”第 "
              + line.line().number()
              + " 行写着“"
              + line.line().shown()
              + "”，与表头处的金额单位不一致，不知道以哪个为准。",
          "把金额单位写在表头的上一行，或写在金额列的列名里，再导入。");
    }
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
    boolean few = line.line().filled(4) <= 3;
    for (String label : labels(line)) {
      String words = Wording.plain(label);
      boolean sum = SumLabel.isSum(words) || few && SumLabel.isLoosely(words);
      if (sum) {
        if (amount != null && SumLabel.isGrandTotal(words)) {
          lastTotal =
              sums.isTotal(amount)
                  ? null
                  : new StatedTotal(sheet, line.line().number(), amount.yuan(), sums.withSigns());
        }
        sums.beginAgain();
        return true;
      }
    }
    return false;
  }

  /** Where the label of a sum may stand. */
  private List<String> labels(FieldLine line) {
    List<String> labels = new ArrayList<>();
    for (int field = 0; field < Math.min(LABEL_COLUMNS, line.line().width()); field++) {
      labels.add(line.line().words(field));
    }
    LABELLED.forEach(field -> labels.add(line.words(field)));
    return labels;
  }

  /** Titles, remarks and signatures have few words, or begin as such do. */
  private boolean isNote(FieldLine line) {
    boolean besideOther = blocks.size() > 1 && line.dayWords().isEmpty();
    if (line.amountWords().isEmpty() && (besideOther || line.line().filled(3) <= 2)) {
      return true;
    }
    for (int field = 0; field < line.line().width(); field++) {
      if (!line.line().isBlank(field)) {
        return NOTE.matcher(line.line().words(field)).matches()
            || MoneyScale.in(line.line().words(field)).isPresent();
      }
    }
    return false;
  }

  /** The header once more, as on every printed page; where its columns have moved, they count. */
  private boolean isHeaderAgain(FieldLine line) {
    List<String> words = line.line().words();
    if (headerRows.stream().anyMatch(row -> withoutTail(row).equals(withoutTail(words)))) {
      return true;
    }
    boolean counts = (line.dayWords() + line.amountWords()).chars().anyMatch(Character::isDigit);
    if (counts) {
      return false;
    }
    Optional<Header> again = finder.find(List.of(words), "");
    if (again.isEmpty()) {
      return false;
    }
    Map<ExportField, BigDecimal> scale = new LinkedHashMap<>(again.get().scale());
    scale.replaceAll(
        (field, stated) ->
            MoneyScale.inHeading(again.get().headings().getOrDefault(field, "")).isPresent()
                ? stated
                : header.scale().getOrDefault(field, stated));
    use(again.get().scaled(scale));
    return true;
  }

  private static List<String> withoutTail(List<String> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).isBlank()) {
      end--;
    }
    return row.subList(0, end);
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
