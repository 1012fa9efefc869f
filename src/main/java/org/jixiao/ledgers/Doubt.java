package org.jixiao.ledgers;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line that wants a second look; texts that the export does not carry are empty.
 *
 * @param rule the rule that found it
 * @param source file, and sheet where there are several
 * @param line its number there, from 1
 * @param day its day
 * @param payee who got the money; of a card, the asset
 * @param amount 元
 * @param purpose what for
 * @param code economic classification; of a card, its class
 * @param voucher number of the voucher or card
 * @param note what is doubtful about it
 */
public record Doubt(
    String rule,
    String source,
    long line,
    LocalDate day,
    String payee,
    BigDecimal amount,
    String purpose,
    String code,
    String voucher,
    String note) {}
