package org.jixiao.run;

import java.nio.file.Path;
import java.time.Clock;
import org.jixiao.excel.FileLayer;

/**
 * What a run is given besides the workbook.
 *
 * @param output where to put the result, or null to write it back
 * @param keepBackup whether the previous version of an overwritten file stays beside it
 * @param writes whether anything is written at all; false only checks
 * @param version the program's version, for the run record
 * @param clock the time, for the run record
 * @param files the file system
 */
public record RunOptions(
    Path output,
    boolean keepBackup,
    boolean writes,
    String version,
    Clock clock,
    FileLayer files) {}
