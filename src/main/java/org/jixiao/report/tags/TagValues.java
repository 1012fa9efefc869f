package org.jixiao.report.tags;

import java.util.List;
import java.util.Optional;
import org.jixiao.report.draft.PrintedFigure;

/**
 * What stands behind the names of a firm's own document. Only names that {@link TagNames} has are
 * asked for.
 */
public interface TagValues {

  /** All names. */
  TagNames names();

  /** The text of a name, several paragraphs with a line break between them; never null. */
  String text(String name);

  /** Whether there is anything behind a name: what a condition asks. */
  boolean isThere(String name);

  /** The lines of a table of the workbook, those that are filled in. */
  List<Line> lines(String table);

  /** One line of a table. */
  interface Line {

    /** The text in a column; empty when blank. */
    String text(String column);

    /** The figure in a column with its cell, where the text is one. */
    default Optional<PrintedFigure> figure(String column) {
      return Optional.empty();
    }
  }
}
