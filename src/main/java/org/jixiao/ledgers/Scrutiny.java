package org.jixiao.ledgers;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one rule brought to light in the lines of the exports.
 *
 * @param rule the rule
 * @param obstacle why it could not be applied, such as a column that is not there; empty when it
 *     was
 * @param lines how many lines it found
 * @param amount what they come to, 元
 * @param shown the lines themselves, the largest first, no more than a person reads
 */
public record Scrutiny(
    String rule, String obstacle, long lines, BigDecimal amount, List<Doubt> shown) {

  public Scrutiny {
    shown = List.copyOf(shown);
  }
}
