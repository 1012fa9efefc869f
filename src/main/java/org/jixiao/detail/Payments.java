package org.jixiao.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jixiao.detail.ControlTotals.Sum;
import org.jixiao.detail.ExportKind.Fields;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Decimals;

/** The payments of the year: by month, by payer and way of payment, by economic code. */
final class Payments implements DetailCollector {

  private static final String DIRECT = "财政直接支付";
  private static final String AUTHORISED = "财政授权支付";

  /** 三公 by code; 公务用车购置 stands under two classes of capital outlay. */
  private static final Map<String, List<String>> THREE_PUBLIC = threePublic();

  private final int year;
  private final Months months = new Months();
  private final Units units = new Units();
  private final PaymentScrutiny scrutiny;
  private final Map<Payer, BigDecimal> payers = new HashMap<>();
  private final Map<String, BigDecimal> codes = new TreeMap<>();
  private final Map<String, BigDecimal> officeItems = new TreeMap<>();
  private final Map<String, Meeting> meetings = new LinkedHashMap<>();
  private final Map<SpendingClass, BigDecimal> classes = new EnumMap<>(SpendingClass.class);
  private final Map<String, String> knownCodes = new HashMap<>();
  private Sum unclassed = Sum.NONE;
  private Sum uncoded = Sum.NONE;
  private Sum undecided = Sum.NONE;
  private Sum inferred = Sum.NONE;
  private Sum withoutMethod = Sum.NONE;
  private FieldLine columns;
  private boolean everyFileHasCodes = true;
  private boolean everyFileHasPayers = true;

  /** Who paid, and in which way. */
  private record Payer(String name, String method) {}

  /** What was paid for a meeting, and when first. */
  private record Meeting(LocalDate day, BigDecimal amount) {}

  Payments(int year, Map<Limit, BigDecimal> limits) {
    this.year = year;
    this.scrutiny = new PaymentScrutiny(limits);
  }

  private static Map<String, List<String>> threePublic() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("因公出国（境）费", List.of("30212"));
    rows.put("公务接待费", List.of("30217"));
    rows.put("公务用车购置费", List.of("31013", "30913"));
    rows.put("公务用车运行维护费", List.of("30231"));
    return rows;
  }

  @Override
  public void begin(String file, FieldLine header) {
    columns = header;
    everyFileHasCodes &= hasCodes();
    everyFileHasPayers &= header.has(Fields.PAYER);
    scrutiny.begin(file, header);
  }

  private boolean hasCodes() {
    return columns.has(Fields.CODE)
        || columns.has(Fields.CODE_CLASS) && columns.has(Fields.CODE_ITEM);
  }

  @Override
  public BigDecimal signed(FieldLine line, BigDecimal amount) {
    String direction = line.words(Fields.DIRECTION);
    boolean back = direction.contains("退") || direction.contains("冲") || direction.contains("收款");
    return back && amount.signum() > 0 ? amount.negate() : amount;
  }

  @Override
  public boolean isOutside(FieldLine line, LocalDate day) {
    return day.getYear() != year;
  }

  @Override
  public void take(FieldLine line, LocalDate day, BigDecimal amount) {
    months.add(day, amount);
    units.add(line.words(Fields.UNIT), amount);
    String code = code(line);
    Optional<SpendingClass> spending = SpendingClass.of(line.words(Fields.PROJECT_TYPE), code);
    addPayer(line, amount);
    addCode(line, code, spending, day, amount);
    scrutiny.look(line, day, amount, code, spending);
  }

  private String code(FieldLine line) {
    if (line.has(Fields.CODE)) {
      return knownCodes.computeIfAbsent(line.words(Fields.CODE), EconomicCode::in);
    }
    if (line.has(Fields.CODE_CLASS)) {
      return EconomicCode.in(line.words(Fields.CODE_CLASS), line.words(Fields.CODE_ITEM));
    }
    return "";
  }

  private void addPayer(FieldLine line, BigDecimal amount) {
    String payer = line.words(Fields.PAYER);
    if (payer.isEmpty()) {
      payer = Units.bare(line.words(Fields.UNIT));
    }
    String said = line.words(Fields.METHOD);
    String method = said.contains("直接") ? DIRECT : said.contains("授权") ? AUTHORISED : "";
    if (method.isEmpty()) {
      // The treasury's own account pays directly, the unit's account by authority.
      boolean known = line.has(Fields.PAYER) && !line.words(Fields.PAYER).isEmpty();
      method = !known ? "" : isTreasury(payer) ? DIRECT : AUTHORISED;
      inferred = known ? inferred.plus(amount) : inferred;
      withoutMethod = known ? withoutMethod : withoutMethod.plus(amount);
    }
    payers.merge(new Payer(payer, method), amount, BigDecimal::add);
  }

  private static boolean isTreasury(String payer) {
    return payer.contains("财政") || payer.contains("国库");
  }

  private void addCode(
      FieldLine line,
      String code,
      Optional<SpendingClass> spending,
      LocalDate day,
      BigDecimal amount) {
    if (spending.isPresent()) {
      classes.merge(spending.get(), amount, BigDecimal::add);
    } else {
      unclassed = unclassed.plus(amount);
    }
    if (code.length() < 5) {
      uncoded = uncoded.plus(amount);
      return;
    }
    codes.merge(code, amount, BigDecimal::add);
    if (code.equals("30215")) {
      String name = line.words(Fields.PURPOSE).isEmpty() ? "会议" : line.words(Fields.PURPOSE);
      meetings.merge(
          name,
          new Meeting(day, amount),
          (one, other) ->
              new Meeting(
                  one.day.isBefore(other.day) ? one.day : other.day, one.amount.add(other.amount)));
    }
    if (code.startsWith("302") && !EconomicCode.APART.contains(code)) {
      if (spending.isEmpty()) {
        undecided = undecided.plus(amount);
      } else if (spending.get() == SpendingClass.OFFICE) {
        officeItems.merge(code, amount, BigDecimal::add);
      }
    }
  }

  @Override
  public Units units() {
    return units;
  }

  @Override
  public Harvest harvest() {
    List<TableImport> tables = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    tables.add(new TableImport("月度指标", ExportKind.PAYMENTS, months.rows("指标使用数")));
    if (!months.empty().isEmpty()) {
      remarks.add("没有支付记录的月份按 0 填：" + String.join("、", months.empty()) + "。");
    }
    addPayers(tables, remarks);
    addByCode(tables, remarks);
    addClasses(remarks);
    if (scrutiny.unkept() > 0) {
      remarks.add("内存有限，最后 " + scrutiny.unkept() + " 行没有参加拆分、同额和重复凭证的检查；可用 java -Xmx4g 重新导入。");
    }
    return new Harvest(tables, scrutiny.results(), remarks, months.last());
  }

  private void addPayers(List<TableImport> tables, List<String> remarks) {
    if (withoutMethod.lines() > 0) {
      remarks.add("有 " + shown(withoutMethod) + "既没有支付方式也没有付款人，分不清直接支付还是授权支付；支付汇总表没有填。");
      return;
    }
    if (!everyFileHasPayers) {
      remarks.add("导出里没有付款人列，支付汇总按预算单位填写。");
    }
    if (inferred.lines() > 0) {
      remarks.add("有 " + shown(inferred) + "没有写明直接支付或授权支付，按付款人判断：财政、国库账户为直接支付，其余为授权支付。");
    }
    List<TableImport.Row> rows = new ArrayList<>();
    payers.entrySet().stream()
        .sorted(
            Map.Entry.<Payer, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().name())
                .thenComparing(entry -> entry.getKey().method()))
        .forEach(
            entry -> {
              Map<String, String> identity = new LinkedHashMap<>();
              identity.put("付款人", entry.getKey().name());
              identity.put("支付方式", entry.getKey().method());
              rows.add(
                  new TableImport.Row(identity, Map.of("金额", entry.getValue().toPlainString())));
            });
    tables.add(new TableImport("支付汇总", ExportKind.PAYMENTS, rows));
  }

  private void addByCode(List<TableImport> tables, List<String> remarks) {
    if (!everyFileHasCodes) {
      remarks.add("导出里没有部门经济分类列，三公经费、会议费、办公经费没有填。");
      return;
    }
    if (uncoded.lines() > 0) {
      remarks.add("有 " + shown(uncoded) + "没有五位的部门经济分类，三公经费、会议费、办公经费没有填；补齐后再导入。");
      return;
    }
    List<TableImport.Row> items = new ArrayList<>();
    THREE_PUBLIC.forEach(
        (item, those) ->
            items.add(TableImport.Row.of("项目", item, Map.of("账套数", sum(those).toPlainString()))));
    tables.add(new TableImport("三公经费", ExportKind.PAYMENTS, items));
    remarks.add("三公经费的支付数填在“账套数”列；本年决算数以决算表为准，由人填写或从决算表导入。");
    addMeetings(tables, remarks);
    addOffice(tables, remarks);
  }

  private BigDecimal sum(List<String> those) {
    return those.stream()
        .map(code -> codes.getOrDefault(code, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void addMeetings(List<TableImport> tables, List<String> remarks) {
    List<TableImport.Row> rows = new ArrayList<>();
    meetings.entrySet().stream()
        .filter(entry -> entry.getValue().amount().signum() != 0)
        .sorted(
            Map.Entry.<String, Meeting>comparingByValue(Comparator.comparing(Meeting::day))
                .thenComparing(Map.Entry::getKey))
        .forEach(
            entry ->
                rows.add(
                    TableImport.Row.of(
                        "会议名称",
                        entry.getKey(),
                        Map.of(
                            "日期", entry.getValue().day().toString(),
                            "金额", entry.getValue().amount().toPlainString()))));
    if (!rows.isEmpty()) {
      tables.add(new TableImport("会议费", ExportKind.PAYMENTS, rows));
      remarks.add("会议费按用途归并，日期是首次支付的日期；会议类别、人数、天数导出里没有，须对照会议通知和签到表补填。");
    }
  }

  private void addOffice(List<TableImport> tables, List<String> remarks) {
    if (undecided.lines() > 0) {
      remarks.add(
          "302 商品和服务支出中有 " + shown(undecided) + "看不出属公用经费还是项目支出（没有项目类别），办公经费没有填；在导出中补上项目类别后再导入。");
      return;
    }
    List<TableImport.Row> rows = new ArrayList<>();
    officeItems.forEach(
        (code, amount) ->
            rows.add(
                TableImport.Row.of(
                    "项目", EconomicCode.name(code), Map.of("本年实际数", amount.toPlainString()))));
    if (!rows.isEmpty()) {
      tables.add(new TableImport("办公经费", ExportKind.PAYMENTS, rows));
    }
  }

  private void addClasses(List<String> remarks) {
    if (classes.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>();
    classes.forEach(
        (spending, amount) -> words.add(spending.label() + " " + Decimals.amount(amount) + " 元"));
    if (unclassed.lines() > 0) {
      words.add("分不清的 " + shown(unclassed));
    }
    remarks.add("按项目类别，支付为：" + String.join("，", words) + "（供与决算核对，不填表）。");
  }

  private static String shown(Sum sum) {
    return sum.lines() + " 行（" + Decimals.amount(sum.amount()) + " 元）";
  }
}
