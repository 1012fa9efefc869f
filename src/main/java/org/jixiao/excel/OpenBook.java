package org.jixiao.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.book.Completion;
import org.jixiao.book.Dossier;
import org.jixiao.book.Drafts;
import org.jixiao.book.LastYear;
import org.jixiao.book.RawBook;
import org.jixiao.book.RunRecord;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.container.WorkbookKind;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.reading.LateRecalculation;
import org.jixiao.excel.reading.OpenedBook;
import org.jixiao.excel.reading.SheetsRead;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.FillPlan;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.report.DoubtsPage;
import org.jixiao.report.FindingsPage;
import org.jixiao.report.Page;
import org.jixiao.report.RecordPage;
import org.jixiao.report.RequestPage;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.RulesPage;
import org.jixiao.report.TypedAnswers;
import org.jixiao.table.Reading;

/**
 * A workbook in memory. The file it came from is not held open and not touched: a workbook is only
 * ever made from bytes, and only ever turned into bytes. Nothing is taken apart to be changed
 * before something is to be written.
 */
public final class OpenBook {

  private final Container container;
  private final SheetsRead sheets;
  private OpenedBook opened;
  private Desk desk;
  private Supplier<Desk> prepared;

  private OpenBook(Container container, SheetsRead sheets, OpenedBook opened) {
    this.container = container;
    this.sheets = sheets;
    this.opened = opened;
  }

  /**
   * Opens a workbook that has no password, within what this process can hold.
   *
   * @param name its file name, for messages
   * @throws Refusal when it is no sound workbook
   */
  public static OpenBook open(String name, byte[] bytes) {
    return of(Gate.open(name, bytes, null, Capacity.here()));
  }

  /**
   * Opens a file that has passed the gate.
   *
   * @throws Refusal when it cannot be read, or not all of it
   */
  public static OpenBook of(Container container) {
    SheetsRead sheets = new SheetsRead();
    return new OpenBook(container, sheets, opened(container, sheets));
  }

  private static OpenedBook opened(Container container, SheetsRead sheets) {
    return new OpenedBook(
        StoredBook.of(container, sheets),
        new LateRecalculation(
            () -> new LibraryRecalculation(container.parts(), container.capacity())),
        sheets);
  }

  /**
   * Reads a workbook of the format before 2007, to take over what is in it.
   *
   * @param password the password to open it, or null
   * @throws Refusal when it cannot be read
   */
  public static OpenBook ofOld(String name, byte[] bytes, String password) {
    StoredBook stored = OldWorkbook.read(name, bytes, password);
    SheetsRead sheets = new SheetsRead();
    return new OpenBook(
        container(name, Parts.of(Map.of())),
        sheets,
        new OpenedBook(stored, (sheet, cell) -> cell, sheets));
  }

  /** A workbook that is not on any disk yet. */
  static OpenBook made(Parts parts) {
    return of(container("", parts));
  }

  private static Container container(String name, Parts parts) {
    return new Container(name, WorkbookKind.WORKBOOK, parts, List.of(), null, Capacity.here());
  }

  /**
   * Begins to take the tables apart to be written into, while what they say is judged. Comes back
   * at once.
   */
  public void prepare(RawBook read) {
    prepared =
        container.capacity().meanwhile(() -> Desk.laid(container.parts(), read.tables().values()));
  }

  private Desk desk() {
    if (desk == null) {
      desk = prepared == null ? Desk.of(container.parts()) : prepared.get();
    }
    return desk;
  }

  /** Everything that is on its sheets, not yet judged. */
  public RawBook raw() {
    return opened.raw(container.absent());
  }

  /** What earlier runs found and the accountant answered. */
  public List<PastFinding> pastFindings() {
    return opened.pastFindings();
  }

  /** The run that completed it last, if there was one. */
  public Optional<RunRecord> lastRun() {
    return opened.run();
  }

  /** What was replied to the list of papers asked for. */
  public Map<String, String> replies() {
    return opened.replies();
  }

  /** What people have filled in, for a fresh template. */
  public CarriedInputs inputs() {
    return CarriedInputs.of(raw());
  }

  /**
   * Writes into the workbook. What a part says is looked at only when something is written beside
   * it: a number that is none is found then.
   */
  private <T> T sound(Supplier<T> work) {
    try {
      return work.get();
    } catch (NumberFormatException noNumber) {
      throw Gate.broken(container.name(), "：有的设置不合文件格式的规定");
    }
  }

  /** Types what an import has planned, and brings what follows from it up to date. */
  public void type(FillPlan plan) {
    sound(
        () -> {
          new PlannedCells(desk().workbook(), desk.styles()).type(plan);
          if (!plan.changes().isEmpty()) {
            DerivedCells derived = new DerivedCells(desk.workbook(), desk.styles());
            RawBook typed =
                opened(container.with(desk.workbook().now(container.capacity())), sheets)
                    .raw(container.absent());
            Dossier.read(typed).readings().forEach(derived::recalculate);
          }
          return null;
        });
  }

  /** The workbook with what was typed, in its old parts where nothing has changed. */
  public WrittenBook typed() {
    return sound(
        () -> {
          desk();
          return written(container, Dossier.read(raw()).readings());
        });
  }

  /**
   * Types what people answer to findings beside them on 检查结果.
   *
   * @return the findings that are not on that page
   */
  public List<Finding> answer(Map<Finding, Answer> answers) {
    return sound(
        () -> {
          TypedAnswers typed = TypedAnswers.of(opened.findings(), answers);
          for (TypedAnswers.Cell one : typed.cells()) {
            EditedCell cell =
                desk()
                    .workbook()
                    .sheet(one.place().sheet())
                    .orElseThrow()
                    .cell(one.place().row(), one.place().column());
            cell.sheet().free(cell);
            cell.text(ExcelText.fit(one.words()));
          }
          return typed.unknown();
        });
  }

  /** Types what a run drafts; what is read from now on has it. */
  public void draft(Drafts drafts) {
    sound(
        () -> {
          new DraftedLines(desk().workbook(), desk.styles()).type(drafts);
          opened = opened(container.with(desk.workbook().now(container.capacity())), sheets);
          return null;
        });
  }

  /**
   * Keeps the record of an import, and shows the lines that want a second look.
   *
   * @return the workbook, in its old parts where nothing has changed
   */
  public WrittenBook keep(ImportRecord imports) {
    return keep(imports, opened.raw(List.of()).lastYear());
  }

  /** Keeps what a new workbook takes over from the one that it follows. */
  public WrittenBook keep(ImportRecord imports, LastYear lastYear) {
    return sound(
        () -> {
          PagePen pen =
              new PagePen(desk().workbook(), desk.styles(), new ChartDrawer(desk.workbook()));
          DoubtsPage.of(imports).ifPresent(pen::draw);
          pen.draw(RecordPage.keeping(opened.words(RecordPage.NAME), imports, lastYear));
          return written(container, Dossier.read(raw()).readings());
        });
  }

  /**
   * Writes everything back.
   *
   * @param record the record of this run; it is only used when the run changes something
   * @param there what the target holds now, which may be this workbook itself; or null
   * @return the completed workbook, in the parts that are there when nothing would change
   */
  public WrittenBook complete(Completion completion, RunRecord record, Container there) {
    return sound(() -> write(completion, opened.replies(), record, there));
  }

  /** Completes a new workbook that follows another one, with what was replied there. */
  public WrittenBook complete(
      Completion completion, Map<String, String> replies, RunRecord record) {
    return sound(() -> write(completion, replies, record, null));
  }

  private WrittenBook write(
      Completion completion, Map<String, String> replies, RunRecord record, Container there) {
    Optional<RunRecord> earlier = recordIn(there);
    Capacity capacity = container.capacity();
    Supplier<ResultsPage.Described> described =
        capacity.meanwhile(() -> ResultsPage.of(completion));
    Supplier<List<Page>> lists =
        capacity.meanwhile(
            () ->
                List.of(
                    FindingsPage.of(completion),
                    RequestPage.of(completion, replies),
                    RulesPage.of(completion.examination())));
    EditedBook workbook = desk().workbook();
    boolean first = OwnSheet.find(workbook, ResultsPage.NAME).isEmpty();
    List<Reading> readings = completion.dossier().readings();
    readings.forEach(new DerivedCells(workbook, desk.styles())::write);
    readings.forEach(reading -> PageEnds.write(workbook, reading));
    new GuideLights(workbook).write(readings);
    PrintedHeads.name(workbook, readings, completion.subject());
    ChartDrawer charts = new ChartDrawer(workbook);
    ResultsPage.Described results = described.get();
    for (Reading reading : readings) {
      charts.drawBelow(reading.table(), results.cells().of(reading.charts()));
    }
    PagePen pen = new PagePen(workbook, desk.styles(), charts, completion.subject());
    pen.draw(results.page());
    completion
        .dossier()
        .scoring()
        .ifPresent(
            scoring -> {
              charts.drawBelow(scoring.table(), results.scoreCharts());
              RuleRemarks.write(workbook, scoring);
            });
    lists.get().forEach(pen::draw);
    if (first) {
      workbook.show(ResultsPage.NAME);
    }
    if (earlier.isPresent()) {
      pen.draw(RecordPage.of(completion, earlier.get()));
      WrittenBook same = written(there, readings);
      if (same.parts() == there.parts()) {
        return same;
      }
    }
    pen.draw(RecordPage.of(completion, record));
    return written(container, readings);
  }

  /**
   * The workbook as it stands now, in the very parts of another one where they are the same. Where
   * anything has changed, people's own formulas are computed at the opening.
   */
  private WrittenBook written(Container other, List<Reading> readings) {
    Parts now = desk.workbook().now(container.capacity());
    if (!now.isSameAs(container.parts()) && opened.hasForeignFormulas(readings)) {
      desk.workbook().calculateOnOpening();
      now = desk.workbook().now(container.capacity());
    }
    return new WrittenBook(
        now.isSameAs(other.parts()) ? other.parts() : now,
        container.parts(),
        desk.workbook().written());
  }

  private Optional<RunRecord> recordIn(Container there) {
    if (there == null) {
      return Optional.empty();
    }
    if (there == container) {
      return opened.run();
    }
    try {
      return opened(there, new SheetsRead()).run();
    } catch (Refusal noWorkbook) {
      return Optional.empty();
    }
  }
}
