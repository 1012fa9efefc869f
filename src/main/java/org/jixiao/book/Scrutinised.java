package org.jixiao.book;

import java.util.Arrays;
import java.util.List;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleRun;
import org.jixiao.sheets.Form;
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

  /** What these rules have found. */
  List<Finding> foundBy(String... rules) {
    return runs.stream()
        .filter(run -> List.of(rules).contains(run.rule().id()))
        .flatMap(run -> run.findings().stream())
        .toList();
  }

  /** What the rules about these tables have found, notes left out. */
  List<Finding> doubtsOn(Form<?>... forms) {
    return runs.stream()
        .filter(run -> Arrays.stream(forms).anyMatch(form -> run.rule().isAbout(form)))
        .flatMap(run -> run.findings().stream())
        .filter(finding -> finding.severity().counts())
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
