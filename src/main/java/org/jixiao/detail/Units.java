package org.jixiao.detail;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.detail.ControlTotals.Sum;
import org.jixiao.table.Wording;

/** Whose lines an export holds, where it says so. */
final class Units {

  private static final Pattern CODE = Pattern.compile("^[\\[(]?[\\dA-Za-z]{3,}[\\])]?[-_ 　]*");

  /** A department has a few dozen units; a column with more is no column of units. */
  private static final int MOST_UNITS = 2_000;

  private final Map<String, Sum> byName = new LinkedHashMap<>();
  private String lastName = "";
  private Sum last;

  void add(String unit, BigDecimal amount) {
    if (unit.isEmpty() || byName.size() > MOST_UNITS) {
      return;
    }
    // Lines of one unit follow each other: most of the time there is nothing to look up.
    if (!unit.equals(lastName)) {
      settle();
      lastName = unit;
      last = byName.getOrDefault(unit, Sum.NONE);
    }
    last = last.plus(amount);
  }

  private void settle() {
    if (last != null) {
      byName.put(lastName, last);
    }
  }

  /** Every unit with its lines. */
  Map<String, Sum> all() {
    settle();
    return byName;
  }

  /** Whether the name in an export is that of the evaluated unit, in full or shortened. */
  static boolean isSame(String seen, String evaluated) {
    String one = CODE.matcher(Wording.plain(seen)).replaceFirst("");
    String other = Wording.plain(evaluated);
    return one.equals(other)
        || one.length() >= 4 && other.contains(one)
        || other.length() >= 4 && one.contains(other);
  }

  /** The name alone, without the code in front of it. */
  static String bare(String seen) {
    String name = CODE.matcher(Wording.plain(seen)).replaceFirst("");
    return name.isEmpty() ? seen : name;
  }
}
