package org.jixiao.book;

import java.util.Arrays;
import java.util.List;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.Wording;

/**
 * A dossier with what the rules about its figures have found, for the rules that hold the points
 * against it.
 *
 * @param dossier the sheets
 * @param runs the rules that ran before
 */
record Scrutinised(Dossier dossier, List<RuleRun> runs) {

  Scrutinised {
    runs = List.copyOf(runs);
  }

  /** What rules have found whose ids begin so, notes left out unless they are asked for. */
  List<Finding> found(boolean notesToo, String... beginnings) {
    return runs.stream()
        .filter(run -> Arrays.stream(beginnings).anyMatch(run.rule().id()::startsWith))
        .flatMap(run -> run.findings().stream())
        .filter(finding -> notesToo || finding.severity() != Severity.NOTE)
        .toList();
  }

  /** The third-level indicators whose names hold one of those on 参数. */
  List<Scoring.Item> items(Choice names) {
    List<String> wanted = Choice.names(dossier.choice(names));
    return dossier.scoring().orElseThrow().items().stream()
        .filter(item -> wanted.stream().anyMatch(Wording.plain(item.third())::contains))
        .toList();
  }
}
