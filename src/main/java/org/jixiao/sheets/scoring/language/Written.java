package org.jixiao.sheets.scoring.language;

/**
 * A rule as it is read: signs in one width and without spaces, each character still tied to where
 * it stood. Only signs, digits and letters are made alike; what a name or a level is called is
 * always taken from the text as it was typed.
 */
final class Written {

  private static final String DASHES = "－−–‐‑﹣";
  private static final String WAVES = "～∼〜—";
  private static final String TIMES = "✕✖＊*";
  private static final String SLASHES = "／/∕";

  private final String typed;
  private final String text;
  private final int[] from;

  private Written(String typed, String text, int[] from) {
    this.typed = typed;
    this.text = text;
    this.from = from;
  }

  static Written of(String typed) {
    StringBuilder text = new StringBuilder();
    int[] from = new int[2 * typed.length() + 1];
    boolean apart = false;
    for (int i = 0; i < typed.length(); i++) {
      char sign = alike(typed.charAt(i));
      if (sign == '\n' || sign == '\r') {
        sign = ';';
      } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || isUnseen(sign)) {
        apart = true;
        continue;
      }
      if (sign == ',' && isThousand(typed, i)) {
        continue;
      }
      // 好6分 一般3分: a space behind points parts two phrases.
      if (apart && endsWith(text, '分') && Character.isLetterOrDigit(sign)) {
        from[text.length()] = i;
        text.append(',');
      }
      apart = false;
      from[text.length()] = i;
      text.append(sign);
    }
    return new Written(typed, text.toString(), from);
  }

  private static boolean endsWith(StringBuilder text, char sign) {
    return text.length() > 0 && text.charAt(text.length() - 1) == sign;
  }

  private static boolean isUnseen(char sign) {
    return Character.getType(sign) == Character.FORMAT || Character.isISOControl(sign);
  }

  /** 1,000: a comma between a digit and exactly three others. */
  private static boolean isThousand(String typed, int at) {
    boolean before = at > 0 && Character.isDigit(typed.charAt(at - 1));
    int behind = at + 1;
    while (behind < typed.length() && Character.isDigit(typed.charAt(behind))) {
      behind++;
    }
    boolean percent = behind < typed.length() && alike(typed.charAt(behind)) == '%';
    return before && behind == at + 4 && !percent;
  }

  /** A sign in the writing in which it is looked for. */
  private static char alike(char typed) {
    if (DASHES.indexOf(typed) >= 0) {
      return '-';
    } else if (WAVES.indexOf(typed) >= 0) {
      return '~';
    } else if (TIMES.indexOf(typed) >= 0) {
      return '×';
    } else if (SLASHES.indexOf(typed) >= 0) {
      return '÷';
    }
    return switch (typed) {
      case '。' -> ';';
      case '≦', '⩽' -> '≤';
      case '≧', '⩾' -> '≥';
      case '﹪' -> '%';
      case '【', '〔' -> '(';
      case '】', '〕' -> ')';
      default -> typed > '\uff00' && typed < '\uff5f' ? (char) (typed - 0xfee0) : typed;
    };
  }

  /** The rule as it is read. */
  String text() {
    return text;
  }

  /** A part of it as it was typed. */
  String typed(int start, int end) {
    return start >= end ? "" : typed.substring(from[start], from[end - 1] + 1).strip();
  }
}
