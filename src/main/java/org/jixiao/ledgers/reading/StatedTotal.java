package org.jixiao.ledgers.reading;

import java.math.BigDecimal;

/**
 * The total that an export itself states, and what its lines come to; 元.
 *
 * @param sheet the sheet it stands on, empty when the file has none
 * @param line the number of its line
 * @param stated what the export says
 * @param summed what the lines above it come to
 */
public record StatedTotal(String sheet, long line, BigDecimal stated, BigDecimal summed) {

  /** How far apart the two are. */
  public BigDecimal apart() {
    return summed.subtract(stated);
  }
}
