package org.jixiao.ledgers.assets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jixiao.ledgers.Doubt;
import org.jixiao.ledgers.DoubtfulLines;
import org.jixiao.ledgers.Repeats;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.reading.ExportField;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.lines.Identifier;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.assets.LeastLife;

/**
 * Looks at every card for what stock-takers ask about: lives, depreciation, numbers, what is
 * missing.
 */
final class CardScrutiny {

  private static final List<ExportField> WANTED =
      List.of(ExportFields.MODEL, ExportFields.DEPARTMENT);

  private final DoubtfulLines aboveCost = new DoubtfulLines(CardRules.ABOVE_COST);
  private final DoubtfulLines shortLives = new DoubtfulLines(CardRules.SHORT_LIFE);
  private final Repeats twice = new Repeats(CardRules.CARD_TWICE, ExportFields.CARD.name());
  private final DoubtfulLines incomplete = new DoubtfulLines(CardRules.INCOMPLETE);
  private final Map<String, String> numbers = new HashMap<>();

  /** Every column that some file has. */
  private final Set<ExportField> columns = new HashSet<>();

  private String source = "";

  /** The columns of the file that comes next. */
  void begin(String file, FieldLine header) {
    source = file;
    columns.addAll(header.fields());
  }

  /**
   * Looks at one card.
   *
   * @param cost 原值, 元
   * @param off 累计折旧, 元
   * @param life in months; 0 when it is not depreciated
   */
  void look(FieldLine line, BigDecimal cost, BigDecimal off, int life, String className) {
    if (off.compareTo(cost) > 0) {
      String note = "累计折旧 " + Decimals.amount(off) + " 超过原值";
      aboveCost.add(cost, doubt(line, cost, className, note));
    }
    Optional<LeastLife> least = LeastLife.of(className);
    int months = least.map(one -> one.years() * 12).orElse(0);
    if (life > 0 && life < months) {
      String note = "折旧年限 " + life + " 个月，最低 " + months + " 个月（" + least.get().name() + "）";
      shortLives.add(cost, doubt(line, cost, className, note));
    }
    String number = line.words(ExportFields.CARD);
    String here = "“" + source + "”第 " + line.line().number() + " 行";
    Identifier left = line.identifier(ExportFields.CARD);
    boolean compared = !number.isEmpty() && twice.takes(left);
    String first = compared ? numbers.putIfAbsent(number, here) : null;
    if (first != null) {
      twice.add(left, cost, doubt(line, cost, className, "卡片编号与" + first + "相同"));
    }
    List<String> blank = new ArrayList<>();
    for (ExportField field : WANTED) {
      if (line.has(field) && line.isBlank(field)) {
        blank.add(field.name());
      }
    }
    if (!blank.isEmpty()) {
      incomplete.add(cost, doubt(line, cost, className, "没有填" + String.join("、", blank)));
    }
  }

  private Function<String, Doubt> doubt(
      FieldLine line, BigDecimal cost, String className, String note) {
    return rule ->
        new Doubt(
            rule,
            source,
            line.line().number(),
            line.day(),
            line.words(ExportFields.ASSET),
            cost,
            "",
            className,
            line.words(ExportFields.CARD),
            note);
  }

  /** What should be known of the numbers of cards. */
  Optional<String> remark() {
    return twice.remark();
  }

  /** What came to light, rule by rule. */
  List<Scrutiny> results() {
    boolean wanted = WANTED.stream().anyMatch(columns::contains);
    return List.of(
        aboveCost.result(),
        shortLives.result(),
        columns.contains(ExportFields.CARD)
            ? twice.result()
            : new DoubtfulLines(CardRules.CARD_TWICE).without(ExportFields.CARD),
        wanted
            ? incomplete.result()
            : incomplete.without(ExportFields.MODEL, ExportFields.DEPARTMENT));
  }
}
