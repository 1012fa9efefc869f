package org.jixiao.report.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.Completion;
import org.jixiao.book.Departures;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.book.Forms;
import org.jixiao.book.Indicator;
import org.jixiao.book.MissingPapers;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.report.summary.DepartmentOutcome.Found;
import org.jixiao.report.summary.DepartmentOutcome.Points;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;

/** Takes from a completed workbook what the summary needs, and lets the rest go. */
public final class OutcomeOfRun {
  private static final String NOT_PROVIDED = "未提供";
  private static final String NOT_COMPUTED = "无法计算";
  private static final String LAST_YEAR = "上年得分";

  private final Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
  private final Map<Measure, String> absences = new EnumMap<>(Measure.class);
  private final Completion completion;

  private OutcomeOfRun(Completion completion) {
    this.completion = completion;
  }

  /**
   * The outcome of a workbook.
   *
   * @param file its path, seen from the folder that was worked on, with slashes
   */
  public static DepartmentOutcome of(String file, Completion completion) {
    return new OutcomeOfRun(completion).outcome(file);
  }

  private DepartmentOutcome outcome(String file) {
    Dossier dossier = completion.dossier();
    Examination examination = completion.examination();
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    completion.indicators().forEach(one -> indicators.putIfAbsent(one.name(), one));
    for (Measure measure : Measure.values()) {
      if (!measure.indicator().isEmpty()) {
        Optional.ofNullable(indicators.get(measure.indicator()))
            .ifPresent(one -> take(measure, one.figure()));
      }
    }
    completion.missingPapers().ifPresent(this::evidence);
    Optional<Scoring> scoring = dossier.scoring();
    scoring.map(OutcomeOfRun::lastYear).ifPresent(figure -> take(Measure.LAST_YEAR, figure));
    return new DepartmentOutcome(
        file,
        dossier.basic().map(BasicInfo::unit).orElse("").strip(),
        dossier.basic().flatMap(BasicInfo::evaluationYear).orElse(0),
        examination.verdict().line(),
        "",
        "",
        figures,
        absences,
        scoring.map(Scoring::grade).filter(Figure::isPresent).map(Figure::text).orElse(""),
        scoring.map(OutcomeOfRun::first).orElse(List.of()),
        scoring.map(OutcomeOfRun::third).orElse(List.of()),
        open(examination, Severity.ERROR),
        examination.count(Severity.CHECK),
        open(examination, Severity.CHECK),
        examination.verdict().faults(),
        completion
            .missingPapers()
            .map(papers -> papers.fromUnit().stream().map(MissingPapers.Entry::document).toList())
            .orElse(List.of()),
        found(examination),
        Departures.of(dossier),
        dossier.book().templateVersion().orElse(0));
  }

  private void take(Measure measure, Figure figure) {
    if (figure.isNumber()) {
      figures.put(measure, figure.number().stripTrailingZeros());
    } else {
      absences.put(measure, figure.isNotProvided() ? NOT_PROVIDED : NOT_COMPUTED);
    }
  }

  private void evidence(MissingPapers papers) {
    take(Measure.FOR_EVIDENCE, papers.forEvidence());
    take(Measure.REACHABLE, papers.reachable());
  }

  /** Last year's score, where the workbook has it for every indicator. */
  private static Figure lastYear(Scoring scoring) {
    Figure none = Figure.notProvided(LAST_YEAR, Measure.LAST_YEAR.unit());
    Optional<Column> column =
        Forms.SCORING.layout().columns().stream()
            .filter(one -> one.heading().equals(LAST_YEAR))
            .filter(scoring.table()::has)
            .findFirst();
    if (column.isEmpty()) {
      return none;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Scoring.Item item : scoring.items()) {
      RawRow row = item.row();
      Figure figure = row.figure(column.get());
      if (!figure.isNumber()) {
        return none;
      }
      sum = sum.add(figure.number());
    }
    return scoring.items().isEmpty() ? none : Figure.constant(sum, Measure.LAST_YEAR.unit());
  }

  private static List<Points> first(Scoring scoring) {
    return scoring.firstLevel().stream()
        .filter(group -> !group.first().isEmpty())
        .map(group -> points("", group.first(), group.score()))
        .toList();
  }

  private static List<Points> third(Scoring scoring) {
    return scoring.items().stream()
        .filter(item -> !item.third().isEmpty())
        .map(item -> points(item.first(), item.third(), item.score()))
        .toList();
  }

  private static Points points(String group, String name, Scoring.Score score) {
    return new Points(group, name, number(score.points()), number(score.scored()));
  }

  private static BigDecimal number(Figure figure) {
    return figure.isNumber() ? figure.number().stripTrailingZeros() : null;
  }

  private static int open(Examination examination, Severity severity) {
    return (int)
        examination.findings().stream()
            .filter(finding -> finding.severity() == severity)
            .filter(examination::isOpen)
            .count();
  }

  /** What counts and is open, by rule. */
  private static List<Found> found(Examination examination) {
    Map<String, Found> byRule = new LinkedHashMap<>();
    for (Finding finding : examination.findings()) {
      if (finding.severity().counts() && examination.isOpen(finding)) {
        String title = RuleCatalogue.find(finding.rule()).map(Rule::title).orElse("");
        byRule.merge(
            finding.rule(),
            new Found(finding.rule(), title, finding.severity().label(), 1),
            (old, more) ->
                new Found(old.rule(), old.title(), old.severity(), old.count() + more.count()));
      }
    }
    return List.copyOf(byRule.values());
  }
}
