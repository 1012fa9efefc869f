package org.jixiao.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.detail.ExportKind.Fields;
import org.jixiao.findings.Limit;

/**
 * Looks at every payment for what auditors ask about: cash, private payees, split purchases,
 * repeated and round sums, purposes under a wrong code, project money for running costs.
 */
final class PaymentScrutiny {

  private static final int KNOWN_WORDS = 50_000;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Under these codes the unit keeps itself: pay, office costs, water, power. */
  private static final List<String> BASIC_NEEDS = List.of("30201", "30205", "30206");

  private final Evidence cash = new Evidence("MX-R01");
  private final Evidence persons = new Evidence("MX-R02");
  private final Evidence rounds = new Evidence("MX-R05");
  private final Evidence wrongCodes = new Evidence("MX-R06");
  private final Evidence projects = new Evidence("MX-R07");
  private final Evidence vouchers = new Evidence("MX-R08");
  private final Evidence wordings = new Evidence("MX-E01");
  private final PaymentTrail trail = new PaymentTrail();
  private final Map<String, Boolean> knownPersons = new HashMap<>();
  private final Map<String, Set<String>> knownPurposes = new HashMap<>();
  private final Map<String, String> knownWordings = new HashMap<>();
  private final Limits limits;
  private FieldLine columns;
  private String source = "";

  /** The limits in force, made ready for a million comparisons. */
  private record Limits(
      BigDecimal person,
      BigDecimal round,
      long splitCents,
      int splitDays,
      int splits,
      int sameDays) {

    static Limits of(Map<Limit, BigDecimal> set) {
      return new Limits(
          in(set, Limit.PRIVATE_PAYEE),
          in(set, Limit.ROUND_SUM),
          in(set, Limit.SPLIT_SUM).movePointRight(2).longValue(),
          in(set, Limit.SPLIT_DAYS).intValue(),
          in(set, Limit.SPLIT_TIMES).intValue(),
          in(set, Limit.SAME_SUM_DAYS).intValue());
    }

    private static BigDecimal in(Map<Limit, BigDecimal> set, Limit limit) {
      return set.getOrDefault(limit, limit.standard());
    }
  }

  /**
   * Begins.
   *
   * @param set limits that somebody has set; the others have their defaults
   */
  PaymentScrutiny(Map<Limit, BigDecimal> set) {
    this.limits = Limits.of(set);
  }

  /** The columns of the file that comes next. */
  void begin(String file, FieldLine header) {
    source = file;
    columns = header;
  }

  /**
   * Looks at one payment.
   *
   * @param code its economic code, empty when unknown
   * @param spending its class, where it can be told
   */
  void look(
      FieldLine line,
      LocalDate day,
      BigDecimal amount,
      String code,
      Optional<SpendingClass> spending) {
    String payee = line.words(Fields.PAYEE);
    String purpose = line.words(Fields.PURPOSE);
    String voucher = line.words(Fields.VOUCHER);
    String settlement = line.words(Fields.SETTLEMENT);
    Sight sight =
        new Sight(source, line.line().number(), day, payee, amount, purpose, code, voucher);
    boolean paid = amount.signum() > 0;
    if (paid && settlement.contains("现金")) {
      cash.add(amount, sight.with("结算方式为“" + settlement + "”"));
    }
    if (paid
        && code.startsWith("302")
        && amount.compareTo(limits.person) > 0
        && !settlement.contains("公务卡")
        && knownPersons.computeIfAbsent(payee, Payee::isPerson)) {
      persons.add(amount, sight.with("收款人像是个人，支出属商品和服务，未用公务卡"));
    }
    if (paid
        && amount.compareTo(limits.round) >= 0
        && amount.remainder(TEN_THOUSAND).signum() == 0) {
      rounds.add(amount, sight.with("整万元支付"));
    }
    lookAtCode(sight, spending);
    lookAtWords(line, sight);
    lookAtOthers(sight, spending);
    forget();
  }

  /** One payment, not yet written out as a doubtful one: that is done for few of them only. */
  private record Sight(
      String source,
      long line,
      LocalDate day,
      String payee,
      BigDecimal amount,
      String purpose,
      String code,
      String voucher) {

    java.util.function.Function<String, Doubt> with(String note) {
      return rule ->
          new Doubt(rule, source, line, day, payee, amount, purpose, code, voucher, note);
    }
  }

  private void lookAtCode(Sight sight, Optional<SpendingClass> spending) {
    if (sight.code.length() == 5 && !sight.purpose.isEmpty()) {
      Set<String> spoken = knownPurposes.computeIfAbsent(sight.purpose, PurposeWords::codes);
      if (!spoken.isEmpty() && !spoken.contains(sight.code)) {
        String expected = spoken.iterator().next();
        wrongCodes.add(
            sight.amount,
            sight.with(
                "用途属“" + expected + " " + EconomicCode.name(expected) + "”，列在 " + sight.code));
      }
    }
    if (spending.isPresent()
        && spending.get() == SpendingClass.PROJECT
        && (sight.code.startsWith("301") || BASIC_NEEDS.contains(sight.code))) {
      projects.add(sight.amount, sight.with("项目资金列支 " + sight.code));
    }
  }

  private void lookAtWords(FieldLine line, Sight sight) {
    String fault = "";
    if (line.has(Fields.PURPOSE)) {
      fault = knownWordings.computeIfAbsent("用途" + sight.purpose, PaymentScrutiny::fault);
    }
    if (fault.isEmpty() && line.has(Fields.PAYEE)) {
      fault = knownWordings.computeIfAbsent("收款人" + sight.payee, PaymentScrutiny::fault);
    }
    if (!fault.isEmpty()) {
      wordings.add(sight.amount, sight.with(fault));
    }
  }

  /** What is wrong with a purpose or a payee, in words; empty when nothing is. */
  private static String fault(String named) {
    String what = named.startsWith("用途") ? "用途" : "收款人";
    String words = named.substring(what.length());
    if (words.isEmpty()) {
      return what + "空白";
    }
    if ("=+@＝＋＠".indexOf(words.charAt(0)) >= 0) {
      return what + "像是公式，已按文字处理";
    }
    if (words.chars().allMatch(Character::isDigit)) {
      return what + "只有数字";
    }
    return what.equals("用途") && words.codePoints().noneMatch(Character::isIdeographic)
        ? "用途里没有汉字"
        : "";
  }

  /** Keeps what is needed to see payments that belong together; pay comes in equal sums anyway. */
  private void lookAtOthers(Sight sight, Optional<SpendingClass> spending) {
    boolean pay =
        spending.isPresent() && spending.get() == SpendingClass.STAFF
            || sight.code.startsWith("301")
            || sight.code.startsWith("303");
    int first =
        trail.add(
            source,
            sight.line,
            pay ? "" : sight.payee,
            sight.day,
            sight.amount,
            sight.amount.signum() > 0 ? sight.voucher : "");
    if (first >= 0) {
      boolean same = trail.amountOf(first).compareTo(sight.amount) == 0;
      vouchers.add(
          sight.amount,
          sight.with("凭证号与第 " + trail.lineOf(first) + " 行相同" + (same ? "，金额也相同" : "，金额不同")));
    }
  }

  /** What has been seen is remembered to be quick, not for ever. */
  private void forget() {
    if (knownPersons.size() > KNOWN_WORDS) {
      knownPersons.clear();
    }
    if (knownPurposes.size() > KNOWN_WORDS) {
      knownPurposes.clear();
    }
    if (knownWordings.size() > KNOWN_WORDS) {
      knownWordings.clear();
    }
  }

  /** What came to light, rule by rule. */
  List<Scrutiny> results() {
    List<Scrutiny> results = new ArrayList<>();
    results.add(result(cash, Fields.SETTLEMENT));
    results.add(result(persons, Fields.PAYEE, Fields.CODE));
    results.add(
        groups("MX-R03", trail.split(limits.splitCents, limits.splitDays, limits.splits), "拆分"));
    results.add(groups("MX-R04", trail.repeated(limits.sameDays), "同额"));
    results.add(rounds.result());
    results.add(result(wrongCodes, Fields.PURPOSE, Fields.CODE));
    results.add(result(projects, Fields.PROJECT_TYPE, Fields.CODE));
    results.add(result(vouchers, Fields.VOUCHER));
    results.add(result(wordings, Fields.PURPOSE));
    return results;
  }

  private Scrutiny result(Evidence evidence, ExportField... needed) {
    List<ExportField> missing = new ArrayList<>();
    for (ExportField field : needed) {
      boolean split = field == Fields.CODE && columns.has(Fields.CODE_CLASS);
      if (!columns.has(field) && !split) {
        missing.add(field);
      }
    }
    return missing.isEmpty()
        ? evidence.result()
        : evidence.without(missing.toArray(ExportField[]::new));
  }

  private Scrutiny groups(String rule, List<PaymentTrail.Group> groups, String what) {
    if (!columns.has(Fields.PAYEE)) {
      return new Evidence(rule).without(Fields.PAYEE);
    }
    long lines = 0;
    BigDecimal amount = BigDecimal.ZERO;
    List<Doubt> shown = new ArrayList<>();
    int number = 0;
    for (PaymentTrail.Group group : groups) {
      number++;
      lines += group.members().length;
      amount = amount.add(group.amount());
      for (int member : group.members()) {
        if (shown.size() < Evidence.MOST_SHOWN) {
          shown.add(
              trail.doubt(
                  rule,
                  member,
                  what
                      + "第 "
                      + number
                      + " 组："
                      + group.members().length
                      + " 笔，合计 "
                      + org.jixiao.numbers.Decimals.amount(group.amount())
                      + " 元"));
        }
      }
    }
    return new Scrutiny(rule, "", lines, amount, shown);
  }

  /** How many payments the checks across lines could not take in. */
  long unkept() {
    return trail.unkept();
  }
}
