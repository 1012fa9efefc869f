package org.jixiao.ledgers;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.ledgers.reading.Memo;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.MoneySum;
import org.jixiao.table.Wording;

/** Whose lines an export holds, where it says so. */
public final class UnitNames {

  private static final Pattern CODE =
      Pattern.compile("^[\\[(]?(?=[A-Za-z]*\\d)[\\dA-Za-z]{3,}[\\])]?[-_ 　]*");

  /** A department has a few dozen units; a column with more is no column of units. */
  private static final int MOST_UNITS = 2_000;

  /** 台, 张, 元 are units of another kind. */
  private static final int SHORTEST = 3;

  private static final Pattern DEPARTMENT_CODE =
      Pattern.compile("^[\\[(]?(\\d{3})(?:\\d{3})*(?!\\d)");

  /** How the names of departments end; those of the units below them seldom do. */
  private static final Pattern DEPARTMENT =
      Pattern.compile(".*(?:局|(?<!村民|居民)委员会|厅|政府|法院|检察院|总工会)");

  private final Map<String, MoneySum> byName = new LinkedHashMap<>();
  private final Memo<MoneySum> sums =
      new Memo<>(name -> byName.computeIfAbsent(name, key -> new MoneySum()));

  public void add(String unit, Amount amount) {
    if (unit.length() >= SHORTEST && byName.size() <= MOST_UNITS) {
      sums.of(unit).add(amount);
    }
  }

  /** Every unit with its lines. */
  public Map<String, Sum> all() {
    Map<String, Sum> all = new LinkedHashMap<>();
    byName.forEach((name, sum) -> all.put(name, Sum.of(sum)));
    return all;
  }

  /** Whether the name in an export is that of the evaluated unit, in full or shortened. */
  public static boolean isSame(String seen, String evaluated) {
    String one = CODE.matcher(Wording.plain(seen)).replaceFirst("");
    String other = Wording.plain(evaluated);
    return one.equals(other)
        || one.length() >= 4 && other.contains(one)
        || other.length() >= 4 && one.contains(other);
  }

  /** The units that belong to another department than this one, as far as code or name tells. */
  public Map<String, Sum> foreign(String evaluated) {
    Set<String> departments = new HashSet<>();
    for (String name : byName.keySet()) {
      if (isSame(name, evaluated)) {
        departments.add(department(name));
      }
    }
    departments.remove("");
    Map<String, Sum> foreign = new LinkedHashMap<>();
    byName.forEach(
        (name, sum) -> {
          String department = department(name);
          boolean byCode = !department.isEmpty() && !departments.isEmpty();
          boolean other =
              byCode
                  ? !departments.contains(department)
                  : DEPARTMENT.matcher(Wording.plain(bare(name))).matches();
          if (!isSame(name, evaluated) && other) {
            foreign.put(name, Sum.of(sum));
          }
        });
    return foreign;
  }

  /** The first three digits of a unit's code are those of its department. */
  private static String department(String seen) {
    Matcher code = DEPARTMENT_CODE.matcher(Wording.plain(seen));
    return code.find() ? code.group(1) : "";
  }

  /** The name alone, without the code in front of it. */
  public static String bare(String seen) {
    String name = CODE.matcher(seen.strip()).replaceFirst("");
    return name.isEmpty() ? seen : name;
  }
}
