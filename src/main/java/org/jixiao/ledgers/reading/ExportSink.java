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

  /** How many lines were accepted, rejected and left outside, and their amounts, 元. */
  ControlTotals totals();

  /** The lines that were not taken, as far as they are kept. */
  List<RejectedLine> rejected();

  /** The totals stated in the file that differ from the sum of its lines. */
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
