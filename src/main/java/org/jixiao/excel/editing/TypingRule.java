package org.jixiao.excel.editing;

import java.util.Arrays;
import org.jixiao.container.XmlTags;
import org.jixiao.excel.reading.Block;

/**
 * What may be typed into cells, what is said before and what is said about anything else.
 *
 * @param where the cells
 * @param kind what kind of rule it is, in the word of the format: {@code list}, {@code decimal} …;
 *     null where anything may be typed
 * @param comparison how a value is compared, {@code between} …; null for a list or a formula
 * @param first the list, the formula or the first value, as the format writes it; null for none
 * @param second the second value; null when there is none
 * @param stops whether something else is refused; otherwise it is only asked about
 * @param error the title and the sentence about something else; null to say nothing
 * @param prompt the title and the sentence before; null to say nothing
 */
public record TypingRule(
    String where,
    String kind,
    String comparison,
    String first,
    String second,
    boolean stops,
    Box error,
    Box prompt) {

  /** A box with a title and a sentence. */
  public record Box(String title, String sentence) {}

  /** One of a list of words, or of the cells of a range. */
  public static TypingRule choice(Block where, String list, Box error) {
    return new TypingRule(where.written(), "list", null, list, null, true, error, null);
  }

  /** Anything at all; only the box is shown beside the cell. */
  public static TypingRule remark(Block where, Box shown) {
    return new TypingRule(where.written(), null, null, null, null, true, null, shown);
  }

  /** A value between two others. */
  public static TypingRule between(Block where, String kind, String least, String most, Box error) {
    return new TypingRule(where.written(), kind, "between", least, most, true, error, null);
  }

  /** The same, something else only asked about. */
  public TypingRule asking() {
    return new TypingRule(where, kind, comparison, first, second, false, error, prompt);
  }

  /** The same with a box beside the cell before anything is typed. */
  public TypingRule with(Box shown) {
    return new TypingRule(where, kind, comparison, first, second, stops, error, shown);
  }

  /** Whether another rule as it stands in the file is about the first of the same cells. */
  boolean meets(Markup other) {
    Block own = Block.of(where).orElseThrow();
    String cells = other.attribute("sqref");
    return cells != null
        && Arrays.stream(cells.strip().split("\\s+"))
            .flatMap(one -> Block.of(one).stream())
            .anyMatch(block -> block.holds(own.firstRow(), own.firstColumn()));
  }

  String xml() {
    Markup rule = Markup.of("<dataValidation/>");
    rule.set("type", kind);
    rule.set("errorStyle", stops ? null : "warning");
    rule.set("operator", comparison);
    rule.set("allowBlank", "1");
    rule.set("showInputMessage", prompt == null ? null : "1");
    rule.set("showErrorMessage", error == null ? null : "1");
    if (error != null) {
      rule.set("errorTitle", error.title()).set("error", error.sentence());
    }
    if (prompt != null) {
      rule.set("promptTitle", prompt.title()).set("prompt", prompt.sentence());
    }
    rule.set("sqref", where);
    if (first != null) {
      rule.append("<formula1>" + XmlTags.escaped(first) + "</formula1>");
    }
    if (second != null) {
      rule.append("<formula2>" + XmlTags.escaped(second) + "</formula2>");
    }
    return rule.toString();
  }
}
