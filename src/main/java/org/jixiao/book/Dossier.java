package org.jixiao.book;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jixiao.findings.Choice;
import org.jixiao.findings.ComputedCells;
import org.jixiao.findings.Inputs;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.parameters.Parameters;
import org.jixiao.sheets.parameters.Switches;
import org.jixiao.sheets.scoring.Grades;
import org.jixiao.sheets.scoring.Measures;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.vouchers.Sampling;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * All tables of one evaluation, read. Immutable; a table that was not provided is simply empty:
 * either it is not there, or it is one that an evaluation can do without and nobody has filled it
 * in.
 */
public final class Dossier {

  /** How a reason begins when a table that an evaluation can do without is not there. */
  static final String NOT_PROVIDED = "未提供相关资料：";

  private final RawBook book;
  private final Map<Form<?>, Reading> readings;
  private final Map<Limit, BigDecimal> limits;
  private Magnitudes magnitudes;
  private List<Indicator> indicators;
  private Indicators.Measured measured;

  /** Whether a table is filled in, which is asked again and again and takes all of its cells. */
  private final Map<RawTable, Boolean> filledIn = asked();

  /** The same of what the program computes. */
  private final Map<RawTable, Boolean> holdingComputed = asked();

  private final Map<Form<?>, Optional<String>> obstacles = new ConcurrentHashMap<>();
  private final Map<Form<?>, List<Figure>> derived = new ConcurrentHashMap<>();
  private final Map<Form<?>, ComputedCells> computed = new ConcurrentHashMap<>();
  private final Map<Form<?>, Inputs> inputs = new ConcurrentHashMap<>();

  /** The tables as they were read, before they were joined with others. */
  private final Map<Form<?>, Reading> alone;

  private Dossier(RawBook book, Map<Form<?>, Reading> readings) {
    this.book = book;
    this.readings = new LinkedHashMap<>(readings);
    this.alone = Map.copyOf(readings);
    this.limits = of(Forms.PARAMETERS).map(Parameters::limits).orElse(Map.of());
  }

  /**
   * Reads every table that was found, then joins those that show figures of others. The scores come
   * last but one, for their rules name the indicators; the framework shows what they come to.
   */
  public static Dossier read(RawBook book) {
    return of(book, form -> read(book, form));
  }

  private static Dossier of(RawBook book, Function<Form<?>, Optional<Reading>> table) {
    Map<Form<?>, Reading> readings = new LinkedHashMap<>();
    Forms.ALL.forEach(form -> table.apply(form).ifPresent(one -> readings.put(form, one)));
    return new Dossier(book, readings).joined();
  }

  private static Optional<Reading> read(RawBook book, Form<?> form) {
    int version = book.templateVersion().orElse(1);
    return Optional.ofNullable(book.tables().get(form.layout()))
        .map(table -> form.read(table.ofVersion(version)));
  }

  /**
   * The tables after something was typed into some of them; those that have stayed the same are not
   * read again.
   */
  public Dossier again(RawBook typed) {
    boolean sameVersion = typed.templateVersion().equals(book.templateVersion());
    return of(
        typed,
        form -> {
          RawTable before = book.tables().get(form.layout());
          boolean same = sameVersion && before == typed.tables().get(form.layout());
          return same ? Optional.ofNullable(alone.get(form)) : read(typed, form);
        });
  }

  private Dossier joined() {
    magnitudes = Magnitudes.of(this);
    join(Forms.BRIDGE, bridge -> bridge.from(new BridgeSources(this)));
    join(Forms.ADDITIONS, additions -> additions.within(fullBudget()));
    join(Forms.SATISFACTION, satisfaction -> satisfaction.within(standing(Limit.NORMAL_QUANTILE)));
    found(Forms.SAMPLING)
        .map(Sampling::interval)
        .ifPresent(interval -> join(Forms.VOUCHERS, drawn -> drawn.projectedBy(interval)));
    found(Forms.VOUCHERS)
        .ifPresent(drawn -> join(Forms.SAMPLING, sampling -> sampling.from(drawn)));
    Grades grades = Grades.of(this::standing, this::standing);
    join(Forms.SCORING, scoring -> scoring.graded(grades));
    join(Forms.SCORING, scoring -> scoring.assessed(measures()));
    found(Forms.SCORING)
        .ifPresent(
            scoring -> join(Forms.WORKPAPERS, papers -> papers.from(WorkpaperSources.of(scoring))));
    join(
        Forms.FRAMEWORK,
        framework ->
            framework.heldAgainst(
                name -> found(Forms.SCORING).flatMap(scoring -> scoring.points(name))));
    return this;
  }

  private <R extends Reading> void join(Form<R> form, UnaryOperator<R> joined) {
    found(form).ifPresent(reading -> readings.put(form, joined.apply(reading)));
  }

  private Figure fullBudget() {
    return found(Forms.BUDGET)
        .map(budget -> across(Forms.BUDGET, budget.total().full()))
        .orElse(Figure.notProvided("预算配置资料", Unit.MONEY));
  }

  /** The totals that should be of one order of magnitude. */
  Magnitudes magnitudes() {
    return magnitudes;
  }

  /**
   * A figure as other sheets may use it: without a value where the unit of its own sheet is in
   * doubt, so that no ratio is shown that is ten thousand times off.
   */
  Figure across(Form<?> form, Figure figure) {
    boolean doubtful = magnitudes.outliers().stream().anyMatch(one -> one.off().form() == form);
    return doubtful ? Figure.unreadable("金额单位有疑问：" + form.layout().sheet(), figure.unit()) : figure;
  }

  /** The workbook as it was found. */
  public RawBook book() {
    return book;
  }

  /** The tables that were found, filled in or not, in the template's order. */
  public List<Reading> readings() {
    return List.copyOf(readings.values());
  }

  /** One table, filled in or not. */
  <R extends Reading> Optional<R> found(Form<R> form) {
    @SuppressWarnings("unchecked") // a form only ever reads its own kind
    R reading = (R) readings.get(form);
    return Optional.ofNullable(reading);
  }

  /** Whether a table is the very same in another dossier, or in neither for the same reason. */
  boolean isTheSame(Form<?> form, Dossier other) {
    return readings.get(form) == other.readings.get(form)
        && Objects.equals(
            book.absences().get(form.layout()), other.book.absences().get(form.layout()));
  }

  /** One table, if it was provided. */
  public <R extends Reading> Optional<R> of(Form<R> form) {
    return found(form).filter(reading -> form.layout().required() || isFilledIn(reading.table()));
  }

  private boolean isFilledIn(RawTable table) {
    return filledIn.computeIfAbsent(table, RawTable::isFilledIn);
  }

  /** Whether anything stands where the program computes. */
  boolean holdsComputed(RawTable table) {
    return holdingComputed.computeIfAbsent(table, RawTable::holdsComputed);
  }

  private static Map<RawTable, Boolean> asked() {
    return Collections.synchronizedMap(new IdentityHashMap<>());
  }

  /** The cells of a table that the program computes. */
  ComputedCells computedCells(Form<?> form) {
    return computed.computeIfAbsent(
        form, one -> new ComputedCells(found(one).orElseThrow().table(), derived(one)));
  }

  /** The cells of a table as the rules about its columns look at them. */
  Inputs inputs(Form<?> form) {
    return inputs.computeIfAbsent(
        form, one -> new Inputs(found(one).orElseThrow().table(), derived(one)));
  }

  private List<Figure> derived(Form<?> form) {
    return derived.computeIfAbsent(form, one -> found(one).orElseThrow().derived());
  }

  /** Why a table cannot be looked at; empty when it can. */
  Optional<String> obstacle(Form<?> form) {
    return obstacles.computeIfAbsent(form, this::whyNot);
  }

  private Optional<String> whyNot(Form<?> form) {
    Layout layout = form.layout();
    String absence = book.absences().get(layout);
    if (absence != null) {
      return Optional.of(layout.required() ? absence : NOT_PROVIDED + absence);
    }
    return of(form).isPresent()
        ? Optional.empty()
        : Optional.of(NOT_PROVIDED + "“" + layout.shownName() + "”没有填写。");
  }

  /** Whether a table is laid out in the workbook and nobody has filled it in. */
  boolean isLeftEmpty(Form<?> form) {
    return found(form).isPresent() && of(form).isEmpty();
  }

  /** The limits that the rules measure against, where 参数 sets others than the defaults. */
  public Map<Limit, BigDecimal> limits() {
    return limits;
  }

  /** How a firm wants a rule to be run, where it is not as usual. */
  Optional<Switches.Line> switched(Rule<?> rule) {
    return of(Forms.SWITCHES)
        .flatMap(switches -> switches.of(rule.id()))
        .filter(line -> SwitchRules.isSwitchable(rule));
  }

  /** The headline indicators, which are made once, whoever asks first. */
  synchronized List<Indicator> indicators() {
    if (indicators == null) {
      indicators = Indicators.of(this);
    }
    return indicators;
  }

  /** The indicators that follow from no score, which are made once, too. */
  synchronized Indicators.Measured measured() {
    if (measured == null) {
      measured = Indicators.measured(this);
    }
    return measured;
  }

  /** What scoring rules measure by. */
  private Measures measures() {
    return new Measures(
        measured().byName(),
        Choice.pairs(choice(Choice.INDICATOR_NAMES)),
        limit(Limit.SCORE_DECIMALS).intValue());
  }

  /** The parameter in words that is in force. */
  public String choice(Choice choice) {
    return of(Forms.PARAMETERS)
        .map(parameters -> parameters.words().get(choice))
        .orElse(choice.standard());
  }

  /** The limit in force. */
  BigDecimal limit(Limit limit) {
    return limit.in(limits);
  }

  /** The limit in force, in its cell where it has one: what is made of it follows that cell. */
  private Figure standing(Limit limit) {
    return of(Forms.PARAMETERS)
        .flatMap(parameters -> parameters.standing(limit))
        .orElse(Figure.constant(limit.standard(), limit.unit()));
  }

  /** The parameter in words that is in force, in its cell where it has one. */
  private Figure standing(Choice choice) {
    return of(Forms.PARAMETERS)
        .flatMap(parameters -> parameters.standing(choice))
        .orElse(FigureWords.sentence(choice.standard()));
  }

  /** 基本信息. */
  public Optional<BasicInfo> basic() {
    return of(Forms.BASIC);
  }

  /** 预算配置. */
  public Optional<Budget> budget() {
    return of(Forms.BUDGET);
  }

  /** 月度指标. */
  public Optional<Monthly> monthly() {
    return of(Forms.MONTHLY);
  }

  /** 固定资产. */
  public Optional<RollForward> assets() {
    return of(Forms.ASSETS);
  }

  /** 评分. */
  public Optional<Scoring> scoring() {
    return of(Forms.SCORING);
  }
}
