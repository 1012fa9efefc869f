package org.jixiao.sheets.scoring;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.OpenList;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;
import org.jixiao.table.Wording;

/**
 * 评分 once read.
 *
 * @param table the table as found
 * @param items one for each third-level indicator
 * @param total the line of 合计; what is still open counts for nothing in it
 * @param reachable what the score can come to, with full marks for all that is still open
 * @param grades the grades in force
 * @param groups the sums by 一级指标 and 二级指标
 */
public record Scoring(
    RawTable table,
    List<Item> items,
    Score total,
    Figure reachable,
    Grades grades,
    ScoreGroups groups)
    implements Reading {

  private static final Pattern POINTS_IN_BRACKETS = Pattern.compile("\\(\\d+(?:\\.\\d+)?分?\\)");

  public Scoring {
    items = List.copyOf(items);
  }

  /**
   * How a 评分规则 is understood.
   *
   * @param place its cell
   * @param words the rule said back as a sentence, or why it cannot be used
   */
  public record Remark(Place place, String words) {}

  /** How the rules that somebody has typed are understood, those that a person scores left out. */
  public List<Remark> remarks() {
    return items.stream()
        .filter(item -> !item.assessment().understoodAs().isEmpty())
        .filter(item -> item.row().cell(ScoringForm.RULE) != null)
        .map(
            item ->
                new Remark(
                    item.row().cell(ScoringForm.RULE).place(), item.assessment().understoodAs()))
        .toList();
  }

  /**
   * Points of an indicator, of a group or of all.
   *
   * @param points 分值
   * @param scored 得分
   * @param lost 分值 − 得分
   * @param rate 得分 ÷ 分值
   */
  public record Score(Figure points, Figure scored, Figure lost, Figure rate) {

    static Score of(Figure points, Figure scored) {
      return new Score(points, scored, points.minus(scored), scored.dividedBy(points));
    }

    /** The same, standing in the cells of a row. */
    Score in(RawRow row) {
      Figure lostThere = row.place(lost, ScoringForm.LOST);
      return new Score(points, scored, lostThere, row.place(rate, ScoringForm.RATE));
    }
  }

  /**
   * One third-level indicator.
   *
   * @param row its row
   * @param first label of its 一级指标, as it counts for this row
   * @param second label of its 二级指标
   * @param third its own label
   * @param score its points
   * @param reason 扣分说明, typed or of its rule; empty when there is none
   * @param sentence that of its rule in its cell, or null where somebody has typed or scores
   * @param criteria 评价要点
   * @param assessment what its 评分规则 comes to
   */
  public record Item(
      RawRow row,
      String first,
      String second,
      String third,
      Score score,
      String reason,
      Figure sentence,
      String criteria,
      Assessment assessment) {

    /** Its own label in its cell. */
    public Figure label() {
      return row.labelFigure(ScoringForm.THIRD);
    }

    /** Whether its rule has scored it by a value that was there. */
    public boolean isMeasured() {
      return assessment.computed() && assessment.automatic() && assessment.value().isPresent();
    }

    /** Whether its value is not there, rather than there and of no use. */
    public boolean isWithoutInput() {
      return isNotProvided() || assessment.value().isBlank();
    }

    /** Whether the paper behind its value was not provided. */
    public boolean isNotProvided() {
      return assessment.value().isNotProvided();
    }

    /** Its cell in a column; that of its points where the column was not found. */
    Place place(Column column) {
      RawCell cell = row.cell(column);
      return cell == null ? score.points().place() : cell.place();
    }

    /** Why its rule has no value to score by, where it scores by a rule and has none. */
    public Optional<String> lackingEvidence() {
      boolean lacks =
          assessment.computed() && assessment.automatic() && !assessment.value().isPresent();
      return lacks ? Optional.of(assessment.value().reason()) : Optional.empty();
    }
  }

  /**
   * A group of indicators.
   *
   * @param first its 一级指标
   * @param second its 二级指标, empty when it is a whole 一级指标
   * @param score the sums
   */
  public record Group(String first, String second, Score score) {}

  static Scoring read(RawTable table) {
    return read(table, Measures.of(Map.of()), Grades.usual());
  }

  /** The same sheet, its rules computed from the headline indicators that they name. */
  public Scoring assessed(Measures measures) {
    return read(table, measures, grades);
  }

  /** The same sheet, its grade one of these. */
  public Scoring graded(Grades inForce) {
    return new Scoring(table, items, total, reachable, inForce, groups);
  }

  private static Scoring read(RawTable table, Measures measures, Grades grades) {
    List<RawRow> rows = Totals.addends(table);
    List<Assessment> assessments = assessed(rows, measures);
    List<Item> items = assessments.stream().map(Scoring::item).toList();
    IdentityHashMap<RawRow, Figure> scores = new IdentityHashMap<>();
    items.forEach(item -> scores.put(item.row(), item.score().scored()));
    Figure points = Totals.of(table, ScoringForm.POINTS, rows);
    Figure scored =
        Totals.ofGiven(table, ScoringForm.SCORED, rows, scores::get, ScoringForm.SCORED);
    IdentityHashMap<RawRow, Figure> losses = new IdentityHashMap<>();
    items.forEach(item -> losses.put(item.row(), item.score().lost()));
    Figure lost = Totals.ofGiven(table, ScoringForm.LOST, rows, losses::get, ScoringForm.SCORED);
    Figure rate = table.sums().place(scored.dividedBy(points), ScoringForm.RATE);
    Figure reachable = table.sums().place(points.minus(lost), ScoringForm.SYSTEM);
    return new Scoring(
        table,
        items,
        new Score(points, scored, lost, rate),
        reachable,
        grades,
        new ScoreGroups(items));
  }

  /** All rows; those that do not apply get the share that the others come to together. */
  private static List<Assessment> assessed(List<RawRow> rows, Measures measures) {
    List<Assessment> all = rows.stream().map(row -> Assessment.of(row, measures)).toList();
    List<Assessment> others = all.stream().filter(one -> !one.leftOut()).toList();
    if (others.size() == all.size()) {
      return all;
    }
    List<Figure> points = new ArrayList<>();
    List<Figure> scored = new ArrayList<>();
    for (Assessment one : others) {
      points.add(one.row().figure(ScoringForm.POINTS));
      scored.add(one.scored());
    }
    Figure rate =
        FigureList.sum(scored, Unit.SCORE, "得分")
            .dividedBy(FigureList.sum(points, Unit.SCORE, "分值"), Unit.RATIO);
    return all.stream().map(one -> one.leftOut() ? one.spread(rate, measures) : one).toList();
  }

  private static Item item(Assessment assessment) {
    RawRow row = assessment.row();
    Score score = Score.of(row.figure(ScoringForm.POINTS), assessment.scored()).in(row);
    boolean says =
        assessment.computed()
            && assessment.automatic()
            && (assessment.system().isNumber() || !score.scored().isNumber())
            && DeductionWords.isFree(row);
    Figure sentence =
        says
            ? DeductionWords.of(assessment, score.lost())
            : DeductionWords.isOwn(row) ? DeductionWords.cleared(row) : null;
    String reason = sentence == null ? row.words(ScoringForm.REASON) : "";
    return new Item(
        row,
        row.words(ScoringForm.FIRST),
        row.words(ScoringForm.SECOND),
        row.words(ScoringForm.THIRD),
        score,
        sentence != null && sentence.isPresent() ? sentence.text() : reason,
        sentence,
        row.words(ScoringForm.CRITERIA),
        assessment);
  }

  /** 评价等级 by 得分率. */
  public Figure grade() {
    return grades.of(total, reachable, openItems() > 0);
  }

  /** How many indicators have no points yet. */
  public long openItems() {
    return items.stream()
        .filter(item -> item.score().points().isNumber() && !item.score().scored().isNumber())
        .count();
  }

  /** That indicators are still open, and how many: 其中3项待评; without a value when none is. */
  public Figure open() {
    List<Figure> wanted = items.stream().map(item -> item.score().points()).toList();
    List<Figure> given = items.stream().map(item -> item.score().scored()).toList();
    Figure open = OpenList.open(wanted, given);
    boolean says = open.isPresent() && total.scored().isPresent();
    return says ? table.sums().place(open, ScoringForm.REASON) : open.withoutCell();
  }

  /** The sums by 一级指标, in the order of the sheet. */
  public List<Group> firstLevel() {
    return groups.firstLevel();
  }

  /** The sums by 二级指标 within its 一级指标, in the order of the sheet. */
  public List<Group> secondLevel() {
    return groups.secondLevel();
  }

  /** The third-level indicator of this name. */
  public Optional<Item> item(String third) {
    return items.stream().filter(item -> Wording.sameLabel(item.third(), third)).findFirst();
  }

  /** The third-level indicators of these names; a name that is none of them is passed over. */
  public List<Item> items(List<String> names) {
    return names.stream().flatMap(name -> item(name).stream()).toList();
  }

  /**
   * The rows that are not in use yet: what they will hold, in the cells where it will stand.
   *
   * @param label of a 三级指标
   * @param points 分值
   * @param scored 得分
   */
  public record Spare(int row, Figure label, Figure points, Figure scored) {}

  /** The rows that are not in use yet. */
  public List<Spare> spare() {
    return table.spare().stream()
        .map(
            row ->
                new Spare(
                    row.index(),
                    row.labelFigure(ScoringForm.THIRD),
                    row.figure(ScoringForm.POINTS),
                    row.figure(ScoringForm.SCORED)))
        .toList();
  }

  /** The points of a 一级指标, under its name without points in brackets. */
  public Optional<Figure> points(String firstLevel) {
    return firstLevel().stream()
        .filter(group -> group.first().equals(bareLabel(firstLevel)))
        .map(group -> group.score().points())
        .findFirst();
  }

  /** A label without points in brackets: 投入（20分） is 投入. */
  public static String bareLabel(String label) {
    return POINTS_IN_BRACKETS.matcher(Wording.label(label)).replaceAll("");
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body =
        items.stream()
            .flatMap(
                item ->
                    Stream.concat(
                        item.assessment().derived(),
                        Stream.of(item.score().lost(), item.sentence(), item.score().rate())
                            .filter(Objects::nonNull)));
    Stream<Figure> spare =
        table.spare().stream()
            .map(
                row ->
                    Score.of(row.figure(ScoringForm.POINTS), row.figure(ScoringForm.SCORED))
                        .in(row))
            .flatMap(score -> Stream.of(score.lost(), score.rate()));
    Stream<Figure> sums =
        Stream.of(total.points(), total.scored(), total.lost(), open(), reachable, total.rate());
    return Reading.placed(Stream.of(body, spare, sums).flatMap(figures -> figures));
  }
}
