package org.jixiao.sheets;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Rule;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Source;

/**
 * One sheet of the workbook: how it is laid out, how it is read, what must hold on it.
 *
 * @param <R> the sheet once read
 */
public interface Form<R extends Reading> extends Source {

  /** How it is laid out. */
  Layout layout();

  /** Its name for users. */
  @Override
  default String name() {
    return layout().name();
  }

  /** Reads it; never throws for data: what cannot be read becomes a figure without a value. */
  R read(RawTable table);

  /** The rules of this sheet alone, besides those that its columns bring along. */
  List<Rule<R>> rules();

  /** How it begins in the workbook of the next year. */
  default NextYear nextYear() {
    return NextYear.EMPTY;
  }

  /**
   * What of it belongs to the scheme of an evaluation, which a firm keeps for all its units: no
   * figure of any of them.
   */
  default Optional<NextYear> scheme() {
    return Optional.empty();
  }
}
