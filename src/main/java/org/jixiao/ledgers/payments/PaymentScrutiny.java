package org.jixiao.ledgers.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.ledgers.Doubt;
import org.jixiao.ledgers.DoubtfulLines;
import org.jixiao.ledgers.Repeats;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.reading.ExportField;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.ledgers.reading.Memo;
import org.jixiao.lines.Identifier;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;

/**
 * Looks at every payment for what auditors ask about: cash, private payees, split purchases,
 * repeated and round sums, purposes under a wrong code, project money for running costs.
 */
final class PaymentScrutiny {

  /** Ten thousand 元, in cents. */
  private static final long ROUND = 1_000_000;

  private final DoubtfulLines cash = new DoubtfulLines(PaymentRules.CASH);
  private final DoubtfulLines persons = new DoubtfulLines(PaymentRules.PRIVATE_PAYEE);
  private final DoubtfulLines rounds = new DoubtfulLines(PaymentRules.ROUND_SUM);
  private final DoubtfulLines wrongCodes = new DoubtfulLines(PaymentRules.WRONG_CODE);
  private final DoubtfulLines projects = new DoubtfulLines(PaymentRules.PROJECT_FOR_BASICS);
  private final Repeats vouchers =
      new Repeats(PaymentRules.VOUCHER_TWICE, ExportFields.VOUCHER.name());
  private final DoubtfulLines wordings = new DoubtfulLines(PaymentRules.WORDING);
  private final Payees payees = new Payees();
  private final PaymentTrail trail = new PaymentTrail(payees);
  private final Memo<Boolean> isCash = new Memo<>(settlement -> settlement.contains("现金"));
  private final Memo<Set<String>> spokenOf = new Memo<>(PurposeWords::codes);
  private final Memo<String> purposeFaults = new Memo<>(words -> DoubtfulWords.fault("用途", words));
  private final Limits limits;

  /** Every column that some file has. */
  private final Set<ExportField> columns = new HashSet<>();

  private String source = "";

  /** The limits in force, made ready for a million comparisons. */
  private record Limits(
      long personCents, long roundCents, long splitCents, int splitDays, int splits, int sameDays) {

    static Limits of(Map<Limit, BigDecimal> set) {
      return new Limits(
          cents(set, Limit.PRIVATE_PAYEE),
          cents(set, Limit.ROUND_SUM),
          cents(set, Limit.SPLIT_SUM),
          Limit.SPLIT_DAYS.in(set).intValue(),
          Limit.SPLIT_TIMES.in(set).intValue(),
          Limit.SAME_SUM_DAYS.in(set).intValue());
    }

    private static long cents(Map<Limit, BigDecimal> set, Limit limit) {
      return limit.in(set).movePointRight(2).longValue();
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
    columns.addAll(header.fields());
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
      Amount amount,
      CodedClass code,
      Optional<SpendingClass> spending) {
    Sight sight = new Sight(source, line, day, amount, code, payees.of(line));
    long cents = amount.cents();
    if (cents > 0) {
      lookAtPayee(sight, cents);
    }
    String purpose = line.words(ExportFields.PURPOSE);
    lookAtCode(sight, purpose, spending);
    String fault = line.has(ExportFields.PURPOSE) ? purposeFaults.of(purpose) : "";
    if (fault.isEmpty() && line.has(ExportFields.PAYEE)) {
      fault =
          line.isBlank(ExportFields.PAYEE)
              ? DoubtfulWords.fault("收款人", "")
              : payees.fault(sight.payee);
    }
    if (!fault.isEmpty()) {
      wordings.add(amount.yuan(), sight.with(fault));
    }
    lookAtOthers(sight, cents, spending);
  }

  /** One payment; it is written out as a doubtful one only where it is one of the largest. */
  private record Sight(
      String source, FieldLine line, LocalDate day, Amount amount, CodedClass code, int payee) {

    Function<String, Doubt> with(String note) {
      return rule ->
          new Doubt(
              rule,
              source,
              line.line().number(),
              day,
              line.words(ExportFields.PAYEE),
              amount.yuan(),
              line.words(ExportFields.PURPOSE),
              code.digits(),
              line.words(ExportFields.VOUCHER),
              note);
    }
  }

  private void lookAtPayee(Sight sight, long cents) {
    String settlement = sight.line.words(ExportFields.SETTLEMENT);
    if (isCash.of(settlement)) {
      cash.add(sight.amount.yuan(), sight.with("结算方式为“" + settlement + "”"));
    }
    if (cents > limits.personCents
        && sight.code.isGoods()
        && payees.isPerson(sight.payee)
        && !settlement.contains("公务卡")) {
      persons.add(sight.amount.yuan(), sight.with("收款人像是个人，支出属商品和服务，未用公务卡"));
    }
    if (cents >= limits.roundCents && cents % ROUND == 0) {
      rounds.add(sight.amount.yuan(), sight.with("整万元支付"));
    }
  }

  private void lookAtCode(Sight sight, String purpose, Optional<SpendingClass> spending) {
    if (sight.code.isWhole() && !purpose.isEmpty()) {
      Set<String> spoken = spokenOf.of(purpose);
      if (!spoken.isEmpty() && !spoken.contains(sight.code.digits())) {
        String expected = spoken.iterator().next();
        String note =
            "用途属“" + expected + " " + EconomicCode.name(expected) + "”，列在 " + sight.code.digits();
        wrongCodes.add(sight.amount.yuan(), sight.with(note));
      }
    }
    if (spending.isPresent()
        && spending.get() == SpendingClass.PROJECT
        && sight.code.isBasicNeed()) {
      projects.add(sight.amount.yuan(), sight.with("项目资金列支 " + sight.code.digits()));
    }
  }

  /**
   * Keeps what shows payments that belong together. Pay is not grouped: it comes in equal sums
   * anyway.
   */
  private void lookAtOthers(Sight sight, long cents, Optional<SpendingClass> spending) {
    boolean pay =
        spending.isPresent() && spending.get() == SpendingClass.STAFF || sight.code.isPay();
    boolean numbered = cents > 0 && !sight.line.isBlank(ExportFields.VOUCHER);
    Identifier voucher = sight.line.identifier(ExportFields.VOUCHER);
    boolean compared = numbered && vouchers.takes(voucher);
    int first =
        trail.add(
            source,
            sight.line,
            pay ? Payees.NOBODY : sight.payee,
            sight.day,
            cents,
            compared ? sight.line.key(ExportFields.VOUCHER) : 0);
    if (first >= 0) {
      boolean same = trail.amountOf(first).compareTo(sight.amount.yuan()) == 0;
      String where = trail.sourceOf(first).equals(source) ? "" : "“" + trail.sourceOf(first) + "”";
      String note =
          "凭证号与" + where + "第 " + trail.lineOf(first) + " 行相同" + (same ? "，金额也相同" : "，金额不同");
      vouchers.add(voucher, sight.amount.yuan(), sight.with(note));
    }
  }

  /** What came to light, rule by rule. */
  List<Scrutiny> results() {
    List<Scrutiny> results = new ArrayList<>();
    results.add(result(cash, ExportFields.SETTLEMENT));
    results.add(result(persons, ExportFields.PAYEE, ExportFields.CODE));
    results.add(
        groups(
            PaymentRules.SPLIT,
            trail.split(limits.splitCents, limits.splitDays, limits.splits),
            "拆分"));
    results.add(groups(PaymentRules.SAME_SUM, trail.repeated(limits.sameDays), "同额"));
    results.add(rounds.result());
    results.add(result(wrongCodes, ExportFields.PURPOSE, ExportFields.CODE));
    results.add(result(projects, ExportFields.PROJECT_TYPE, ExportFields.CODE));
    results.add(
        columns.contains(ExportFields.VOUCHER)
            ? vouchers.result()
            : new DoubtfulLines(PaymentRules.VOUCHER_TWICE).without(ExportFields.VOUCHER));
    results.add(result(wordings, ExportFields.PURPOSE));
    return results;
  }

  private Scrutiny result(DoubtfulLines evidence, ExportField... needed) {
    List<ExportField> missing = new ArrayList<>();
    for (ExportField field : needed) {
      boolean split = field == ExportFields.CODE && columns.contains(ExportFields.CODE_CLASS);
      if (!columns.contains(field) && !split) {
        missing.add(field);
      }
    }
    return missing.isEmpty()
        ? evidence.result()
        : evidence.without(missing.toArray(ExportField[]::new));
  }

  private Scrutiny groups(Rule<?> rule, List<PaymentTrail.Group> groups, String what) {
    if (!columns.contains(ExportFields.PAYEE)) {
      return new DoubtfulLines(rule).without(ExportFields.PAYEE);
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
        if (shown.size() < DoubtfulLines.MOST_SHOWN) {
          shown.add(
              trail.doubt(
                  rule.id(),
                  member,
                  what
                      + "第 "
                      + number
                      + " 组："
                      + Decimals.count(group.members().length)
                      + " 笔，合计 "
                      + Decimals.amount(group.amount())
                      + " 元"));
        }
      }
    }
    return new Scrutiny(rule.id(), "", lines, amount, shown);
  }

  /** What should be known of the numbers of vouchers. */
  Optional<String> remark() {
    return vouchers.remark();
  }

  /** Every payment, to draw from. */
  PaymentPopulation population() {
    return new PaymentPopulation(trail);
  }

  /** How many payments the checks across lines could not take in. */
  long unkept() {
    return trail.unkept();
  }
}
