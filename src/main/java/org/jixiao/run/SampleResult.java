package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.imports.FillPlan;
import org.jixiao.imports.Sample;
import org.jixiao.ledgers.ImportedFile;

/**
 * What came of drawing a sample.
 *
 * @param files the control totals of the exports, file by file
 * @param sample what was drawn
 * @param lines the lines that were drawn, in their order
 * @param filled what became of the cells
 * @param output where the result stands, or null when nothing was written
 * @param changed whether the file at the output differs from what was there before
 * @param backup where the previous version was kept, or null
 */
public record SampleResult(
    List<ImportedFile> files,
    Sample sample,
    List<Sample.Line> lines,
    FillPlan filled,
    Path output,
    boolean changed,
    Path backup) {

  public SampleResult {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
  }

  /** Whether every line of the exports that was read is in the population. */
  public boolean isComplete() {
    return files.stream().allMatch(file -> file.rejected().lines() == 0);
  }
}
