package org.jixiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.ChineseWidth;

/**
 * The last lines after several workbooks: one for each, so that nobody has to scroll back for the
 * verdicts.
 */
final class Closing {

  private record Line(Path file, String verdict, int color) {}

  private final Console console;

  Closing(Console console) {
    this.console = console;
  }

  /** Prints them; nothing when there is only one workbook, whose verdict stands last already. */
  void print(Outcome outcome) {
    List<Line> lines = new ArrayList<>();
    outcome
        .results()
        .forEach(
            one -> lines.add(new Line(one.input(), one.verdict().line(), VerdictLine.color(one))));
    outcome.failed().forEach(file -> lines.add(new Line(file, "程序出错", VerdictLine.RED)));
    if (lines.size() < 2) {
      return;
    }
    // Where nothing was found out of any workbook, standard output stays empty.
    boolean onlyTrouble = outcome.results().stream().allMatch(one -> one.refusal() != null);
    PrintStream where = onlyTrouble ? console.err() : console.out();
    int widest = lines.stream().mapToInt(line -> ChineseWidth.of(line.verdict())).max().getAsInt();
    where.println();
    where.println("各文件的结论：");
    for (Line line : lines) {
      String gap = " ".repeat(widest - ChineseWidth.of(line.verdict()));
      String verdict = console.colored(line.verdict(), line.color());
      where.println("  " + verdict + gap + "　" + line.file());
    }
  }
}
