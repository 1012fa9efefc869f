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
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
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
  private final Memo<SumLabel.Kind> labelOf =
      new Memo<>(words -> SumLabel.kind(Wording.plain(words)));

  private final List<List<String>> waiting = new ArrayList<>();
  private final List<Long> waitingNumbers = new ArrayList<>();
  private Header header;
  private Header firstHeader;
  private Header latestHeader;
  private List<FieldLine> blocks = List.of();
  private String sheet = "";
  private RunningSums sums = new RunningSums();
  private StatedTotal lastTotal;
  private final List<String> notes = new ArrayList<>();
  private Fit fit;
  private Signs signs;
  private long cents;
  private long finer;
  private boolean separated;
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
    endSigns();
    endDecimals();
    header = null;
    waiting.clear();
    waitingNumbers.clear();
    sums = new RunningSums();
    lastTotal = null;
  }

  /** What is counted in 万元 to the cent has six decimals, and four at least. */
  private void lookAtDecimals(FieldLine line) {
    int decimals =
        NumberText.read(line.amountWords(), Unit.MONEY)
            .map(number -> number.stripTrailingZeros().scale())
            .orElse(0);
    cents += decimals == 2 ? 1 : 0;
    finer += decimals > 2 ? 1 : 0;
  }

  private void endDecimals() {
    if (cents > 0 && finer == 0) {
      notes.add(
          "“"
              + file
              + "”写着单位："
              + MoneyScale.words(header.scale().get(kind.amount()))
              + "，但有 "
              + cents
              + " 行金额正好两位小数，像是以元计的；核对导出的金额单位，单位写错的改正后再导入。");
    }
    cents = 0;
    finer = 0;
  }

  private void endSigns() {
    if (signs == null) {
      return;
    }
    signs
        .fault()
        .ifPresent(
            what -> {
              throw Refusal.of(
                  DetailRules.WRONG_EXPORT,
                  "“" + file + "”" + what,
                  "换用国库集中支付系统的支付明细；确要用它的，只留支出的行、金额写成正数，或加一列“收支方向”写明支出、退回，再导入。");
            });
    signs.remark().ifPresent(what -> notes.add("“" + file + "”" + what));
    signs = null;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void line(Line line) {
    separated = line.isSeparated();
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
    List<List<String>> below = List.copyOf(waiting.subList(header.row() + 1, waiting.size()));
    fit = new Fit(header, kind.amount(), below);
    Line again = new Line(separated);
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
    return MoneyScale.isLarge(scale) ? "单位：" + MoneyScale.words(scale) : "";
  }

  private void use(Header found) {
    header = found;
    refuseAmbiguous();
    noteUnits();
    firstHeader = firstHeader == null ? found : firstHeader;
    latestHeader = found;
    fit = new Fit(found, kind.amount(), List.of());
    endSigns();
    signs = kind == ExportKind.PAYMENTS ? new Signs(found) : null;
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

  /** A heading with a unit of its own goes before the line above the table, and that is said. */
  private void noteUnits() {
    BigDecimal above = header.above();
    List<String> own = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (ExportField field : kind.money()) {
      if (header.has(field) && above != null) {
        String heading = header.headings().get(field);
        Optional<BigDecimal> its = MoneyScale.inHeading(heading);
        if (its.isEmpty()) {
          without.add(heading);
        } else if (!Decimals.same(its.get(), above)) {
          own.add(heading);
        }
      }
    }
    if (own.isEmpty()) {
      return;
    }
    String what =
        "“"
            + file
            + "”的列名“"
            + String.join("”“", own)
            + "”自带单位，与表头上方的“"
            + MoneyScale.words(above)
            + "”不一致";
    if (!without.isEmpty()) {
      throw Refusal.of(
          DetailRules.COLUMNS_MISSING,
          what + "，“" + String.join("”“", without) + "”不知道以哪个为准。",
          "把金额单位写在每个金额列的列名里，或改正表头上方的单位，再导入。");
    }
    notes.add(what + "，按列名读。");
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
    SumLabel.Kind label = label(line);
    if (label == SumLabel.Kind.PAGE
        && isNobody(line.words(Fields.PAYEE))
        && line.isBlank(Fields.VOUCHER)) {
      return;
    }
    if (label == SumLabel.Kind.SUM || label == SumLabel.Kind.PAGE) {
      if (isNobodys(line) || sums.isSum(amount)) {
        isSum(line, amount);
      } else {
        reject(line, collector.signed(line, amount), "看不出是一笔明细还是合计");
      }
      return;
    }
    boolean flow = kind != ExportKind.RELEASES;
    if (flow && label == SumLabel.Kind.BALANCE && isNobody(line.words(Fields.PAYEE))) {
      reject(
          line,
          collector.signed(line, amount),
          "是结转或余额，不是一笔" + (kind == ExportKind.PAYMENTS ? "支付" : "资产"));
      return;
    }
    if (isAlone(line) && SumLabel.isCarried(line.words(Fields.PURPOSE))) {
      reject(line, collector.signed(line, amount), "没有收款人和凭证号，看不出是一笔明细还是结转、累计");
      return;
    }
    String misfit = line.line().isSeparated() ? fit.fault(line.line()) : "";
    if (!misfit.isEmpty()) {
      reject(line, collector.signed(line, amount), misfit);
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
    if (signs != null) {
      signs.look(line, amount);
    }
    if (header.isCountedAbove(kind.amount())) {
      lookAtDecimals(line);
    }
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
    return name.isEmpty() || labelOf.of(name) != SumLabel.Kind.NONE;
  }

  /** What somebody has dated is a sum or a balance by the label in one of its own columns. */
  private SumLabel.Kind label(FieldLine line) {
    for (ExportField field : labelled) {
      if (line.endsLikeALabel(field)) {
        SumLabel.Kind label = labelOf.of(line.words(field));
        if (label != SumLabel.Kind.NONE) {
          return label;
        }
      }
    }
    for (int column = 0; column < LABEL_COLUMNS; column++) {
      if (line.mayBeLabel(column)) {
        String words = line.line().words(column);
        SumLabel.Kind label = labelOf.of(words);
        // 上年结转 in a column of its own may be the source of the money.
        if (label != SumLabel.Kind.NONE
            && (label != SumLabel.Kind.BALANCE || words.matches(".*[额存初末].*"))) {
          return label;
        }
      }
    }
    return SumLabel.Kind.NONE;
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
        if (SumLabel.kind(words) != SumLabel.Kind.PAGE) {
          sums.beginAgain();
        }
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
