package org.jixiao.ledgers.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.ledgers.Doubt;
import org.jixiao.ledgers.reading.ColumnTexts;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.ledgers.reading.KeyIndex;
import org.jixiao.ledgers.reading.Memo;

/**
 * Who was paid what on which day. To find payments that belong together, something of every payment
 * must be kept: it is some sixty bytes a line, in arrays instead of objects.
 */
final class PaymentTrail {

  /** Bytes that a line takes, the index of vouchers among them. */
  private static final int BYTES_A_LINE = 64;

  private final Payees payees;
  private final int mostLines;
  private final Memo<Integer> sourceNumbers = new Memo<>(this::newSource);
  private final List<String> sources = new ArrayList<>();
  private final KeyIndex vouchers = new KeyIndex();
  private final ColumnTexts purposes = new ColumnTexts(ExportFields.PURPOSE);
  private final ColumnTexts codes = new ColumnTexts(ExportFields.CODE);
  private int[] payee = new int[1024];
  private int[] day = new int[1024];
  private long[] cents = new long[1024];
  private int[] line = new int[1024];
  private int[] purpose = new int[1024];
  private int[] code = new int[1024];
  private int[] source = new int[1024];
  private int size;
  private int grouped;
  private int[] order;
  private long unkept;

  /**
   * A trail that takes no more than a third of the memory, and no more lines than 24 bits can
   * number: see {@link #inOrder}.
   */
  PaymentTrail(Payees payees) {
    this(payees, (int) Math.min(16_000_000, Runtime.getRuntime().maxMemory() / 3 / BYTES_A_LINE));
  }

  PaymentTrail(Payees payees, int mostLines) {
    this.payees = payees;
    this.mostLines = mostLines;
  }

  /**
   * Keeps a payment.
   *
   * @param to the payee; {@link Payees#NOBODY} for a payment that is not to be grouped with others
   * @param voucher the key of its voucher number; 0 when it is not to be compared
   * @return the earlier payment of the same voucher; −1 when there is none, or no room for this one
   */
  int add(String where, FieldLine payment, int to, LocalDate on, long amountCents, long voucher) {
    if (size == mostLines) {
      unkept++;
      return -1;
    }
    if (size == payee.length) {
      grow();
    }
    payee[size] = to;
    grouped += to == Payees.NOBODY ? 0 : 1;
    day[size] = (int) on.toEpochDay();
    cents[size] = amountCents;
    line[size] = (int) payment.line().number();
    purpose[size] = purposes.of(payment);
    code[size] = codes.of(payment);
    source[size] = sourceNumbers.of(where);
    size++;
    return voucher == 0 ? -1 : vouchers.put(voucher, size - 1);
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
    purpose = Arrays.copyOf(purpose, more);
    code = Arrays.copyOf(code, more);
    source = Arrays.copyOf(source, more);
  }

  /** How many payments were not kept because there were too many. */
  long unkept() {
    return unkept;
  }

  /** How many payments were kept. */
  int size() {
    return size;
  }

  /** What a payment came to, in cents; below zero for a refund. */
  long centsOf(int index) {
    return cents[index];
  }

  /** The line on which a payment stands, from 1. */
  long lineOf(int index) {
    return line[index];
  }

  /** The file that a payment stands in, and the sheet where there are several. */
  String sourceOf(int index) {
    return sources.get(source[index]);
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
        payees.name(payee[index]),
        amountOf(index),
        purposes.text(purpose[index]),
        EconomicCode.in(codes.text(code[index])),
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

  /**
   * The payments that may be grouped, by payee and then by day. Payee, day and number of the
   * payment are packed into one {@code long}, because numbers sort much faster than objects.
   */
  private int[] inOrder() {
    if (order != null && order.length == grouped) {
      return order;
    }
    long[] keys = new long[grouped];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (payee[i] != Payees.NOBODY) {
        keys[count++] = (long) payee[i] << 40 | (long) (day[i] & 0xFFFF) << 24 | i;
      }
    }
    Arrays.parallelSort(keys);
    order = new int[grouped];
    for (int i = 0; i < grouped; i++) {
      order[i] = (int) (keys[i] & 0xFFFFFF);
    }
    return order;
  }

  /**
   * Groups of payments to one payee within so many days, each payment below a limit and all
   * together above it.
   *
   * @param atLeast how many there must be
   */
  List<Group> split(long limitCents, int days, int atLeast) {
    List<Group> groups = new ArrayList<>();
    int[] all = inOrder();
    int[] small = new int[all.length];
    for (int start = 0, end; start < all.length; start = end) {
      int count = 0;
      for (end = start; end < all.length && payee[all[end]] == payee[all[start]]; end++) {
        if (cents[all[end]] > 0 && cents[all[end]] < limitCents) {
          small[count++] = all[end];
        }
      }
      split(small, count, limitCents, days, atLeast, groups);
    }
    groups.sort(Group.LARGEST_FIRST);
    return groups;
  }

  private void split(
      int[] small, int count, long limitCents, int days, int atLeast, List<Group> groups) {
    int first = 0;
    int next = 0;
    long sum = 0;
    while (first < count) {
      for (; next < count && day[small[next]] - day[small[first]] < days; next++) {
        sum += cents[small[next]];
      }
      if (next - first >= atLeast && sum > limitCents) {
        groups.add(new Group(Arrays.copyOfRange(small, first, next), BigDecimal.valueOf(sum, 2)));
        first = next;
        sum = 0;
      } else {
        sum -= cents[small[first]];
        first++;
      }
    }
  }

  /**
   * Groups of payments of the same amount to one payee, each within so many days of the one before.
   */
  List<Group> repeated(int days) {
    List<Group> groups = new ArrayList<>();
    int[] all = inOrder();
    Map<Long, List<Integer>> sameSums = new HashMap<>();
    for (int start = 0, end; start < all.length; start = end) {
      for (end = start; end < all.length && payee[all[end]] == payee[all[start]]; end++) {
        if (cents[all[end]] > 0) {
          add(all[end], days, sameSums, groups);
        }
      }
      sameSums.values().forEach(same -> close(same, groups));
      sameSums.clear();
    }
    groups.sort(Group.LARGEST_FIRST);
    return groups;
  }

  private void add(int payment, int days, Map<Long, List<Integer>> sameSums, List<Group> groups) {
    List<Integer> same = sameSums.get(cents[payment]);
    if (same != null && day[payment] - day[same.get(same.size() - 1)] > days) {
      close(same, groups);
      same = null;
    }
    if (same == null) {
      sameSums.put(cents[payment], List.of(payment));
    } else {
      List<Integer> more = same.size() == 1 ? new ArrayList<>(same) : same;
      more.add(payment);
      sameSums.put(cents[payment], more);
    }
  }

  private void close(List<Integer> same, List<Group> groups) {
    if (same.size() > 1) {
      groups.add(
          new Group(
              same.stream().mapToInt(Integer::intValue).toArray(),
              BigDecimal.valueOf(cents[same.get(0)] * same.size(), 2)));
    }
  }
}
