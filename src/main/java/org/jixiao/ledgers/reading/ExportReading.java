package org.jixiao.ledgers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jixiao.findings.Refusal;
import org.jixiao.lines.Line;
import org.jixiao.lines.Spans;
import org.jixiao.numbers.Amount;
import org.jixiao.table.Wording;

/**
 * One export being read: finds the header, tells lines from titles, sub-totals, repeated headers
 * and notes, and hands on those that have a day and an amount. Every line is counted exactly once.
 */
public final class ExportReading implements ExportSink {

  /** The header stands among the first so many lines that hold anything. */
  static final int HEADER_LINES = 40;

  /** A file whose lines are all at fault is not to fill the memory with them. */
  private static final int MOST_REJECTED_KEPT = 100_000;

  private final String file;
  private final ExportKind kind;
  private final HeaderFinder finder;
  private final LineCollector collector;
  private final ControlTotals totals = new ControlTotals();
  private final List<RejectedLine> rejected = new ArrayList<>();
  private final List<StatedTotal> stated = new ArrayList<>();
  private final List<String> sheetsWithoutHeader = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final StatedUnits units;
  private final MissingHeader missing;
  private final LineLabels labels = new LineLabels();

  private final SheetTotals sheets;
  private final List<List<String>> waiting = new ArrayList<>();
  private final List<Long> waitingNumbers = new ArrayList<>();
  private ExportHeader header;
  private ExportHeader firstHeader;
  private ExportHeader latestHeader;
  private List<FieldLine> blocks = List.of();
  private String sheet = "";
  private RunningSums sums = new RunningSums();
  private StatedTotal lastTotal;
  private final Spans spans = new Spans();
  private final Set<Integer> amounts = new HashSet<>();
  private long hidden;
  private Fit fit;
  private Signs signs;
  private boolean separated;
  private final List<List<String>> headerRows = new ArrayList<>();

  /**
   * Begins to read.
   *
   * @param file its name, for messages
   * @param mapping heading → name of the field that it stands for, as the user has said
   * @param used takes the headings of the mapping that were met
   */
  public ExportReading(
      String file,
      ExportKind kind,
      Map<String, String> mapping,
      Set<String> used,
      LineCollector collector) {
    this.file = file;
    this.kind = kind;
    this.finder = new HeaderFinder(kind, mapping, used);
    this.collector = collector;
    this.units = new StatedUnits(file, kind, notes);
    this.missing = new MissingHeader(file, kind);
    this.sheets = new SheetTotals(file);
  }

  @Override
  public void sheet(String name) {
    endSheet();
    sheet = name;
  }

  @Override
  public void end() {
    endSheet();
    sheets.refuseDoubled();
    if (firstHeader == null) {
      throw missing.refusal();
    }
  }

  @Override
  public void hidden(String name) {
    sheetsWithoutHeader.add(name + "（隐藏）");
  }

  @Override
  public void span(long first, long last, int column) {
    spans.add(first, last, column);
  }

  @Override
  public void hiddenLines(long count) {
    hidden = count;
  }

  private void endSheet() {
    if (header == null && !waiting.isEmpty()) {
      findHeader();
      if (header == null) {
        sheetsWithoutHeader.add(sheet);
      }
    }
    if (sums.lines() > 0) {
      sheets.add(sheet, sums.lines(), sums.withSigns());
    }
    if (lastTotal != null) {
      stated.add(lastTotal);
    }
    endSigns();
    units.end(header);
    if (header != null && hidden > 0) {
      notes.add(HiddenLines.note(file, sheet, hidden));
    }
    hidden = 0;
    spans.clear();
    header = null;
    waiting.clear();
    waitingNumbers.clear();
    sums = new RunningSums();
    lastTotal = null;
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
                  ExportRefusals.WRONG_EXPORT,
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
    spans.note(line);
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
    header = finder.find(waiting, sheet + " " + units.before(firstHeader)).orElse(null);
    if (header == null) {
      missing.among(waiting);
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

  private void use(ExportHeader found) {
    header = found;
    missing.refuseAmbiguous(found);
    units.note(found);
    firstHeader = firstHeader == null ? found : firstHeader;
    latestHeader = found;
    fit = new Fit(found, kind.amount(), List.of());
    endSigns();
    signs = kind == ExportKind.PAYMENTS ? new Signs(found) : null;
    labels.use(found);
    amounts.clear();
    for (Map<ExportField, Integer> places : found.blocks()) {
      kind.money().stream().map(places::get).filter(Objects::nonNull).forEach(amounts::add);
    }
    blocks = found.blocks().stream().map(places -> new FieldLine(kind, found, places)).toList();
    collector.begin(sheet.isEmpty() ? file : file + "［" + sheet + "］", blocks.get(0));
  }

  /** Rejects what has a day and an amount above the header: it would be lost if nobody looked. */
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

  private void body(Line line) {
    Line whole = spans.filled(line, amounts);
    for (FieldLine block : blocks) {
      body(block.on(whole));
    }
  }

  private void body(FieldLine line) {
    LocalDate day = line.day();
    Amount amount = line.amount(kind.amount());
    if (day == null || amount == null) {
      irregular(line, day, amount);
      return;
    }
    SumLabel.Kind label = labels.of(line);
    if (label == SumLabel.Kind.PAGE
        && labels.isNobody(line.words(ExportFields.PAYEE))
        && line.isBlank(ExportFields.VOUCHER)) {
      return;
    }
    if (label == SumLabel.Kind.SUM || label == SumLabel.Kind.PAGE) {
      if (labels.isNobodys(line) || sums.isSum(amount)) {
        takeSum(line, amount);
      } else {
        reject(line, collector.signed(line, amount), "看不出是一笔明细还是合计");
      }
      return;
    }
    boolean flow = kind != ExportKind.RELEASES;
    if (flow && label == SumLabel.Kind.BALANCE && labels.isNobody(line.words(ExportFields.PAYEE))) {
      reject(
          line,
          collector.signed(line, amount),
          "是结转或余额，不是一笔" + (kind == ExportKind.PAYMENTS ? "支付" : "资产"));
      return;
    }
    if (LineLabels.isAlone(line) && SumLabel.isCarried(line.words(ExportFields.PURPOSE))) {
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
    units.look(header, line);
    collector.take(line, day, signed);
  }

  private void reject(FieldLine line, Amount amount, String reason) {
    totals.reject(amount);
    if (rejected.size() < MOST_REJECTED_KEPT) {
      rejected.add(new RejectedLine(sheet, line.line().number(), reason, line.line().shown()));
    }
  }

  /**
   * Takes what lacks a day or an amount: mostly a sum, a note or the header again; else it is
   * rejected.
   */
  private void irregular(FieldLine line, LocalDate day, Amount amount) {
    if (day == null && (takeSum(line, amount) || takeHeaderAgain(line))) {
      return;
    }
    if (day == null && amount == null && IrregularLine.isNote(line, blocks.size() > 1)) {
      units.refuseLate(header, line);
      return;
    }
    Amount signed = amount == null ? null : collector.signed(line, amount);
    if (amount != null) {
      sums.addDoubtful(amount, signed);
    }
    reject(line, signed, IrregularLine.reason(kind, line, day, amount));
  }

  private boolean takeSum(FieldLine line, Amount amount) {
    boolean few = line.line().filled(4) <= 3;
    for (String label : LineLabels.places(line)) {
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

  /**
   * Whether this is the header again, as on every printed page. Where its columns have moved, the
   * new places hold from here on.
   */
  private boolean takeHeaderAgain(FieldLine line) {
    List<String> words = line.line().words();
    if (headerRows.stream().anyMatch(row -> IrregularLine.isSame(row, words))) {
      return true;
    }
    boolean counts = (line.dayWords() + line.amountWords()).chars().anyMatch(Character::isDigit);
    if (counts) {
      return false;
    }
    Optional<ExportHeader> again = finder.find(List.of(words), "");
    if (again.isEmpty()) {
      return false;
    }
    use(again.get().countedLike(header));
    return true;
  }

  @Override
  public ControlTotals totals() {
    return totals;
  }

  @Override
  public List<RejectedLine> rejected() {
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
