package org.jixiao.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows the formulas of this program in a workbook, even after rows were inserted or by an older
 * version. Their mark is the guard in front: the formula first asks for what it needs, and keeps
 * silent without it. Nobody writes such a guard by hand.
 *
 * @see FormulaText
 */
public final class SilentFormula {

  /** What is asked: how many of its cells hold numbers, or how many rows of a list have labels. */
  private static final Pattern ASKS = Pattern.compile("(?:COUNT|COUNTIF|OR\\(COUNTIF)\\(.*");

  /** A choice by a word in a cell, which may be read as another one than stands there. */
  private static final Pattern BY_A_WORD =
      Pattern.compile(
          "(?:[A-Z]+\\d+|IF\\([A-Z]+\\d+=\"[^\"]*\",\"[^\"]*\",[A-Z]+\\d+\\))=\"[^\"]*\"");

  /**
   * How many answers of another sheet are a refusal: it needs no guard, and is zero without any.
   */
  private static final Pattern REFUSALS =
      Pattern.compile(
          "(?:(?:^|\\+)COUNTIF\\([^,()!]+![A-Z]+\\d+(?::[A-Z]+\\d+)?,\"(?:不合规|否)\"\\))+");

  /** A number of the same sheet, shown as long as there is one. */
  private static final Pattern SHOWS_A_NUMBER =
      Pattern.compile("IF\\(COUNT\\(([A-Z]+\\d+)\\)<1,\"\",\\1\\)");

  private SilentFormula() {}

  /** Whether a formula bears the mark. */
  public static boolean is(String formula) {
    return isMarked(formula.replaceAll("[\\s$]", ""));
  }

  /** Whether a formula bears the mark and does nothing but show a number of its own sheet. */
  public static boolean showsANumber(String formula) {
    return SHOWS_A_NUMBER.matcher(formula.replaceAll("[\\s$]", "")).matches();
  }

  private static boolean isMarked(String formula) {
    List<String> choice = arguments("IF", formula);
    if (choice.size() == 3) {
      return ASKS.matcher(choice.get(0)).matches()
          || isShownFromElsewhere(choice)
          || isByAWord(choice.get(0))
              && choice.subList(1, 3).stream().anyMatch(SilentFormula::isMarked);
    }
    if (REFUSALS.matcher(formula).matches()) {
      return true;
    }
    List<String> rounded = arguments("ROUND", formula);
    // A sum by a word needs no guard: without its inputs it is zero.
    return !rounded.isEmpty() && rounded.get(0).startsWith("SUMIF(");
  }

  /** Words of another sheet, shown as long as there are any. */
  private static boolean isShownFromElsewhere(List<String> choice) {
    String cell = choice.get(2);
    return cell.contains("!")
        && choice.get(0).equals(cell + "=\"\"")
        && choice.get(1).equals("\"\"");
  }

  private static boolean isByAWord(String condition) {
    List<String> words = arguments("OR", condition);
    return words.isEmpty()
        ? BY_A_WORD.matcher(condition).matches()
        : words.stream().allMatch(word -> BY_A_WORD.matcher(word).matches());
  }

  /** The arguments of a call; none when the formula is not that call and nothing else. */
  private static List<String> arguments(String function, String formula) {
    if (!formula.startsWith(function + "(") || !formula.endsWith(")")) {
      return List.of();
    }
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = function.length() + 1;
    for (int at = start; at < formula.length(); at++) {
      char one = formula.charAt(at);
      quoted ^= one == '"';
      if (quoted) {
        continue;
      }
      depth += one == '(' ? 1 : one == ')' ? -1 : 0;
      boolean last = at == formula.length() - 1;
      if (depth < 0 && !last) {
        return List.of();
      }
      if (one == ',' && depth == 0 || last) {
        arguments.add(formula.substring(start, at));
        start = at + 1;
      }
    }
    return arguments;
  }
}
