package org.jixiao.support.exports;

/** The types of budget project, which split staff, public and project expenditure. */
enum Category {
  STAFF("人员类"),
  PUBLIC("运转类-公用经费"),
  OTHER_RUNNING("其他运转类"),
  PURPOSE("特定目标类");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
