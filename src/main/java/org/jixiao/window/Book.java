package org.jixiao.window;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.run.RunResult;
import org.jixiao.run.Watch;

/** One workbook in the window. It is only touched in the thread of the window. */
final class Book {

  private Path file;
  private String password;
  private RunResult result;
  private List<FindingLine> lines = List.of();
  private String news = "";
  private String note = "";
  private Watch watch;

  Book(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  String name() {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  /** The password to open it, or null. */
  String password() {
    return password;
  }

  void password(String given) {
    password = given;
  }

  /** What came of it last, or null. */
  RunResult result() {
    return result;
  }

  /** Takes what came of it. */
  void result(RunResult now) {
    result = now;
    lines = FindingLine.of(now);
    news = "";
    note = "";
    if (watch != null) {
      watch.known(now);
    }
  }

  /** Its findings, the worst first. */
  List<FindingLine> lines() {
    return lines;
  }

  /** Its result was saved elsewhere: that is the workbook from now on, as after 另存为 anywhere. */
  void movedTo(Path other) {
    file = other;
  }

  /** What was written since the last check, in words; empty where that says it itself. */
  String note() {
    return note;
  }

  void note(String words) {
    note = words;
  }

  /** What the last save in another program has brought, in words. */
  String news() {
    return news;
  }

  void news(String words) {
    news = words;
  }

  /** The watch that is kept on it, or null. */
  Watch watch() {
    return watch;
  }

  void watch(Watch kept) {
    watch = kept;
  }
}
