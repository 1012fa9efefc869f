package org.jixiao.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;

/**
 * What a run is given besides the workbook.
 *
 * @param output where to put the result, or null to write it back
 * @param keepBackup whether the previous version of an overwritten file stays beside it
 * @param writes whether anything is written at all; false only checks
 * @param password the password to open the workbook, or null
 * @param capacity what a workbook may come to
 * @param version the program's version, for the run record
 * @param clock the time, for the run record
 * @param files the file system
 */
public record RunOptions(
    Path output,
    boolean keepBackup,
    boolean writes,
    String password,
    Capacity capacity,
    String version,
    Clock clock,
    FileLayer files) {

  /** For workbooks without a password, within what this process can hold. */
  public RunOptions(
      Path output,
      boolean keepBackup,
      boolean writes,
      String version,
      Clock clock,
      FileLayer files) {
    this(output, keepBackup, writes, null, Capacity.here(), version, clock, files);
  }

  /** The same for a run that writes nothing. */
  RunOptions onlyReading() {
    return new RunOptions(null, keepBackup, false, password, capacity, version, clock, files);
  }

  /** The same for workbooks that come to less. */
  RunOptions within(Capacity smaller) {
    return new RunOptions(output, keepBackup, writes, password, smaller, version, clock, files);
  }

  /** The time, as it stands in the record of a run. */
  String now() {
    return LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
  }
}
