package org.jixiao.ledgers.reading;

import java.util.List;
import org.jixiao.findings.Refusal;
import org.jixiao.lines.LineSink;

/** Takes a whole file of one kind of export and tells what became of its lines. */
public interface ExportSink extends LineSink {

  /**
   * The file has been read to its end.
   *
   * @throws Refusal when it is no such export
   */
  void end();

  /** Lines and amounts. */
  ControlTotals totals();

  /** The lines that were not taken, as far as they are kept. */
  List<RejectedLine> rejected();

  /** Totals of the export's own that its lines do not come to. */
  List<StatedTotal> stated();

  /** How the columns were taken, for users. */
  List<String> columns();

  /** Sheets with something on them that were passed over. */
  List<String> passedOver();

  /** What else the user should know of how it was read, in sentences. */
  default List<String> notes() {
    return List.of();
  }
}
