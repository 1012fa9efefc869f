package org.jixiao.ledgers.reading;

/**
 * A column of an export, and what it would be taken for.
 *
 * @param key what the user's mapping calls it: its heading, or its place where the heading is not
 *     enough
 * @param heading its heading as it stands in the file; empty where it has none
 * @param sample what stands in it on the first line; empty where nothing does
 * @param field the name of the field that it is taken for; empty for none
 * @param doubtful whether others are taken for the same field just as well, so that none is read
 */
public record ExportColumn(
    String key, String heading, String sample, String field, boolean doubtful) {}
