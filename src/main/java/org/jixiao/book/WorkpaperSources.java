package org.jixiao.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.workpapers.Workpapers.Indicator;

/** The indicators of 评分 as 评分底稿 shows them. */
final class WorkpaperSources {

  private WorkpaperSources() {}

  /** The rows of 评分 in their order, those that are not in use yet among them. */
  static List<Indicator> of(Scoring scoring) {
    List<Indicator> all = new ArrayList<>();
    for (Scoring.Item item : scoring.items()) {
      String group = Scoring.bareLabel(item.first()) + "›" + Scoring.bareLabel(item.second());
      all.add(
          new Indicator(
              item.row().index(),
              item.third(),
              group,
              item.label(),
              item.score().points(),
              item.score().scored()));
    }
    for (Scoring.Spare row : scoring.spare()) {
      all.add(new Indicator(row.row(), "", "", row.label(), row.points(), row.scored()));
    }
    all.sort(Comparator.comparingInt(Indicator::row));
    return all;
  }
}
