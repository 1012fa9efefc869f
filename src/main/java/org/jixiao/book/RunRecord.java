package org.jixiao.book;

/**
 * What ran: kept in the workbook so that a reviewer can tell which program judged which input.
 *
 * @param version the program's version
 * @param time local date and time of the run that last changed something
 * @param file the name of the input file
 * @param fingerprint SHA-256 of the input file
 */
public record RunRecord(String version, String time, String file, String fingerprint) {}
