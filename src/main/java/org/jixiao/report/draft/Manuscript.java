package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.book.Completion;
import org.jixiao.book.Dossier;
import org.jixiao.book.Forms;
import org.jixiao.book.Indicator;
import org.jixiao.book.MissingPapers;
import org.jixiao.findings.Finding;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.texts.Texts;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Layout;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * The report while it is put together, from the first chapter to the last: what has been said, how
 * many tables and charts there are, which missing papers have been named.
 */
final class Manuscript {

  private final Completion completion;
  private final Stage stage;
  private final FigurePlaces places;
  private final FilledText filling;
  private final LackedPapers lacks;
  private final List<Chapter> chapters = new ArrayList<>();
  private final Set<Layout> lamented = new HashSet<>();
  private final Set<String> noted = new HashSet<>();
  private final Set<String> printed = new HashSet<>();
  private int level;
  private String heading;
  private List<Block> blocks = new ArrayList<>();
  private int tables;
  private int charts;

  Manuscript(Completion completion, Stage stage) {
    this.completion = completion;
    this.stage = stage;
    this.places = new FigurePlaces(completion);
    this.filling = new FilledText(completion, places);
    this.lacks = new LackedPapers(completion);
  }

  Completion completion() {
    return completion;
  }

  Dossier dossier() {
    return completion.dossier();
  }

  Stage stage() {
    return stage;
  }

  FigurePlaces places() {
    return places;
  }

  /** Begins a chapter or section. */
  void begin(int depth, String words) {
    end();
    level = depth;
    heading = words;
    blocks = new ArrayList<>();
  }

  private void end() {
    if (heading != null) {
      chapters.add(new Chapter(level, heading, blocks));
    }
  }

  /** Everything that was written; below a heading there is always something. */
  List<Chapter> chapters() {
    end();
    heading = null;
    List<Chapter> whole = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      boolean parted =
          i + 1 < chapters.size() && chapters.get(i + 1).level() > Math.max(1, chapter.level());
      whole.add(chapter.blocks().isEmpty() && !parted ? hollow(chapter) : chapter);
    }
    return List.copyOf(whole);
  }

  private static Chapter hollow(Chapter chapter) {
    String words = "未提供“" + chapter.heading() + "”的相关资料，本次评价未对该事项作出判断。";
    Block said = new Block.Limitation(List.of(new Span.Words(words)));
    return new Chapter(chapter.level(), chapter.heading(), List.of(said));
  }

  /** Whether nothing stands below the heading yet. */
  boolean isEmpty() {
    return blocks.isEmpty();
  }

  void add(Block block) {
    blocks.add(block);
  }

  /** Adds a sentence, unless one of its figures has no value. */
  void say(Phrase phrase) {
    phrase.sentence().ifPresent(blocks::add);
  }

  /** Begins a sentence with these amounts. */
  Phrase phrase(Figure... amounts) {
    return Phrase.with(places, SpokenUnit.of(completion), amounts);
  }

  /** Adds the figure of an indicator to a sentence, which is not said without it. */
  Phrase indicator(Phrase phrase, String name) {
    Optional<Indicator> found =
        completion.indicators().stream().filter(one -> one.name().equals(name)).findFirst();
    return found.isEmpty()
        ? phrase.typed("")
        : phrase.figure(found.get().figure(), places.of(found.get()));
  }

  /** Adds an indicator that is words, such as the name of a month. */
  Phrase indicatorWords(Phrase phrase, String name) {
    Figure figure = indicator(name);
    return phrase.typed(figure.isPresent() ? figure.show() : "");
  }

  /** The figure of an indicator. */
  Figure indicator(String name) {
    return completion.indicators().stream()
        .filter(one -> one.name().equals(name))
        .map(Indicator::figure)
        .findFirst()
        .orElseGet(() -> Figure.notProvided(name, Unit.RATIO));
  }

  /** Adds a sentence of the program's own words. */
  void say(String sentence) {
    say(phrase().words(sentence));
  }

  /** Adds what people have typed for a section, if they have; says whether. */
  boolean text(String section) {
    Optional<Texts.Section> found =
        dossier().of(Forms.TEXTS).stream()
            .flatMap(texts -> texts.used().stream())
            .filter(one -> Wording.sameLabel(standardName(one), section))
            .findFirst();
    found.ifPresent(this::text);
    return found.isPresent();
  }

  /** Adds the text of a section. */
  void text(Texts.Section section) {
    printed.add(section.name());
    filling.paragraphs(section.text()).forEach(spans -> add(new Block.TypedText(spans)));
  }

  /** The sections that people have added and that no chapter has asked for. */
  List<Texts.Section> textsLeft() {
    return dossier().of(Forms.TEXTS).stream()
        .flatMap(texts -> texts.used().stream())
        .filter(one -> !printed.contains(one.name()))
        .toList();
  }

  private static String standardName(Texts.Section section) {
    return Forms.TEXTS
        .layout()
        .fixedRow(section.name())
        .map(row -> row.label())
        .orElse(section.name());
  }

  /**
   * Adds a table and charts, named in a sentence before them.
   *
   * @param lead what they show
   * @param merged how many of the first columns are one where they say the same as above
   * @param headings the columns that are printed
   */
  void table(
      String lead, Reading reading, int merged, List<String> headings, List<ChartPlan> plans) {
    table(lead, reading.table().layout().title(), reading, merged, headings, plans);
  }

  /** The same under a title of its own. */
  void table(
      String lead,
      String title,
      Reading reading,
      int merged,
      List<String> headings,
      List<ChartPlan> plans) {
    Block.Table table = FiguresTable.of(reading, tables + 1, title, merged, headings);
    if (table.rows().isEmpty()) {
      return;
    }
    show(lead, table, plans);
  }

  /** Adds a table that was made elsewhere with the number that comes next. */
  void show(String lead, Block.Table table, List<ChartPlan> plans) {
    tables++;
    List<ChartPlan> drawn = plans.stream().filter(ChartPlan::canBeDrawn).toList();
    StringBuilder named = new StringBuilder(lead).append("见表").append(table.number());
    for (int i = 0; i < drawn.size(); i++) {
      named.append(i == drawn.size() - 1 ? "和图" : "、图").append(charts + 1 + i);
    }
    say(named.append("。").toString());
    add(table);
    drawn.forEach(plan -> add(new Block.Chart(++charts, plan)));
  }

  /** The number of the table that comes next. */
  int nextTable() {
    return tables + 1;
  }

  /** Says once what was not provided, which indicators that touches and what it cost. */
  void lament(Form<?> form) {
    Layout layout = form.layout();
    if (!lamented.add(layout)) {
      return;
    }
    String what = layout.papers().isEmpty() ? "" : "（" + layout.papers() + "）";
    Phrase phrase = phrase().words("未提供“" + layout.name() + "”的相关资料" + what + "，未能分析");
    cost(phrase, lacks.touching(layout.name(), layout.papers()));
    add(new Block.Limitation(phrase.words("。").spans()));
  }

  /** Says what a section lacks that consists of a text only. */
  void lamentText(String topic) {
    Phrase phrase = phrase().words("未提供" + topic + "的相关资料，本次评价未对该事项作出判断");
    cost(phrase, lacks.touching(topic, ""));
    add(new Block.Limitation(phrase.words("。").spans()));
  }

  private void cost(Phrase phrase, List<Scoring.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    phrase.words("，涉及评分指标");
    for (int i = 0; i < items.size(); i++) {
      Scoring.Item item = items.get(i);
      phrase.words(i == 0 ? "“" : "、“").typed(item.third()).words("”");
      phrase.perhaps(phrase.part().words("（扣").figure(item.score().lost()).words("）"));
    }
  }

  /** Says why an indicator could not be computed, and what that cost. */
  void lamentIndicator(String topic, String indicator) {
    Phrase phrase = phrase().words("未提供" + topic + "，" + indicator + "无法计算");
    cost(phrase, lacks.named(indicator));
    add(new Block.Limitation(phrase.words("。").spans()));
  }

  /** The missing papers that touch an indicator of the score. */
  List<MissingPapers.Entry> missingPapers() {
    return completion.missingPapers().map(MissingPapers::entries).orElse(List.of());
  }

  /** Marks what is open on the sheets of this section, each sheet once. */
  void note(Form<?>... forms) {
    List<String> reasons = new ArrayList<>();
    for (Form<?> form : forms) {
      dossier()
          .of(form)
          .map(Reading::table)
          .ifPresent(
              table -> {
                if (noted.add(table.sheet())) {
                  open().stream()
                      .filter(finding -> finding.sheet().strip().equals(table.sheet().strip()))
                      .map(Manuscript::reason)
                      .forEach(reasons::add);
                }
              });
    }
    if (!reasons.isEmpty()) {
      List<Span> about = List.of(new Span.Words("以上内容尚有事项需要核实。"));
      add(new Block.Note(about, reasons));
    }
  }

  static String reason(Finding finding) {
    return finding.rule() + "　" + finding.where() + "：" + finding.message();
  }

  /** What has to be settled before the report can be final. */
  List<Finding> open() {
    return OpenMatters.of(completion);
  }
}
