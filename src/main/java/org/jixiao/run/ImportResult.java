package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.imports.FillPlan;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.reading.ExportKind;

/**
 * What came of an import.
 *
 * @param files the control totals, file by file
 * @param columns how the columns of each file were taken
 * @param passedOver sheets of each file that were passed over
 * @param rejected where the lines that were not taken stand, by file; empty on a trial
 * @param filled what became of the figures in the workbook
 * @param scrutinies what the lines gave away
 * @param remarks what the user should know, by kind of export
 * @param output where the result stands, or null when nothing was written
 * @param changed whether the file at the output differs from what was there before
 * @param backup where the previous version was kept, or null
 */
public record ImportResult(
    List<ImportedFile> files,
    List<List<String>> columns,
    List<List<String>> passedOver,
    List<Path> rejected,
    FillPlan filled,
    List<Scrutiny> scrutinies,
    Map<ExportKind, List<String>> remarks,
    Path output,
    boolean changed,
    Path backup) {

  /** Whether every line that was read is in the tables; sheets without a header hold no lines. */
  public boolean isComplete() {
    return filled.kept().isEmpty() && files.stream().allMatch(file -> file.rejected().lines() == 0);
  }
}
