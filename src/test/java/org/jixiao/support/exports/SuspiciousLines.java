package org.jixiao.support.exports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Payments that look suspicious, counted in the plainest way. */
final class SuspiciousLines {

  private SuspiciousLines() {}

  static Map<Suspicion, Integer> count(List<Payment> lines, long limit) {
    Map<Suspicion, Integer> found = new HashMap<>();
    Function<Boolean, Integer> one = is -> is ? 1 : 0;
    Map<String, List<Payment>> byPayee = new HashMap<>();
    for (Suspicion suspicion : Suspicion.values()) {
      found.put(suspicion, 0);
    }
    for (Payment line : lines) {
      String code = line.code().code();
      boolean person = line.payee().name().length() == 3;
      found.merge(Suspicion.CASH, one.apply(line.settlement().equals("现金")), Integer::sum);
      found.merge(
          Suspicion.PRIVATE_PAYEE,
          one.apply(
              person
                  && code.startsWith("302")
                  && line.cents() > 100_000
                  && !line.settlement().equals("公务卡")),
          Integer::sum);
      found.merge(
          Suspicion.ROUND,
          one.apply(line.cents() >= 10_000_000 && line.cents() % 1_000_000 == 0),
          Integer::sum);
      found.merge(
          Suspicion.PURPOSE,
          one.apply(code.equals("30201") && line.purpose().contains("会议")),
          Integer::sum);
      found.merge(
          Suspicion.PROJECT_CODE,
          one.apply(
              line.category() == Category.PURPOSE
                  && (code.startsWith("301") || code.equals("30205") || code.equals("30206"))),
          Integer::sum);
      if (!line.refund()) {
        byPayee.computeIfAbsent(line.payee().name(), any -> new ArrayList<>()).add(line);
      }
    }
    for (List<Payment> payee : byPayee.values()) {
      found.merge(Suspicion.TWICE, pairs(payee), Integer::sum);
      List<Payment> near =
          payee.stream()
              .filter(line -> line.cents() < limit && line.cents() >= limit / 10 * 8)
              .toList();
      boolean split =
          near.size() >= 3
              && ChronoUnit.DAYS.between(near.get(0).date(), near.get(2).date()) <= 30
              && near.stream().mapToLong(Payment::cents).sum() > limit;
      found.merge(Suspicion.SPLIT, one.apply(split), Integer::sum);
    }
    return found;
  }

  /** Equal amounts to one payee within 7 days. */
  private static int pairs(List<Payment> payee) {
    Map<Long, LocalDate> last = new HashMap<>();
    int pairs = 0;
    for (Payment line : payee) {
      LocalDate before = last.put(line.cents(), line.date());
      if (before != null && Math.abs(ChronoUnit.DAYS.between(before, line.date())) <= 7) {
        pairs++;
      }
    }
    return pairs;
  }
}
