package org.jixiao.sheets.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.Scoring.Group;
import org.jixiao.sheets.scoring.Scoring.Item;
import org.jixiao.sheets.scoring.Scoring.Score;

/**
 * The sums of a score table by 一级指标 and 二级指标. A dozen rules and pages ask for them, so they are put
 * together once, when the first one asks.
 */
final class ScoreGroups {

  private final List<Item> items;
  private List<Group> first;
  private List<Group> second;

  ScoreGroups(List<Item> items) {
    this.items = List.copyOf(items);
  }

  /** By 一级指标, in the order of the sheet. */
  synchronized List<Group> firstLevel() {
    if (first == null) {
      first = groups(item -> "");
    }
    return first;
  }

  /** By 二级指标 within its 一级指标, in the order of the sheet. */
  synchronized List<Group> secondLevel() {
    if (second == null) {
      second = groups(Item::second);
    }
    return second;
  }

  private List<Group> groups(Function<Item, String> within) {
    record Key(String first, String second) {}
    Map<Key, List<Item>> members = new LinkedHashMap<>();
    for (Item item : items) {
      Key key = new Key(Scoring.bareLabel(item.first()), Scoring.bareLabel(within.apply(item)));
      members.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (key, of) ->
            groups.add(new Group(key.first(), key.second(), Score.of(points(of), scored(of)))));
    return List.copyOf(groups);
  }

  private static Figure points(List<Item> items) {
    List<Figure> points = items.stream().map(item -> item.score().points()).toList();
    return FigureList.sum(points, Unit.SCORE, "分值");
  }

  private static Figure scored(List<Item> items) {
    List<Figure> scored = items.stream().map(item -> item.score().scored()).toList();
    return FigureList.sum(scored, Unit.SCORE, "得分");
  }
}
