package org.jixiao.excel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Completion;
import org.jixiao.book.Dossier;
import org.jixiao.book.RawBook;
import org.jixiao.book.RunRecord;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.container.Splice;
import org.jixiao.findings.Answer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.FillPlan;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.report.DoubtsPage;
import org.jixiao.report.FindingsPage;
import org.jixiao.report.RecordPage;
import org.jixiao.report.RequestPage;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.RulesPage;
import org.jixiao.table.Reading;

/**
 * A workbook in memory. The file it came from is not held open and not touched: a workbook is only
 * ever made from bytes, and only ever turned into bytes.
 */
public final class OpenBook implements AutoCloseable {

  /** Excel itself knows some hundreds; files from other programs hold more. */
  private static final int MOST_NUMBER_FORMATS = 60_000;

  private final Container container;
  private final XSSFWorkbook workbook;
  private final Splice splice;
  private final CellReader cells;
  private final Styles styles;
  private final OwnPages own;

  private OpenBook(Container container, XSSFWorkbook workbook, Splice splice) {
    this.container = container;
    this.workbook = workbook;
    this.splice = splice;
    this.cells =
        new CellReader(
            workbook.getCreationHelper().createFormulaEvaluator(), workbook.isDate1904());
    this.styles = new Styles(workbook);
    this.own = new OwnPages(workbook, cells);
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
   * Makes a workbook of a file that has passed the gate, to be written back.
   *
   * @throws Refusal when the library cannot read it, or not all of it
   */
  public static OpenBook of(Container container) {
    return of(container, true);
  }

  /**
   * Makes a workbook of a file that has passed the gate, of which nothing will be written: what a
   * later change would be compared with is not made.
   *
   * @throws Refusal when the library cannot read it, or not all of it
   */
  public static OpenBook toRead(Container container) {
    return of(container, false);
  }

  private static OpenBook of(Container container, boolean toWrite) {
    Library.prepare(container.capacity());
    XSSFWorkbook workbook;
    Splice splice;
    try {
      workbook = new XSSFWorkbook(Library.stream(container.parts()));
      splice = toWrite ? Splice.between(container.parts(), Library.written(workbook)) : null;
    } catch (IOException | RuntimeException unreadable) {
      throw Gate.broken(container.name(), "，读不出来");
    }
    refuseUnread(container, workbook);
    // The formats that a workbook may have are many more than the library's guess.
    workbook.getStylesSource().setMaxNumberOfDataFormats(MOST_NUMBER_FORMATS);
    return new OpenBook(container, workbook, splice);
  }

  /**
   * Reads a workbook of the format before 2007, to take over what is in it.
   *
   * @param password the password to open it, or null
   * @throws Refusal when it cannot be read
   */
  public static OpenBook ofOld(String name, byte[] bytes, String password) {
    return made(OldWorkbook.read(name, bytes, password));
  }

  /** A sheet that the library passes over would shift what is written about the others. */
  private static void refuseUnread(Container container, XSSFWorkbook workbook) {
    int there = workbook.getCTWorkbook().getSheets().sizeOfSheetArray();
    if (there != workbook.getNumberOfSheets()) {
      throw Refusal.of(
          FileRules.WRONG_FORMAT,
          "“" + container.name() + "”里有宏表或对话框表（Excel 4.0 的旧式工作表），不能安全写回。",
          "在 Excel 中删去这些工作表，或把要用的工作表复制到新工作簿后再运行。");
    }
  }

  /** A workbook that is not on any disk yet. */
  static OpenBook made(XSSFWorkbook workbook) {
    return new OpenBook(null, workbook, null);
  }

  /**
   * Everything that is on its sheets, not yet judged.
   *
   * @throws Refusal when the file holds values that its own format does not allow
   */
  public RawBook raw() {
    List<String> absent = container == null ? List.of() : container.absent();
    return sound(() -> new BookReader(workbook, cells, own).read(absent));
  }

  /**
   * Does work on the workbook. The library looks at some of a file only when it needs it, and
   * throws then: a file that is not what its own format asks for is refused; otherwise the program
   * is at fault.
   */
  private <T> T sound(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refused) {
      throw refused;
    } catch (RuntimeException failed) {
      if (container == null || Library.isValid(workbook)) {
        throw failed;
      }
      throw Gate.broken(container.name(), "：有的设置不合文件格式的规定");
    }
  }

  /** Types what an import has planned, and brings what follows from it up to date. */
  public void type(FillPlan plan) {
    sound(
        () -> {
          new PlannedCells(workbook, styles).type(plan);
          if (!plan.changes().isEmpty()) {
            recalculateDerived(Dossier.read(raw()).readings());
          }
          return null;
        });
  }

  /**
   * Keeps the record of an import, and shows the lines that want a second look.
   *
   * @return the parts of the workbook, the old ones where nothing has changed
   */
  public Parts keep(ImportRecord imports) {
    return sound(
        () -> {
          PagePen pen = new PagePen(workbook, styles, new ChartDrawer(workbook));
          DoubtsPage.of(imports).ifPresent(pen::draw);
          pen.draw(RecordPage.keeping(own.words(RecordPage.NAME), imports));
          Parts after = parts();
          if (after.isSameAs(container.parts())) {
            return container.parts();
          }
          List<Reading> readings = Dossier.read(raw()).readings();
          return ForeignFormulas.refreshOnOpening(workbook, readings) ? parts() : after;
        });
  }

  /** What people have filled in, for a fresh template. */
  public CarriedInputs inputs() {
    long answered =
        pastFindings().stream().filter(past -> !past.answer().equals(Answer.NONE)).count();
    return CarriedInputs.of(raw(), (int) answered);
  }

  /** What earlier runs found and the accountant answered. */
  public List<PastFinding> pastFindings() {
    return sound(own::pastFindings);
  }

  /** Writes the derived cells of the sheets that were read, and nothing else. */
  void writeDerived(List<Reading> readings) {
    DerivedCells cellsOfFigures = new DerivedCells(workbook, styles);
    readings.forEach(cellsOfFigures::write);
  }

  /** Brings the cached values of formulas up to date; what was typed over a formula stays. */
  void recalculateDerived(List<Reading> readings) {
    DerivedCells cellsOfFigures = new DerivedCells(workbook, styles);
    readings.forEach(cellsOfFigures::recalculate);
  }

  /**
   * Writes everything back.
   *
   * @param record the record of this run; it is only used when the run changes something
   * @param there what the target holds now, which may be this workbook itself; or null
   * @return the parts of the completed workbook: those that are there when nothing would change
   */
  public Parts complete(Completion completion, RunRecord record, Container there) {
    return sound(() -> write(completion, record, there));
  }

  private Parts write(Completion completion, RunRecord record, Container there) {
    Optional<RunRecord> earlier = recordIn(there);
    boolean first = OwnSheet.find(workbook, ResultsPage.NAME).isEmpty();
    writeDerived(completion.dossier().readings());
    new GuideLights(workbook).write(completion.dossier().readings());
    PrintedHeads.name(workbook, completion.dossier().readings(), completion.subject());
    ChartDrawer charts = new ChartDrawer(workbook);
    ResultsPage.Described results = ResultsPage.of(completion);
    for (Reading reading : completion.dossier().readings()) {
      charts.drawBelow(reading.table(), results.cells().of(reading.charts()));
    }
    PagePen pen = new PagePen(workbook, styles, charts, completion.subject());
    pen.draw(results.page());
    completion
        .dossier()
        .scoring()
        .ifPresent(scoring -> charts.drawBelow(scoring.table(), results.scoreCharts()));
    pen.draw(FindingsPage.of(completion));
    pen.draw(RequestPage.of(completion, own.replies()));
    pen.draw(RulesPage.of(completion.examination()));
    if (first) {
      int index = workbook.getSheetIndex(ResultsPage.NAME);
      workbook.getSheetAt(index).setSelected(true);
      workbook.setActiveSheet(index);
      // Among many sheets the bar shows the first ones: its tab would be out of sight.
      workbook
          .getCTWorkbook()
          .getBookViews()
          .getWorkbookViewList()
          .forEach(view -> view.setFirstSheet(index));
    }
    if (earlier.isPresent()) {
      pen.draw(RecordPage.of(completion, earlier.get()));
      if (refreshed(first, completion).isSameAs(there.parts())) {
        return there.parts();
      }
    }
    pen.draw(RecordPage.of(completion, record));
    return refreshed(first, completion);
  }

  /** The same; where anything has changed, people's own formulas are computed at the opening. */
  private Parts refreshed(boolean first, Completion completion) {
    Parts parts = inFront(first);
    if (container == null || parts.isSameAs(container.parts())) {
      return parts;
    }
    return ForeignFormulas.refreshOnOpening(workbook, completion.dossier().readings())
        ? inFront(first)
        : parts;
  }

  /** The parts as they stand now; after the first run the workbook opens on its results. */
  private Parts inFront(boolean first) {
    if (!first) {
      return parts();
    }
    XSSFSheet results = workbook.getSheet(ResultsPage.NAME);
    String part = results.getPackagePart().getPartName().getName().substring(1);
    return Splice.inFront(parts(), part);
  }

  private Optional<RunRecord> recordIn(Container there) {
    if (there == null) {
      return Optional.empty();
    }
    if (there == container) {
      return own.run();
    }
    try (OpenBook target = toRead(there)) {
      return target.own.run();
    } catch (Refusal noWorkbook) {
      return Optional.empty();
    }
  }

  /** The workbook as it stands now. */
  byte[] bytes() {
    return parts().bytes();
  }

  private Parts parts() {
    if (container != null && splice == null) {
      throw new IllegalStateException(container.name() + " was opened to be read");
    }
    return splice == null ? Library.written(workbook) : splice.with(Library.written(workbook));
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException nothingHeldOpen) {
      throw new IllegalStateException(nothingHeldOpen);
    }
  }
}
