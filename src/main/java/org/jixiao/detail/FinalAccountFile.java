package org.jixiao.detail;

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
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;
import org.jixiao.table.Wording;

/** One file of final accounts being read: tables with items down or across, for one year or two. */
final class FinalAccountFile implements ExportSink {

  private static final List<String> LABEL_HEADINGS =
      List.of("项目", "指标", "收入", "支出", "科目名称", "功能分类科目名称", "支出功能分类科目名称", "项目按功能分类", "统计指标");
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
  private static final Pattern TEN_THOUSAND = Pattern.compile("单位:?(?:人民币)?万元|[(\\[]万元[)\\]]");
  private static final Pattern PART_OF_FUNDS = Pattern.compile("财政拨款|一般公共预算|政府性基金|国有资本经营");
  private static final int MOST_ROWS = 5_000;

  private final String file;
  private final int year;
  private final FinalAccountTables tables;
  private final ControlTotals totals = new ControlTotals();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private final TreeSet<String> columns = new TreeSet<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private String sheet = "";
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
      List<String> words = new ArrayList<>();
      for (int field = 0; field < line.width(); field++) {
        words.add(line.words(field));
      }
      rows.add(words);
      numbers.add(line.number());
    }
  }

  @Override
  public void end() {
    endSheet();
    if (!found) {
      throw Refusal.of(
          DetailRules.COLUMNS_MISSING,
          yearUnknown
              ? "“" + file + "”里的决算数看不出是哪一年的。"
              : "“" + file + "”里找不到决算表的项目（本年收入、本年支出、基本支出、项目支出等）和金额列。",
          yearUnknown
              ? "在表的标题里写明年度，如“2024年度收入支出决算总表”，或在文件名里写明。"
              : "用决算报表的“收入支出决算总表”“收入决算表”“支出决算表”或“决算分析表”。");
    }
  }

  private void endSheet() {
    if (!rows.isEmpty() && !readDown() && !readAcross()) {
      passedOver.add(sheet);
    }
    rows.clear();
    numbers.clear();
  }

  private String title(int header) {
    StringBuilder title = new StringBuilder(sheet);
    for (int row = 0; row < header; row++) {
      title.append(' ').append(String.join(" ", rows.get(row)));
    }
    return Wording.plain(title.toString());
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

  private BigDecimal scale(int header) {
    StringBuilder above = new StringBuilder(title(header));
    rows.get(header).forEach(heading -> above.append(Wording.plain(heading)));
    return TEN_THOUSAND.matcher(above).find() ? BigDecimal.valueOf(10_000) : BigDecimal.ONE;
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
    if (bare.startsWith("上年") || bare.startsWith("去年")) {
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
        if (LABEL_HEADINGS.contains(Wording.heading(heads.get(column)))) {
          label = column;
        } else if (label >= 0) {
          int its = label;
          int at = column;
          period(heads.get(column), tableYear)
              .ifPresent(
                  when -> blocks.computeIfAbsent(its, new_ -> new LinkedHashMap<>()).put(at, when));
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
    boolean partly = PART_OF_FUNDS.matcher(title(header)).find();
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
    boolean any = false;
    for (int row = 0; row < Math.min(20, rows.size()) && !any; row++) {
      long items = rows.get(row).stream().filter(head -> item(head).isPresent()).count();
      int amounts = items < 2 ? -1 : amountRow(row);
      if (amounts < 0) {
        continue;
      }
      int tableYear = yearOf(row);
      boolean partly = PART_OF_FUNDS.matcher(title(row)).find();
      String group = "";
      for (int column = 0; column < rows.get(row).size(); column++) {
        String above =
            row > 0 && column < rows.get(row - 1).size() ? rows.get(row - 1).get(column) : "";
        group = above.isBlank() ? group : above;
        String head = rows.get(row).get(column);
        String kind = group.contains("预算数") ? "预算数" : "决算数";
        Optional<String> when = period(kind, tableYear);
        String text = column < rows.get(amounts).size() ? rows.get(amounts).get(column) : "";
        if (when.isPresent()) {
          any |= take(head, when.get(), text, amounts, scale(row), partly, head);
        }
      }
    }
    return any;
  }

  /** The row of the total below a header; of a table with one row of numbers, that one. */
  private int amountRow(int header) {
    int only = -1;
    int rowsWithNumbers = 0;
    for (int row = header + 1; row < rows.size(); row++) {
      List<String> words = rows.get(row);
      boolean total = words.stream().limit(4).anyMatch(Layout::isTotal);
      if (total) {
        return row;
      }
      boolean numbersOnly =
          words.stream().filter(w -> NumberText.read(w, Unit.MONEY).isPresent()).count() >= 2;
      boolean lineNumbers = words.stream().noneMatch(w -> w.contains(".") || w.length() > 2);
      if (numbersOnly && !lineNumbers) {
        rowsWithNumbers++;
        only = row;
      }
    }
    return rowsWithNumbers == 1 ? only : -1;
  }

  private Optional<FinalAccountTables.Cell> item(String label) {
    return cell(label, "本年", false);
  }

  private Optional<FinalAccountTables.Cell> cell(String label, String period, boolean partly) {
    if (label.isBlank()) {
      return Optional.empty();
    }
    Optional<FixedRow> account = FinalAccountTables.ACCOUNTS.fixedRow(label);
    if (account.isPresent() && !partly && !period.equals("预算")) {
      return Optional.of(
          new FinalAccountTables.Cell(
              FinalAccountTables.ACCOUNTS.name(),
              account.get().label(),
              period.equals("本年") ? "本年度" : "上年度"));
    }
    String column =
        switch (period) {
          case "本年" -> "本年决算数";
          case "上年" -> "上年决算数";
          default -> "本年预算数";
        };
    return FinalAccountTables.THREE_PUBLIC
        .fixedRow(label)
        .map(
            row ->
                new FinalAccountTables.Cell(
                    FinalAccountTables.THREE_PUBLIC.name(), row.label(), column));
  }

  private boolean take(
      String label,
      String period,
      String text,
      int row,
      BigDecimal scale,
      boolean partly,
      String heading) {
    Optional<FinalAccountTables.Cell> cell = cell(label, period, partly);
    boolean nothing = text.isBlank() || text.matches("[—–-]+|不适用|/");
    if (cell.isEmpty() || nothing) {
      return false;
    }
    found = true;
    Optional<BigDecimal> amount = NumberText.read(text, Unit.MONEY);
    if (amount.isEmpty()) {
      totals.reject(null);
      rejected.add(
          new Rejected(
              sheet,
              numbers.get(row),
              "“" + label + "”的“" + text + "”不是能确定的金额",
              String.join(" | ", rows.get(row))));
      return false;
    }
    BigDecimal yuan = amount.get().multiply(scale);
    totals.accept(Amount.of(yuan));
    columns.add(cell.get().column() + "←" + heading.strip());
    tables.put(cell.get(), yuan, "“" + file + "”" + (sheet.isEmpty() ? "" : "的“" + sheet + "”"));
    return true;
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
