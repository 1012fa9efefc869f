package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.numbers.Absence;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning;
import org.jixiao.sheets.scoring.language.Understood;
import org.jixiao.table.RawCell;

/** Reads what somebody typed in 指标值, as the rule of the row needs it. */
final class TypedValue {

  /** 45/50: the actual by the target. */
  private static final Pattern QUOTIENT =
      Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*[÷/／]\\s*(\\d+(?:\\.\\d+)?)\\s*");

  /** 0→12: from last year to this year. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\s*(\\d+(?:\\.\\d+)?)(?:万元|元)?\\s*(?:→|->)\\s*(\\d+(?:\\.\\d+)?)(?:万元|元)?\\s*");

  private static final Pattern COUNTED =
      Pattern.compile(
          "\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*(?:元|人|项|处|例|次|件|个|起|天|笔|条|家|份|户|名|场|人次|分)\\s*");

  private static final Pattern ZERO_BASE = Pattern.compile("(?:基数|上年|分母)(?:数)?为(?:零|0)");
  private static final Pattern BOTH_ZERO =
      Pattern.compile("(?:(?:上年|基数)?(?:和|与|、)?本年)?(?:均|都)为(?:零|0)");

  /** A quotient is given to a formula in the digits that a spreadsheet carries. */
  private static final MathContext DIGITS = new MathContext(15);

  private TypedValue() {}

  /** The value; without one, and with the reason, where there is none. */
  static Figure of(RawCell cell, Understood rule) {
    Unit unit = rule.unit();
    if (unit == Unit.TEXT) {
      boolean counted =
          rule.meaning() instanceof Meaning.Checklist list
              && list.isEven()
              && list.veto().isEmpty()
              && cell.figure(Unit.COUNT).isNumber();
      return counted ? cell.figure(Unit.COUNT) : cell.label();
    }
    Figure plain = cell.figure(unit);
    if (plain.isNumber() || cell.isBlank() || !(cell.content() instanceof RawCell.Text text)) {
      return plain;
    }
    String words = text.value();
    if (ZERO_BASE.matcher(words.strip()).matches()) {
      return Figure.none(new Absence.ZeroBase("上年数", false), unit, cell.place());
    } else if (BOTH_ZERO.matcher(words.strip()).matches()) {
      return Figure.none(new Absence.ZeroBase("上年数", true), unit, cell.place());
    }
    Matcher m = QUOTIENT.matcher(words);
    if (unit == Unit.RATIO && m.matches()) {
      return quotient(new BigDecimal(m.group(1)), new BigDecimal(m.group(2)), words, cell);
    }
    m = CHANGE.matcher(words);
    if (unit == Unit.RATIO && m.matches()) {
      BigDecimal before = new BigDecimal(m.group(1));
      return quotient(new BigDecimal(m.group(2)).subtract(before), before, words, cell);
    }
    m = COUNTED.matcher(words);
    return unit == Unit.COUNT && m.matches()
        ? Figure.readFromText(new BigDecimal(m.group(1)), words, unit, cell.place())
        : plain;
  }

  private static Figure quotient(BigDecimal part, BigDecimal base, String typed, RawCell cell) {
    if (base.signum() == 0) {
      boolean nothing = part.signum() == 0;
      return Figure.none(new Absence.ZeroBase("基数", nothing), Unit.RATIO, cell.place());
    }
    BigDecimal rate = Decimals.divide(part, base).round(DIGITS);
    return Figure.readFromText(rate, typed, Unit.RATIO, cell.place());
  }
}
