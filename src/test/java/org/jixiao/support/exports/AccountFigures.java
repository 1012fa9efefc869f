package org.jixiao.support.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The figures of final accounts for two years; each total is the sum of its parts. */
final class AccountFigures {

  /** The two columns. */
  enum Year {
    LAST,
    THIS
  }

  /** The rows of the analysis table. */
  enum Line {
    INCOME("本年收入"),
    GENERAL("其中：一般公共预算财政拨款"),
    FUND("政府性基金预算财政拨款"),
    CAPITAL("国有资本经营预算财政拨款"),
    SERVICE("*事业收入"),
    TRADE("事业单位经营收入"),
    OTHER("*其他收入"),
    EXPENDITURE("本年支出"),
    BASIC("其中：基本支出"),
    STAFF("（1）人员经费"),
    PUBLIC("（2）公用经费"),
    PROJECT("项目支出");

    private final String label;

    Line(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    int number() {
      return ordinal() + 2;
    }
  }

  private final Map<Year, Map<Line, Long>> cents = new EnumMap<>(Year.class);

  private AccountFigures() {
    for (Year year : Year.values()) {
      cents.put(year, new EnumMap<>(Line.class));
    }
  }

  /** Given figures; the caller answers for their sums. */
  static AccountFigures of(Map<Line, Long> last, Map<Line, Long> current) {
    AccountFigures figures = new AccountFigures();
    figures.cents.get(Year.LAST).putAll(last);
    figures.cents.get(Year.THIS).putAll(current);
    return figures;
  }

  static AccountFigures drawn(long seed) {
    Random random = new Random(seed);
    AccountFigures figures = new AccountFigures();
    figures.cents.values().forEach(year -> draw(year, random));
    return figures;
  }

  private static void draw(Map<Line, Long> year, Random random) {
    long staff = 500_000_000 + random.nextInt(900_000_000);
    long open = 100_000_000 + random.nextInt(200_000_000);
    long project = 300_000_000 + random.nextInt(1_000_000_000);
    long all = staff + open + project;
    long fund = random.nextInt(90_000_000);
    long other = random.nextInt(3) * 1_234_567L;
    year.put(Line.STAFF, staff);
    year.put(Line.PUBLIC, open);
    year.put(Line.BASIC, staff + open);
    year.put(Line.PROJECT, project);
    year.put(Line.EXPENDITURE, all);
    year.put(Line.FUND, fund);
    year.put(Line.OTHER, other);
    year.put(Line.GENERAL, all + random.nextInt(50_000_000) - fund - other);
    year.put(Line.CAPITAL, 0L);
    year.put(Line.SERVICE, 0L);
    year.put(Line.TRADE, 0L);
    year.put(Line.INCOME, year.get(Line.GENERAL) + fund + other);
  }

  List<Line> lines() {
    return new ArrayList<>(List.of(Line.values()));
  }

  long cents(Line line, Year year) {
    return cents.get(year).get(line);
  }

  /** The left half of the double table for this year; null where it stays blank. */
  Long income(String label) {
    return switch (label) {
      case "一、一般公共预算财政拨款收入" -> now(Line.GENERAL);
      case "二、政府性基金预算财政拨款收入" -> now(Line.FUND);
      case "三、国有资本经营预算财政拨款收入" -> now(Line.CAPITAL);
      case "五、事业收入" -> now(Line.SERVICE);
      case "六、经营收入" -> now(Line.TRADE);
      case "八、其他收入" -> now(Line.OTHER);
      case "本年收入合计", "总计" -> now(Line.INCOME);
      default -> null;
    };
  }

  /** The right half; what was not spent is carried over. */
  Long expenditure(String label) {
    return switch (label) {
      case "一、基本支出" -> now(Line.BASIC);
      case "人员经费" -> now(Line.STAFF);
      case "公用经费" -> now(Line.PUBLIC);
      case "二、项目支出" -> now(Line.PROJECT);
      case "本年支出合计" -> now(Line.EXPENDITURE);
      case "年末结转和结余" -> now(Line.INCOME) - now(Line.EXPENDITURE);
      case "总计" -> now(Line.INCOME);
      default -> null;
    };
  }

  private long now(Line line) {
    return cents(line, Year.THIS);
  }
}
