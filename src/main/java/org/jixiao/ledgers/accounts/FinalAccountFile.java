package org.jixiao.ledgers.accounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ControlTotals;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.ledgers.reading.HiddenLines;
import org.jixiao.ledgers.reading.MoneyScale;
import org.jixiao.ledgers.reading.RejectedLine;
import org.jixiao.ledgers.reading.StatedTotal;
import org.jixiao.lines.Line;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Layout;
import org.jixiao.table.Wording;

/** One file of final accounts being read: tables with items down or across, for one year or two. */
final class FinalAccountFile implements ExportSink {

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?!\\d{1,2}月)");
  private static final Pattern LABEL = Pattern.compile("项目.*|指标|统计指标|收入|支出|.*科目名称|支出功能分类.*名称");
  private static final Pattern PART_OF_FUNDS = Pattern.compile("财政拨款|一般公共预算|政府性基金|国有资本经营");
  private static final int MOST_ROWS = 5_000;

  /** The rows of which one weighs a file, best first. */
  private static final List<String> WEIGHTS = List.of("本年支出", "本年收入");

  private final String file;
  private final int year;
  private final FinalAccountTables tables;
  private final ControlTotals totals = new ControlTotals();
  private final List<RejectedLine> rejected = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private final Map<FinalAccountTables.Cell, BigDecimal> cells = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private long figures;
  private final TreeSet<String> columns = new TreeSet<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private String sheet = "";
  private long hidden;
  private boolean found;
  private boolean yearUnknown;

  FinalAccountFile(String file, int year, FinalAccountTables tables) {
    this.file = file;
    this.year = year;
    this.tables = tables;
  }

  @Override
  public void sheet(String name) {
    endSheet();
    sheet = name;
  }

  @Override
  public void line(Line line) {
    if (rows.size() < MOST_ROWS && !line.isBlank()) {
      rows.add(line.words());
      numbers.add(line.number());
    }
  }

  @Override
  public void end() {
    endSheet();
    weigh();
    if (!found) {
      throw Refusal.of(
          ExportRefusals.COLUMNS_MISSING,
          yearUnknown
              ? "“" + file + "”里的决算数看不出是哪一年的。"
              : "“" + file + "”里找不到决算表的项目（本年收入、本年支出、基本支出、项目支出等）和金额列。",
          yearUnknown
              ? "在表的标题里写明年度，如“2024年度收入支出决算总表”，或在文件名里写明。"
              : "用决算报表的“收入支出决算总表”“收入决算表”“支出决算表”或“决算分析表”。");
    }
  }

  @Override
  public void hiddenLines(long count) {
    hidden = count;
  }

  private void endSheet() {
    if (hidden > 0) {
      notes.add(HiddenLines.note(file, sheet, hidden));
    }
    hidden = 0;
    if (!rows.isEmpty() && !readDown() && !readAcross()) {
      passedOver.add(sheet);
    }
    rows.clear();
    numbers.clear();
  }

  /**
   * Takes the control total: this year's spending, else this year's income, else 三公经费. A sum of all
   * figures would mix income with spending, two years, and totals with their parts: it would stand
   * nowhere in the file.
   */
  private void weigh() {
    if (figures == 0) {
      return;
    }
    Optional<String> weight = WEIGHTS.stream().filter(row -> current(row).isPresent()).findFirst();
    totals.accept(Amount.of(weight.flatMap(this::current).orElseGet(this::publicSpending)));
    for (long more = 1; more < figures; more++) {
      totals.accept(Amount.ofCents(0));
    }
    notes.add("“" + file + "”的金额只计" + weight.orElse("三公经费") + "的本年数，其他项目和上年数不相加。");
  }

  private Optional<BigDecimal> current(String row) {
    return Optional.ofNullable(
        cells.get(new FinalAccountTables.Cell(FinalAccountTables.ACCOUNTS.name(), row, "本年度")));
  }

  private BigDecimal publicSpending() {
    return cells.entrySet().stream()
        .filter(one -> one.getKey().table().equals(FinalAccountTables.THREE_PUBLIC.name()))
        .filter(one -> one.getKey().column().equals("本年决算数"))
        .filter(one -> !Layout.isTotal(one.getKey().row()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String title(int header) {
    StringBuilder title = new StringBuilder(sheet);
    for (int row = 0; row < header; row++) {
      title.append(' ').append(String.join(" ", rows.get(row)));
    }
    return Wording.plain(title.toString());
  }

  /** Whether a table covers only some of the funds, by its title or the name of its file. */
  private boolean isOfSomeFunds(int header) {
    return PART_OF_FUNDS.matcher(title(header)).find()
        || PART_OF_FUNDS.matcher(Wording.plain(file)).find();
  }

  /** The year that a table is about: by its title, or by the name of its file. */
  private int yearOf(int header) {
    for (String words : List.of(title(header), Wording.plain(file))) {
      Matcher stated = YEAR.matcher(words);
      if (stated.find()) {
        return Integer.parseInt(stated.group(1));
      }
    }
    Matcher bare = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)").matcher(file);
    return bare.find() ? Integer.parseInt(bare.group(1)) : 0;
  }

  /** A unit in the headings goes before the one above them, and that is said. */
  private void noteOther(BigDecimal taken, int row) {
    for (int above = row - 1; above >= 0; above--) {
      Optional<BigDecimal> other = MoneyScale.in(rows.get(above));
      String note =
          "“"
              + file
              + "”的列名写着"
              + MoneyScale.words(taken)
              + "，上方写着"
              + MoneyScale.words(other.orElse(taken))
              + "，按列名读。";
      if (other.isPresent() && !Decimals.same(other.get(), taken) && !notes.contains(note)) {
        notes.add(note);
      }
    }
  }

  private BigDecimal scale(int header) {
    for (int row = header; row >= 0; row--) {
      Optional<BigDecimal> said = MoneyScale.in(rows.get(row));
      if (said.isPresent()) {
        noteOther(said.get(), row);
        return said.get();
      }
    }
    int below = Math.min(rows.size(), header + 3);
    for (int row = header + 1; row < below; row++) {
      Optional<BigDecimal> said = MoneyScale.in(rows.get(row));
      if (said.isPresent()) {
        return said.get();
      }
    }
    return MoneyScale.in(sheet).orElse(BigDecimal.ONE);
  }

  /** Which column of the workbook a heading stands for: last year or this; empty for neither. */
  private Optional<String> period(String heading, int tableYear) {
    String plain = Wording.plain(heading);
    Matcher stated = YEAR.matcher(plain);
    boolean dated = stated.find();
    String bare = Wording.heading(heading);
    boolean budget = bare.contains("预算");
    boolean other = bare.contains("增减") || bare.contains("差") || bare.contains("%");
    if (other || budget) {
      return budget && !other && isThisYear(dated, stated, tableYear)
          ? Optional.of("预算")
          : Optional.empty();
    }
    if (bare.matches("(上年度?|去年)(决算|实际|支出)?(数|金额|合计|统计数)?")) {
      return tableYear == 0 || tableYear == year ? Optional.of("上年") : Optional.empty();
    }
    boolean figure = bare.matches("(本年度?|全年|当年|实际)?(决算|实际|支出)?(数|金额|合计|统计数)?") && !bare.isEmpty();
    if (!figure) {
      return Optional.empty();
    }
    int meant = dated ? Integer.parseInt(stated.group(1)) : tableYear;
    if (meant == 0 && bare.startsWith("本年")) {
      return Optional.of("本年");
    }
    if (meant == 0) {
      yearUnknown = true;
    }
    return meant == year
        ? Optional.of("本年")
        : meant == year - 1 ? Optional.of("上年") : Optional.empty();
  }

  private boolean isThisYear(boolean dated, Matcher stated, int tableYear) {
    return dated ? Integer.parseInt(stated.group(1)) == year : tableYear == year;
  }

  /** Items down the rows, their amounts beside them. */
  private boolean readDown() {
    boolean any = false;
    for (int row = 0; row < Math.min(20, rows.size()); row++) {
      List<String> heads = rows.get(row);
      int label = -1;
      int tableYear = yearOf(row);
      Map<Integer, Map<Integer, String>> blocks = new LinkedHashMap<>();
      for (int column = 0; column < heads.size(); column++) {
        if (LABEL.matcher(Wording.heading(heads.get(column))).matches()) {
          label = column;
        } else if (label >= 0) {
          int labelColumn = label;
          int at = column;
          period(heads.get(column), tableYear)
              .ifPresent(
                  when ->
                      blocks
                          .computeIfAbsent(labelColumn, key -> new LinkedHashMap<>())
                          .put(at, when));
        }
      }
      if (!blocks.isEmpty()) {
        for (Map.Entry<Integer, Map<Integer, String>> block : blocks.entrySet()) {
          any |= readDown(row, block.getKey(), block.getValue());
        }
        if (any) {
          return true;
        }
      }
    }
    return any;
  }

  private boolean readDown(int header, int label, Map<Integer, String> periods) {
    boolean any = false;
    boolean partly = isOfSomeFunds(header);
    for (int row = header + 1; row < rows.size(); row++) {
      String words = label < rows.get(row).size() ? rows.get(row).get(label) : "";
      for (Map.Entry<Integer, String> period : periods.entrySet()) {
        String text =
            period.getKey() < rows.get(row).size() ? rows.get(row).get(period.getKey()) : "";
        String heading = rows.get(header).get(period.getKey());
        any |= take(words, period.getValue(), text, row, scale(header), partly, heading);
      }
    }
    return any;
  }

  /** Items across the header, their amounts in the row of the total, or in the only row. */
  private boolean readAcross() {
    ItemsAcross across = new ItemsAcross(rows);
    int best = -1;
    for (int row = 0; row < Math.min(20, rows.size()); row++) {
      boolean more = best < 0 || across.items(row).size() > across.items(best).size();
      best = across.items(row).size() >= 2 && across.amountRow(row) >= 0 && more ? row : best;
    }
    boolean any = false;
    if (best >= 0) {
      int amounts = across.amountRow(best);
      int tableYear = yearOf(best);
      for (Map.Entry<Integer, String> item : across.items(best).entrySet()) {
        int column = item.getKey();
        String text = column < rows.get(amounts).size() ? rows.get(amounts).get(column) : "";
        Optional<String> when = period(across.group(best, column), tableYear);
        if (when.isPresent()) {
          boolean partly = isOfSomeFunds(best);
          any |=
              take(
                  item.getValue(), when.get(), text, amounts, scale(best), partly, item.getValue());
        }
      }
    }
    return any;
  }

  private boolean take(
      String label,
      String period,
      String text,
      int row,
      BigDecimal scale,
      boolean partly,
      String heading) {
    Optional<FinalAccountTables.Cell> cell = FinalAccountTables.cell(label, period, partly);
    boolean nothing = text.isBlank() || text.matches("[—–-]+|不适用|/");
    if (cell.isEmpty() || nothing) {
      return false;
    }
    found = true;
    Optional<BigDecimal> amount = NumberText.read(text, Unit.MONEY);
    if (amount.isEmpty()) {
      totals.reject(null);
      rejected.add(
          new RejectedLine(
              sheet,
              numbers.get(row),
              "“" + label + "”的“" + text + "”不是能确定的金额",
              String.join(" | ", rows.get(row))));
      return false;
    }
    BigDecimal yuan = amount.get().multiply(scale);
    figures++;
    cells.putIfAbsent(cell.get(), yuan);
    columns.add(cell.get().column() + "←" + heading.strip());
    tables.put(cell.get(), yuan, "“" + file + "”" + (sheet.isEmpty() ? "" : "的“" + sheet + "”"));
    return true;
  }

  @Override
  public ControlTotals totals() {
    return totals;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public List<RejectedLine> rejected() {
    return rejected;
  }

  @Override
  public List<StatedTotal> stated() {
    return List.of();
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public List<String> passedOver() {
    return passedOver;
  }
}
