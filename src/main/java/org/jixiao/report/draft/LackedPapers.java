package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.book.Completion;
import org.jixiao.book.MissingPapers;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.Wording;

/** Which indicators have lost points because the papers of a section did not come. */
final class LackedPapers {

  /** Words that papers of all kinds share. */
  private static final Pattern COMMON =
      Pattern.compile(
          "会计|资料|明细|批复|文件|情况|管理|制度|支出|预算|决算|项目|部门|单位|年度|全年|财政|相关|收支|上年|本年|[、，。；：和及与的“”（）《》]");

  private final Optional<Scoring> scoring;
  private final List<MissingPapers.Entry> entries;
  private final Set<String> named = new HashSet<>();

  LackedPapers(Completion completion) {
    this.scoring = completion.dossier().scoring();
    this.entries = completion.missingPapers().map(MissingPapers::entries).orElse(List.of());
  }

  /**
   * The indicators that a section's missing papers touch; each is named once in a report.
   *
   * @param topic what the section is about
   * @param papers what is asked for
   */
  List<Scoring.Item> touching(String topic, String papers) {
    Set<Scoring.Item> touched = new LinkedHashSet<>();
    for (Scoring.Item item : scoring.map(Scoring::items).orElse(List.of())) {
      if (item.lackingEvidence().filter(why -> why.contains(topic)).isPresent()) {
        touched.add(item);
      }
    }
    for (MissingPapers.Entry entry : entries) {
      if (sharesWord(entry.paper(), topic) || sharesWord(entry.paper(), papers)) {
        scoring.map(one -> one.items(entry.indicators())).ifPresent(touched::addAll);
      }
    }
    return once(List.copyOf(touched));
  }

  /** The indicator of this name. */
  List<Scoring.Item> named(String indicator) {
    return once(scoring.flatMap(one -> one.item(indicator)).stream().toList());
  }

  private List<Scoring.Item> once(List<Scoring.Item> items) {
    List<Scoring.Item> fresh = new ArrayList<>();
    for (Scoring.Item item : items) {
      boolean lost = item.score().lost().isNumber() && item.score().lost().number().signum() > 0;
      if (lost && named.add(item.third())) {
        fresh.add(item);
      }
    }
    return fresh;
  }

  /** Whether two wordings share two characters that say what they are about. */
  private static boolean sharesWord(String one, String other) {
    for (String part : COMMON.split(Wording.plain(one))) {
      for (int i = 0; i + 2 <= part.length(); i++) {
        if (COMMON
            .matcher(Wording.plain(other))
            .replaceAll(" ")
            .contains(part.substring(i, i + 2))) {
          return true;
        }
      }
    }
    return false;
  }
}
