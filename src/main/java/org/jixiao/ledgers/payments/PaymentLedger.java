package org.jixiao.ledgers.payments;

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
import org.jixiao.findings.Limit;
import org.jixiao.ledgers.Ledger;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.UnitNames;
import org.jixiao.ledgers.reading.ExportField;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.ledgers.reading.Memo;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.MoneySum;

/** The payments of the year: by month, by payer and way of payment, by economic code. */
public final class PaymentLedger implements Ledger {

  private static final String DIRECT = "财政直接支付";
  private static final String AUTHORISED = "财政授权支付";

  /**
   * The economic codes behind each item of 三公经费; 公务用车购置 stands under two classes of capital outlay.
   */
  private static final Map<String, List<String>> THREE_PUBLIC = threePublic();

  private final int year;
  private final Months months = new Months();
  private final UnitNames units = new UnitNames();
  private final PaymentScrutiny scrutiny;
  private final Map<String, Map<String, MoneySum>> payers = new TreeMap<>();
  private final Map<String, MoneySum> codes = new HashMap<>();
  private final Map<String, MoneySum> officeItems = new TreeMap<>();
  private final Map<String, Meeting> meetings = new LinkedHashMap<>();
  private final Map<SpendingClass, MoneySum> classes = new EnumMap<>(SpendingClass.class);
  private final Memo<CodedClass> codeOf =
      new Memo<>(words -> CodedClass.of(EconomicCode.in(words)));
  private final Memo<MoneySum> sumOfCode =
      new Memo<>(digits -> codes.computeIfAbsent(digits, key -> new MoneySum()));
  private final Memo<MoneySum> sumOfItem =
      new Memo<>(digits -> officeItems.computeIfAbsent(digits, key -> new MoneySum()));
  private final Memo<Memo<MoneySum>> sumOfPayer =
      new Memo<>(
          method ->
              new Memo<>(
                  payer ->
                      payers
                          .computeIfAbsent(method, key -> new HashMap<>())
                          .computeIfAbsent(payer, key -> new MoneySum())));
  private final Memo<String> methodOf = new Memo<>(PaymentLedger::method);
  private final Memo<Optional<Direction>> directionOf = new Memo<>(Direction::of);
  private final Memo<Optional<Direction>> flagOf = new Memo<>(Direction::ofFlag);
  private final Memo<PaymentState> stateOf = new Memo<>(PaymentState::of);
  private final MoneySum voided = new MoneySum();
  private final Memo<Memo<Optional<SpendingClass>>> classOf =
      new Memo<>(type -> new Memo<>(code -> SpendingClass.of(type, code)));
  private final MoneySum unclassed = new MoneySum();
  private final MoneySum uncoded = new MoneySum();
  private final MoneySum undecided = new MoneySum();
  private final MoneySum inferred = new MoneySum();
  private final MoneySum withoutMethod = new MoneySum();
  private FieldLine columns;

  /** What the line whose sign was asked for last says of its direction. */
  private Direction said;

  private boolean directed;
  private boolean flagged;
  private boolean stated;
  private boolean everyFileHasCodes = true;
  private boolean everyFileHasPayers = true;

  /** Who paid, in which way, and how much. */
  private record Payer(String name, String method, BigDecimal amount) {}

  /** What was paid for a meeting, and when first. */
  private record Meeting(LocalDate day, BigDecimal amount) {}

  public PaymentLedger(int year, Map<Limit, BigDecimal> limits) {
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
    directed = header.has(ExportFields.DIRECTION);
    flagged = header.has(ExportFields.REFUND_FLAG);
    stated = header.has(ExportFields.STATE) || header.has(ExportFields.VOID_FLAG);
    everyFileHasCodes &= hasCodes();
    everyFileHasPayers &= header.has(ExportFields.PAYER);
    scrutiny.begin(file, header);
  }

  private boolean hasCodes() {
    return columns.has(ExportFields.CODE)
        || columns.has(ExportFields.CODE_CLASS) && columns.has(ExportFields.CODE_ITEM);
  }

  @Override
  public Amount signed(FieldLine line, Amount amount) {
    said =
        directed ? directionOf.of(line.words(ExportFields.DIRECTION)).orElse(null) : Direction.OUT;
    boolean back =
        said == Direction.BACK
            || flagged
                && flagOf.of(line.words(ExportFields.REFUND_FLAG)).orElse(null) == Direction.BACK;
    return back && amount.sign() > 0 ? amount.negated() : amount;
  }

  @Override
  public boolean isOutside(FieldLine line, LocalDate day) {
    if (day.getYear() != year) {
      return true;
    }
    if (stated && isVoid(line)) {
      voided.add(signed(line, line.amount(ExportFields.PAID)));
      return true;
    }
    return false;
  }

  private boolean isVoid(FieldLine line) {
    return stateOf.of(line.words(ExportFields.STATE)) == PaymentState.VOID
        || flagOf.of(line.words(ExportFields.VOID_FLAG)).orElse(null) == Direction.BACK;
  }

  @Override
  public String objection(FieldLine line, LocalDate day) {
    if (said == null || said == Direction.AS_SIGNED) {
      String word = line.words(ExportFields.DIRECTION);
      boolean correction = !word.isEmpty() && line.amount(ExportFields.PAID).sign() > 0;
      if (said == null || correction) {
        return unsure(ExportFields.DIRECTION, word);
      }
    }
    if (stated && stateOf.of(line.words(ExportFields.STATE)) == PaymentState.UNCLEAR) {
      return "状态“" + line.words(ExportFields.STATE) + "”看不出是否已支付";
    }
    boolean unknown = flagged && flagOf.of(line.words(ExportFields.REFUND_FLAG)).isEmpty();
    return unknown ? unsure(ExportFields.REFUND_FLAG, line.words(ExportFields.REFUND_FLAG)) : "";
  }

  private static String unsure(ExportField field, String word) {
    return field.name() + "“" + word + "”看不出是支付还是退回";
  }

  @Override
  public void take(FieldLine line, LocalDate day, Amount amount) {
    months.add(day, amount);
    units.add(line.words(ExportFields.UNIT), amount);
    CodedClass code = code(line);
    Optional<SpendingClass> spending =
        classOf.of(line.words(ExportFields.PROJECT_TYPE)).of(code.digits());
    addPayer(line, amount);
    addCode(line, code, spending, day, amount);
    scrutiny.look(line, day, amount, code, spending);
  }

  private CodedClass code(FieldLine line) {
    if (line.has(ExportFields.CODE)) {
      return codeOf.of(line.words(ExportFields.CODE));
    }
    if (line.has(ExportFields.CODE_CLASS)) {
      return CodedClass.of(
          EconomicCode.in(line.words(ExportFields.CODE_CLASS), line.words(ExportFields.CODE_ITEM)));
    }
    return CodedClass.UNKNOWN;
  }

  private void addPayer(FieldLine line, Amount amount) {
    String payer = line.words(ExportFields.PAYER);
    if (payer.isEmpty()) {
      payer = UnitNames.bare(line.words(ExportFields.UNIT));
    }
    String method = methodOf.of(line.words(ExportFields.METHOD));
    if (method.isEmpty()) {
      // The treasury's own account pays directly, the unit's account by authority.
      boolean known =
          !line.words(ExportFields.PAYER).isEmpty() && !payer.chars().allMatch(Character::isDigit);
      method = !known ? "" : isTreasury(payer) ? DIRECT : AUTHORISED;
      (known ? inferred : withoutMethod).add(amount);
    }
    sumOfPayer.of(method).of(payer).add(amount);
  }

  private static String method(String said) {
    return said.contains("直接") ? DIRECT : said.contains("授权") ? AUTHORISED : "";
  }

  private static boolean isTreasury(String payer) {
    return payer.contains("财政") || payer.contains("国库");
  }

  private void addCode(
      FieldLine line,
      CodedClass code,
      Optional<SpendingClass> spending,
      LocalDate day,
      Amount amount) {
    if (spending.isPresent()) {
      classes.computeIfAbsent(spending.get(), key -> new MoneySum()).add(amount);
    } else {
      unclassed.add(amount);
    }
    if (!code.isWhole()) {
      uncoded.add(amount);
      return;
    }
    sumOfCode.of(code.digits()).add(amount);
    if (code.isMeeting()) {
      String name =
          line.words(ExportFields.PURPOSE).isEmpty() ? "会议" : line.words(ExportFields.PURPOSE);
      meetings.merge(
          name,
          new Meeting(day, amount.yuan()),
          (one, other) ->
              new Meeting(
                  one.day.isBefore(other.day) ? one.day : other.day, one.amount.add(other.amount)));
    }
    if (code.isGoods() && !code.isApart()) {
      if (spending.isEmpty()) {
        undecided.add(amount);
      } else if (spending.get() == SpendingClass.OFFICE) {
        sumOfItem.of(code.digits()).add(amount);
      }
    }
  }

  /** Every payment and refund of the year, to draw a sample from. */
  public PaymentPopulation population() {
    return scrutiny.population();
  }

  @Override
  public UnitNames units() {
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
    if (voided.count() > 0) {
      remarks.add("有 " + shown(voided) + "已作废、退票或没有支付，没有计入（列在“未计入”）。");
    }
    addPayers(tables, remarks);
    addByCode(tables, remarks);
    addClasses(remarks);
    scrutiny.remark().ifPresent(remarks::add);
    if (scrutiny.unkept() > 0) {
      remarks.add(
          "内存有限，最后 "
              + Decimals.count(scrutiny.unkept())
              + " 行没有参加拆分、同额和重复凭证的检查；可用 java -Xmx4g 重新导入。");
    }
    return new Harvest(tables, scrutiny.results(), remarks, months.last());
  }

  private void addPayers(List<TableImport> tables, List<String> remarks) {
    if (withoutMethod.count() > 0) {
      remarks.add("有 " + shown(withoutMethod) + "既没有支付方式也没有付款人，分不清直接支付还是授权支付；支付汇总表没有填。");
      return;
    }
    if (!everyFileHasPayers) {
      remarks.add("导出里没有付款人列，支付汇总按预算单位填写。");
    }
    if (inferred.count() > 0) {
      remarks.add("有 " + shown(inferred) + "没有写明直接支付或授权支付，按付款人判断：财政、国库账户为直接支付，其余为授权支付。");
    }
    List<TableImport.Row> rows = new ArrayList<>();
    List<Payer> all = new ArrayList<>();
    payers.forEach(
        (method, payersOfMethod) ->
            payersOfMethod.forEach((name, sum) -> all.add(new Payer(name, method, sum.total()))));
    all.sort(
        Comparator.comparing(Payer::amount)
            .reversed()
            .thenComparing(Payer::name)
            .thenComparing(Payer::method));
    for (Payer payer : all) {
      Map<String, String> identity = new LinkedHashMap<>();
      identity.put("付款人", payer.name());
      identity.put("支付方式", payer.method());
      rows.add(new TableImport.Row(identity, Map.of("金额", payer.amount().toPlainString())));
    }
    tables.add(new TableImport("支付汇总", ExportKind.PAYMENTS, rows));
  }

  private void addByCode(List<TableImport> tables, List<String> remarks) {
    if (!everyFileHasCodes) {
      remarks.add("导出里没有部门经济分类列，三公经费、会议费、办公经费没有填。");
      return;
    }
    if (uncoded.count() > 0) {
      remarks.add("有 " + shown(uncoded) + "没有五位的部门经济分类，三公经费、会议费、办公经费没有填；补齐后再导入。");
      return;
    }
    List<TableImport.Row> items = new ArrayList<>();
    THREE_PUBLIC.forEach(
        (item, digits) ->
            items.add(TableImport.Row.of("项目", item, Map.of("账套数", sum(digits).toPlainString()))));
    tables.add(new TableImport("三公经费", ExportKind.PAYMENTS, items));
    remarks.add("三公经费的支付数填在“账套数”列；本年决算数以决算表为准，由人填写或从决算表导入。");
    addMeetings(tables, remarks);
    addOffice(tables, remarks);
  }

  private BigDecimal sum(List<String> digits) {
    return digits.stream()
        .filter(codes::containsKey)
        .map(code -> codes.get(code).total())
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
    if (undecided.count() > 0) {
      remarks.add(
          "302 商品和服务支出中有 " + shown(undecided) + "看不出属公用经费还是项目支出（没有项目类别），办公经费没有填；在导出中补上项目类别后再导入。");
      return;
    }
    List<TableImport.Row> rows = new ArrayList<>();
    officeItems.forEach(
        (code, sum) ->
            rows.add(
                TableImport.Row.of(
                    "项目", EconomicCode.name(code), Map.of("本年实际数", sum.total().toPlainString()))));
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
        (spending, sum) -> words.add(spending.label() + " " + Decimals.amount(sum.total()) + " 元"));
    if (unclassed.count() > 0) {
      words.add("分不清的 " + shown(unclassed));
    }
    remarks.add("按项目类别，支付为：" + String.join("，", words) + "（供与决算核对，不填表）。");
  }

  private static String shown(MoneySum sum) {
    return Decimals.count(sum.count()) + " 行（" + Decimals.amount(sum.total()) + " 元）";
  }
}
