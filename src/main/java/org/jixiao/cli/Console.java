package org.jixiao.cli;

import java.io.PrintStream;
import java.time.Clock;
import org.jixiao.excel.FileLayer;

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

  /** Words in a colour, where colours may be used. */
  String colored(String words, int ansiColor) {
    return colored ? "\u001b[" + ansiColor + "m" + words + "\u001b[0m" : words;
  }
}
