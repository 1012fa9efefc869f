package org.jixiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;
import org.jixiao.run.RunOptions;

/**
 * The world outside, passed in.
 *
 * @param out for people and for json
 * @param err for trouble
 * @param colored whether colours may be used
 * @param clock the time
 * @param files the file system
 */
public record Console(
    PrintStream out, PrintStream err, boolean colored, Clock clock, FileLayer files) {

  /**
   * What a job on a workbook is given.
   *
   * @param output where to put the result, or null to write it back
   * @param writes whether anything is written at all
   * @param password the password to open the workbook, or null
   */
  RunOptions options(Path output, boolean writes, String password) {
    return options(output, writes, true, password);
  }

  /**
   * The same, with a word on the backup.
   *
   * @param keepBackup whether the previous version of an overwritten file stays beside it
   */
  RunOptions options(Path output, boolean writes, boolean keepBackup, String password) {
    return new RunOptions(
        output, keepBackup, writes, password, Capacity.here(), Version.number(), clock, files);
  }

  /** Words in a colour, where colours may be used. */
  String colored(String words, int ansiColor) {
    return colored ? "\u001b[" + ansiColor + "m" + words + "\u001b[0m" : words;
  }
}
