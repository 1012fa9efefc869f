package org.jixiao.cli;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.run.RunResult;

/**
 * What came of the workbooks of one command line.
 *
 * @param results the workbooks that were worked on or refused, in the order in which they were
 *     given
 * @param failed the workbooks that brought the program down
 * @param trouble why not all of them were worked on, or null
 */
record Outcome(List<RunResult> results, List<Path> failed, Trouble trouble) {

  Outcome {
    results = List.copyOf(results);
    failed = List.copyOf(failed);
  }
}
