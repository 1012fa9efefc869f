package org.jixiao.support.exports;

/** What an importer has to do with a line. */
public enum Standing {
  ACCEPTED,
  /** An amount or a date cannot be read. */
  REJECTED,
  /** All can be read, the date lies outside the year. */
  OUTSIDE
}
