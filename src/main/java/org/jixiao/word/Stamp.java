package org.jixiao.word;

/**
 * Where a report comes from, for those who meet it later.
 *
 * @param workbook the name of the workbook's file
 * @param version of the program that has drafted it
 */
public record Stamp(String workbook, String version) {}
