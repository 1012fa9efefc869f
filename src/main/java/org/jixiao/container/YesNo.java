package org.jixiao.container;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Yes and no in a part that the spreadsheet library has written: it says {@code true} and {@code
 * false}, which the format allows; spreadsheet programs say 1 and 0, and some viewers look for
 * nothing else.
 */
public final class YesNo {

  /**
   * Attributes that say yes or no wherever they stand in a sheet, the workbook or the styles. Names
   * that somewhere else stand for a text, such as {@code prompt}, are not among them.
   */
  private static final String NAMES =
      "allowBlank|applyAlignment|applyBorder|applyFill|applyFont|applyNumberFormat|applyProtection"
          + "|autoFilter|bestFit|blackAndWhite|collapsed|customBuiltin|customFormat"
          + "|customHeight|customWidth|date1904|diagonalDown|diagonalUp|differentFirst"
          + "|differentOddEven|draft|filterMode|fitToPage|fullCalcOnLoad|gridLines|headings|hidden"
          + "|hiddenButton|horizontalCentered|iterate|locked|man|pivotButton|quotePrefix"
          + "|rightToLeft|scaleWithDoc|showButton|showDropDown|showErrorMessage|showFormulas"
          + "|showGridLines|showInputMessage|showRowColHeaders|showZeros|shrinkToFit|stopIfTrue"
          + "|summaryBelow|summaryRight|tabSelected|thickBot|thickTop|useFirstPageNumber"
          + "|verticalCentered|wrapText|zeroHeight|val";

  private static final Pattern SAID = Pattern.compile("\\s(" + NAMES + ")=\"(true|false)\"");

  /** The marks of letters: there, and only there, {@code val} says yes or no. */
  private static final Set<String> MARKS =
      Set.of("b", "i", "strike", "condense", "extend", "outline", "shadow");

  private YesNo() {}

  /** The same part with 1 and 0; the very same bytes when there is nothing to change. */
  public static byte[] inDigits(byte[] part) {
    // Everything looked for is ASCII: bytes need not become characters.
    String text = new String(part, StandardCharsets.ISO_8859_1);
    Matcher said = SAID.matcher(text);
    StringBuilder digits = new StringBuilder();
    int copied = 0;
    while (said.find()) {
      if (isAttribute(text, said.start(), said.group(1))) {
        digits.append(text, copied, said.start(2)).append(said.group(2).equals("true") ? '1' : '0');
        copied = said.end(2);
      }
    }
    return copied == 0
        ? part
        : digits
            .append(text, copied, text.length())
            .toString()
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether an attribute of a tag stands here, and not the same letters in a text. */
  private static boolean isAttribute(String text, int at, String name) {
    int tag = text.lastIndexOf('<', at);
    char quote = 0;
    for (int i = tag + 1; i < at; i++) {
      char here = text.charAt(i);
      if (quote != 0) {
        quote = here == quote ? 0 : quote;
      } else if (here == '"' || here == '\'') {
        quote = here;
      } else if (here == '>') {
        return false;
      }
    }
    return tag >= 0 && quote == 0 && (!name.equals("val") || MARKS.contains(element(text, tag)));
  }

  /** The name of the element that begins here, without its prefix. */
  private static String element(String text, int tag) {
    int end = tag + 1;
    while (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':') {
      end++;
    }
    String name = text.substring(tag + 1, end);
    return name.substring(name.indexOf(':') + 1);
  }
}
