package org.jixiao.ledgers.reading;

/**
 * A line that was not taken.
 *
 * @param sheet the sheet it stands on, empty when the file has none
 * @param line its number in the file or on the sheet, from 1
 * @param reason why, for users
 * @param words everything on it
 */
public record RejectedLine(String sheet, long line, String reason, String words) {}
