package org.jixiao.report.draft;

/** A piece of a paragraph. */
public sealed interface Span {

  /** The words as they are printed. */
  String text();

  /** Words of the program. */
  record Words(String text) implements Span {}

  /** Words, and numbers among them, that people have typed into the workbook. */
  record Typed(String text) implements Span {}

  /** A figure of the workbook. */
  record Printed(PrintedFigure figure) implements Span {

    @Override
    public String text() {
      return figure.shown();
    }
  }
}
