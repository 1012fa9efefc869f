package org.jixiao.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was paid what on which day: the little that must be kept of every payment to see those that
 * belong together, some forty bytes a line.
 */
final class PaymentTrail {

  /** Bytes that a line takes, the index of vouchers among them. */
  private static final int BYTES_A_LINE = 64;

  private static final int MOST_PAYEES = 1 << 22;

  /** A payment that is not to be held against others. */
  private static final int NOBODY = -1;

  private final int mostLines;
  private final Map<String, Integer> payeeNumbers = new HashMap<>();
  private final List<String> payees = new ArrayList<>();
  private final Map<String, Integer> sourceNumbers = new HashMap<>();
  private final List<String> sources = new ArrayList<>();
  private final VoucherIndex vouchers = new VoucherIndex();
  private int[] payee = new int[1024];
  private int[] day = new int[1024];
  private long[] cents = new long[1024];
  private int[] line = new int[1024];
  private short[] source = new short[1024];
  private int size;
  private long unkept;

  /** A trail that takes no more than a third of the memory. */
  PaymentTrail() {
    this((int) Math.min(16_000_000, Runtime.getRuntime().maxMemory() / 3 / BYTES_A_LINE));
  }

  PaymentTrail(int mostLines) {
    this.mostLines = mostLines;
  }

  /**
   * Keeps a payment.
   *
   * @param name the payee; empty for a payment that is not to be held against others
   * @param voucher its number, or empty
   * @return the earlier payment of the same voucher, or −1
   */
  int add(String where, long number, String name, LocalDate on, BigDecimal amount, String voucher) {
    if (size == mostLines || payees.size() == MOST_PAYEES) {
      unkept++;
      return -1;
    }
    if (size == payee.length) {
      grow();
    }
    payee[size] = name.isEmpty() ? NOBODY : payeeNumbers.computeIfAbsent(name, this::newPayee);
    day[size] = (int) on.toEpochDay();
    cents[size] = amount.movePointRight(2).longValue();
    line[size] = (int) number;
    // Sixteen million lines, days and payees fit into one key that is quick to sort: see inOrder.
    source[size] = sourceNumbers.computeIfAbsent(where, this::newSource).shortValue();
    size++;
    return voucher.isEmpty() ? -1 : vouchers.put(voucher, size - 1);
  }

  private int newPayee(String name) {
    payees.add(name);
    return payees.size() - 1;
  }

  private int newSource(String where) {
    sources.add(where);
    return sources.size() - 1;
  }

  private void grow() {
    int more = Math.min(mostLines, size * 2);
    payee = Arrays.copyOf(payee, more);
    day = Arrays.copyOf(day, more);
    cents = Arrays.copyOf(cents, more);
    line = Arrays.copyOf(line, more);
    source = Arrays.copyOf(source, more);
  }

  /** How many payments were not kept because there were too many. */
  long unkept() {
    return unkept;
  }

  /** Where a payment stands. */
  long lineOf(int index) {
    return line[index];
  }

  /** What a payment came to. */
  BigDecimal amountOf(int index) {
    return BigDecimal.valueOf(cents[index], 2);
  }

  /** The payment as a doubtful one. */
  Doubt doubt(String rule, int index, String note) {
    return new Doubt(
        rule,
        sources.get(source[index]),
        line[index],
        LocalDate.ofEpochDay(day[index]),
        payees.get(payee[index]),
        amountOf(index),
        "",
        "",
        "",
        note);
  }

  /**
   * Payments that belong together.
   *
   * @param members their numbers, by day
   * @param amount what they come to, 元
   */
  record Group(int[] members, BigDecimal amount) {

    static final Comparator<Group> LARGEST_FIRST =
        Comparator.comparing(Group::amount).reversed().thenComparing(one -> one.members[0]);
  }

  /** The payments to be held against each other, by payee and then by day. */
  private int[] inOrder() {
    long[] keys = new long[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (payee[i] != NOBODY) {
        keys[count++] = (long) payee[i] << 40 | (long) (day[i] & 0xFFFF) << 24 | i;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) (keys[i] & 0xFFFFFF);
    }
    return order;
  }

  /**
   * One payee's payments within so many days, each below a limit and together above it.
   *
   * @param atLeast how many there must be
   */
  List<Group> split(long limitCents, int days, int atLeast) {
    List<Group> groups = new ArrayList<>();
    int[] order = inOrder();
    for (int start = 0, end; start < order.length; start = end) {
      end = start;
      List<Integer> small = new ArrayList<>();
      for (; end < order.length && payee[order[end]] == payee[order[start]]; end++) {
        long amount = cents[order[end]];
        if (amount > 0 && amount < limitCents) {
          small.add(order[end]);
        }
      }
      split(small, limitCents, days, atLeast, groups);
    }
    groups.sort(Group.LARGEST_FIRST);
    return groups;
  }

  private void split(
      List<Integer> small, long limitCents, int days, int atLeast, List<Group> groups) {
    int first = 0;
    int next = 0;
    long sum = 0;
    while (first < small.size()) {
      for (; next < small.size() && day[small.get(next)] - day[small.get(first)] < days; next++) {
        sum += cents[small.get(next)];
      }
      if (next - first >= atLeast && sum > limitCents) {
        groups.add(group(small.subList(first, next), sum));
        first = next;
        sum = 0;
      } else {
        sum -= cents[small.get(first)];
        first++;
      }
    }
  }

  /** One payee's payments of the same amount, each within so many days of the one before. */
  List<Group> repeated(int days) {
    List<Group> groups = new ArrayList<>();
    int[] order = inOrder();
    int start = 0;
    while (start < order.length) {
      int end = start;
      Map<Long, List<Integer>> sameSums = new HashMap<>();
      while (end < order.length && payee[order[end]] == payee[order[start]]) {
        int here = order[end];
        if (cents[here] > 0) {
          List<Integer> same = sameSums.get(cents[here]);
          if (same != null && day[here] - day[same.get(same.size() - 1)] > days) {
            close(same, groups);
            same = null;
          }
          if (same == null) {
            same = new ArrayList<>(2);
            sameSums.put(cents[here], same);
          }
          same.add(here);
        }
        end++;
      }
      sameSums.values().forEach(same -> close(same, groups));
      start = end;
    }
    groups.sort(Group.LARGEST_FIRST);
    return groups;
  }

  private void close(List<Integer> same, List<Group> groups) {
    if (same.size() > 1) {
      groups.add(group(same, cents[same.get(0)] * same.size()));
    }
  }

  private static Group group(List<Integer> members, long cents) {
    return new Group(
        members.stream().mapToInt(Integer::intValue).toArray(), BigDecimal.valueOf(cents, 2));
  }
}
