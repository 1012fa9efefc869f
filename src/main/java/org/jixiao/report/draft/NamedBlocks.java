package org.jixiao.report.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.book.Completion;
import org.jixiao.book.Forms;
import org.jixiao.book.Indicator;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * Chapters and tables of a report by their names, for those who put a report together themselves.
 */
public final class NamedBlocks {

  private static final String PROBLEMS = "存在的问题";
  private static final String ADVICE = "建议";
  private static final String OTHERS = "其他需要说明的问题";

  private final Completion completion;
  private final List<ReportDraft> drafts;
  private final FigurePlaces places;

  private NamedBlocks(Completion completion, List<ReportDraft> drafts) {
    this.completion = completion;
    this.drafts = drafts;
    this.places = new FigurePlaces(completion);
  }

  /**
   * What a workbook has.
   *
   * @param first the outline whose chapter is taken where several have one of the same name
   */
  public static NamedBlocks of(Completion completion, Outline first, Stage stage, LocalDate day) {
    List<ReportDraft> drafts =
        Stream.concat(Stream.of(first), Stream.of(Outline.values()))
            .distinct()
            .map(outline -> Drafting.of(completion, outline, stage, day))
            .toList();
    return new NamedBlocks(completion, drafts);
  }

  /** The names of all chapters and sections, but of those that are another in each report. */
  public List<String> chapters() {
    Set<String> names = new LinkedHashSet<>();
    for (ReportDraft draft : drafts) {
      int own = Integer.MAX_VALUE;
      for (Chapter chapter : draft.chapters()) {
        if (chapter.level() <= own) {
          names.add(name(chapter));
          own = isOwn(chapter) ? Math.max(1, chapter.level()) : Integer.MAX_VALUE;
        }
      }
    }
    return List.copyOf(names);
  }

  /** Whether the headings below are those of the unit's problems, or that people have made. */
  private static boolean isOwn(Chapter chapter) {
    return chapter.heading().startsWith(PROBLEMS)
        || chapter.heading().equals(ADVICE)
        || chapter.heading().equals(OTHERS);
  }

  /** Its heading; the number of an annex is none of its name. */
  private static String name(Chapter chapter) {
    return chapter.heading().replaceFirst("^附件\\d+[\\s　]*", "");
  }

  /** The draft by the usual outline. */
  public ReportDraft draft() {
    return drafts.get(0);
  }

  /** All figures that can be drawn, those of the drafts before those of tables that none has. */
  public List<ReportDraft.Mention> figures() {
    List<ReportDraft.Mention> all = new ArrayList<>();
    drafts.forEach(draft -> all.addAll(draft.figures()));
    List<Block> tables = new ArrayList<>();
    Forms.ALL.forEach(
        form -> completion.dossier().of(form).flatMap(NamedBlocks::whole).ifPresent(tables::add));
    List<Chapter> whole = List.of(new Chapter(1, "", tables));
    all.addAll(new ReportDraft(draft().outline(), draft().cover(), whole).figures());
    for (Indicator one : completion.indicators()) {
      figure(one.name()).ifPresent(found -> all.add(new ReportDraft.Mention(found, "", "")));
    }
    return List.copyOf(all);
  }

  /** An indicator as it is printed in a sentence of others, with its unit. */
  public Optional<PrintedFigure> figure(String indicator) {
    return completion.indicators().stream()
        .filter(one -> isSame(one.name(), indicator) && one.figure().isNumber())
        .findFirst()
        .flatMap(one -> places.of(one).map(cell -> PrintedFigure.in(cell, one.figure().show())));
  }

  /** A chapter or section with those in it; a sentence that there is none where there is none. */
  public List<Chapter> chapter(String name) {
    return drafts.stream()
        .map(draft -> in(draft, name))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(() -> List.of(new Chapter(1, name, List.of(lacking("“" + name + "”")))));
  }

  private static List<Chapter> in(ReportDraft draft, String name) {
    List<Chapter> found = new ArrayList<>();
    for (Chapter chapter : draft.chapters()) {
      boolean within = !found.isEmpty() && chapter.level() > Math.max(1, found.get(0).level());
      if (!found.isEmpty() && !within) {
        return found;
      }
      if (within || isSame(name(chapter), name)) {
        found.add(new Chapter(chapter.level(), name(chapter), chapter.blocks()));
      }
    }
    return found;
  }

  /** What is said in the place of something that the workbook does not have. */
  public static Block lacking(String what) {
    return new Block.Limitation(List.of(new Span.Words("未提供" + what + "的相关资料。")));
  }

  /** The table of a sheet as the report prints it, else with all columns that are filled in. */
  public Optional<Block.Table> table(String sheet) {
    Optional<Reading> reading =
        Forms.ALL.stream()
            .filter(form -> isSame(form.layout().name(), sheet))
            .findFirst()
            .flatMap(form -> completion.dossier().of(form));
    return reading.flatMap(found -> printed(found).or(() -> whole(found)));
  }

  private Optional<Block.Table> printed(Reading reading) {
    String title = reading.table().layout().title();
    String cells = reading.table().sheet() + "!";
    List<Block.Table> tables =
        drafts.get(0).chapters().stream()
            .filter(chapter -> chapter.level() > 0)
            .flatMap(chapter -> chapter.blocks().stream())
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    return tables.stream()
        .filter(table -> table.title().equals(title))
        .findFirst()
        .or(() -> tables.stream().filter(table -> isOf(cells, table)).findFirst());
  }

  /** Whether every figure of a table stands on a sheet. */
  private static boolean isOf(String cells, Block.Table table) {
    List<Span.Printed> figures =
        table.paragraphs().stream()
            .flatMap(List::stream)
            .filter(Span.Printed.class::isInstance)
            .map(Span.Printed.class::cast)
            .toList();
    return !figures.isEmpty()
        && figures.stream().allMatch(one -> one.figure().cell().startsWith(cells));
  }

  private static Optional<Block.Table> whole(Reading reading) {
    Layout layout = reading.table().layout();
    List<String> headings =
        layout.columns().stream()
            .filter(column -> !column.isMeasure())
            .map(Column::heading)
            .toList();
    Block.Table all = FiguresTable.of(reading, 1, layout.title(), 0, headings);
    return all.rows().isEmpty() ? Optional.empty() : Optional.of(FiguresTable.withoutHollow(all));
  }

  private static boolean isSame(String one, String other) {
    return Wording.plain(one).equals(Wording.plain(other));
  }
}
