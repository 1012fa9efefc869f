package org.jixiao.report.recheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.report.recheck.Difference.Changed;
import org.jixiao.report.recheck.Difference.Kind;

/** Says of each number of a report, and of each that is missing, what does not agree. */
final class Differences {

  private final WrittenReport report;
  private final Pairs pairs;
  private final Spots spots;
  private final MissingPlace missingPlace;
  private final WordFigures words;
  private final List<Difference> all = new ArrayList<>();
  private final Map<Difference, Integer> places = new HashMap<>();

  private Differences(WrittenReport report, Pairs pairs, boolean whole) {
    this.report = report;
    this.pairs = pairs;
    this.spots = new Spots(report);
    this.missingPlace = new MissingPlace(report);
    this.words = new WordFigures(report);
    for (int i = 0; i < pairs.found().size(); i++) {
      if (whole || pairs.isPlainly(i)) {
        found(pairs.found().get(i), pairs.counterpart(i));
      }
    }
    for (int missing : whole ? pairs.missing() : List.<Integer>of()) {
      missing(missing);
    }
  }

  /** Those of a report that was drafted by the program. */
  static Differences of(WrittenReport report, Pairs pairs) {
    return new Differences(report, pairs, true);
  }

  /** Those of a document that says something else as well, or not everything. */
  static Differences ofPart(WrittenReport report, Pairs pairs) {
    return new Differences(report, pairs, false);
  }

  /** All of them. */
  List<Difference> all() {
    return all;
  }

  /** Where a difference stands in the report, to put them in order. */
  int order(Difference difference) {
    return places.get(difference);
  }

  private void found(Token token, Expected expected) {
    if (expected == null) {
      unknown(token);
    } else if (expected.gone()) {
      boolean asDrafted = expected.wasDrafted(token.amount());
      add(Kind.GONE, token, expected, asDrafted ? Changed.WORKBOOK : Changed.BOTH);
    } else if (!expected.isToday(token.amount())) {
      add(Kind.CHANGED, token, expected, changed(token.amount(), expected));
    }
  }

  /** A number that is none of those to be found, or one of them a second time. */
  private void unknown(Token token) {
    List<Expected> same =
        pairs.expected().stream().filter(one -> one.isMarkedAs(token.alias())).toList();
    if (same.stream().anyMatch(one -> one.isToday(token.amount()))) {
      return;
    }
    if (!same.isEmpty()) {
      found(token, same.get(0));
    } else if (!token.incidental() && token.amount().number() != null) {
      boolean listed = report.list().isPresent();
      Spot spot = spots.of(token.place());
      String words = token.amount().words();
      put(
          new Difference(
              Kind.ADDED, spot, "", "", words, "", "", listed ? Changed.REPORT : Changed.UNKNOWN),
          token.place().paragraph());
    }
  }

  private static Changed changed(Amount inReport, Expected expected) {
    if (expected.drafted() == null) {
      return Changed.UNKNOWN;
    }
    boolean report = !expected.wasDrafted(inReport);
    boolean workbook = !expected.wasDrafted(expected.token().amount());
    return report && workbook ? Changed.BOTH : report ? Changed.REPORT : Changed.WORKBOOK;
  }

  private void add(Kind kind, Token token, Expected expected, Changed changed) {
    FreshFigure figure = expected.figure();
    put(
        new Difference(
            kind,
            spots.of(token.place()),
            figure == null ? "" : figure.name(),
            figure == null ? "" : figure.cell(),
            token.amount().words(),
            kind == Kind.GONE ? "" : expected.token().amount().words(),
            expected.drafted() == null ? "" : expected.drafted().words(),
            changed),
        token.place().paragraph());
  }

  private void missing(int index) {
    Expected expected = pairs.expected().get(index);
    if (expected.gone() || expected.isIncidental()) {
      return;
    }
    FreshFigure figure = expected.figure();
    if (expected.token().amount().number() == null) {
      word(expected);
      return;
    }
    Token.At at = place(index, expected);
    Changed changed =
        !expected.listed() || figure == null
            ? Changed.UNKNOWN
            : expected.drafted() == null ? Changed.WORKBOOK : Changed.REPORT;
    put(
        new Difference(
            Kind.REMOVED,
            report.paragraphs().isEmpty() ? nowhere() : spots.of(at),
            figure == null ? "" : figure.name(),
            figure == null ? "" : figure.cell(),
            "",
            expected.token().amount().words(),
            expected.drafted() == null ? "" : expected.drafted().words(),
            changed),
        at.paragraph());
  }

  /** A grade or another word that has lost its mark: only a surely known place tells. */
  private void word(Expected expected) {
    words
        .at(expected)
        .filter(found -> !found.words().equals(expected.token().amount().words()))
        .ifPresent(
            found ->
                put(
                    new Difference(
                        Kind.CHANGED,
                        spots.of(found.place()),
                        expected.figure().name(),
                        expected.figure().cell(),
                        found.words(),
                        expected.token().amount().words(),
                        expected.drafted() == null ? "" : expected.drafted().words(),
                        changed(Amount.word(found.words()), expected)),
                    found.place().paragraph()));
  }

  private static Spot nowhere() {
    return new Spot("", 1, "", "", "", "");
  }

  /** Behind the words that stood before it, between the numbers that stood around it. */
  private Token.At place(int index, Expected expected) {
    int before = pairs.nearestBefore(index);
    Token.At start = before < 0 ? new Token.At(0, 0) : pairs.found().get(before).place();
    int last =
        before + 1 < pairs.found().size()
            ? pairs.found().get(before + 1).place().paragraph()
            : report.paragraphs().size() - 1;
    return missingPlace.find(start, last, expected.token().context());
  }

  private void put(Difference difference, int paragraph) {
    all.add(difference);
    places.putIfAbsent(difference, paragraph);
  }
}
