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
import org.jixiao.container.WorkbookKind;
import org.jixiao.excel.reading.OpenedBook;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.findings.Answer;
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
  private final OpenedBook opened;
  private Drawing drawing;

  /** What is written into: the library's workbook, and what makes the user's file of it again. */
  private record Drawing(XSSFWorkbook workbook, Splice splice, Styles styles) {}

  private OpenBook(Container container, OpenedBook opened) {
    this.container = container;
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
    return new OpenBook(container, opened(container));
  }

  private static OpenedBook opened(Container container) {
    return new OpenedBook(
        StoredBook.of(container),
        new LibraryRecalculation(container.parts(), container.capacity()));
  }

  /** The workbook as the library holds it; made when something is first to be written. */
  private Drawing drawing() {
    if (drawing == null) {
      drawing = drawing(container);
    }
    return drawing;
  }

  private static Drawing drawing(Container container) {
    Library.prepare(container.capacity());
    try {
      XSSFWorkbook workbook = new XSSFWorkbook(Library.stream(container.parts()));
      Splice splice = Splice.between(container.parts(), Library.written(workbook));
      // The formats that a workbook may have are many more than the library's guess.
      workbook.getStylesSource().setMaxNumberOfDataFormats(MOST_NUMBER_FORMATS);
      return new Drawing(workbook, splice, new Styles(workbook));
    } catch (IOException | RuntimeException unreadable) {
      throw Gate.broken(container.name(), "，读不出来");
    }
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

  /** A workbook that is not on any disk yet. */
  static OpenBook made(XSSFWorkbook workbook) {
    Parts parts = Library.written(workbook);
    Container container =
        new Container("", WorkbookKind.WORKBOOK, parts, List.of(), null, Capacity.here());
    OpenBook book = new OpenBook(container, opened(container));
    book.drawing = new Drawing(workbook, null, new Styles(workbook));
    return book;
  }

  /**
   * Everything that is on its sheets, not yet judged.
   *
   * @throws Refusal when the file holds values that its own format does not allow
   */
  public RawBook raw() {
    return sound(() -> opened.raw(container.absent()));
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
      if (drawing == null || Library.isValid(drawing.workbook)) {
        throw failed;
      }
      throw Gate.broken(container.name(), "：有的设置不合文件格式的规定");
    }
  }

  /** Types what an import has planned, and brings what follows from it up to date. */
  public void type(FillPlan plan) {
    sound(
        () -> {
          new PlannedCells(drawing().workbook, drawing().styles).type(plan);
          if (!plan.changes().isEmpty()) {
            recalculateDerived(Dossier.read(now().raw(container.absent())).readings());
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
          XSSFWorkbook workbook = drawing().workbook;
          PagePen pen = new PagePen(workbook, drawing.styles, new ChartDrawer(workbook));
          DoubtsPage.of(imports).ifPresent(pen::draw);
          pen.draw(RecordPage.keeping(opened.words(RecordPage.NAME), imports));
          Parts after = parts();
          return after.isSameAs(container.parts()) ? container.parts() : after;
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
    return sound(opened::pastFindings);
  }

  /** Writes the derived cells of the sheets that were read, and nothing else. */
  void writeDerived(List<Reading> readings) {
    DerivedCells cellsOfFigures = new DerivedCells(drawing().workbook, drawing.styles);
    readings.forEach(cellsOfFigures::write);
  }

  /** Brings the cached values of formulas up to date; what was typed over a formula stays. */
  void recalculateDerived(List<Reading> readings) {
    DerivedCells cellsOfFigures = new DerivedCells(drawing().workbook, drawing.styles);
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
    XSSFWorkbook workbook = drawing().workbook;
    boolean first = OwnSheet.find(workbook, ResultsPage.NAME).isEmpty();
    writeDerived(completion.dossier().readings());
    new GuideLights(workbook).write(completion.dossier().readings());
    ChartDrawer charts = new ChartDrawer(workbook);
    ResultsPage.Described results = ResultsPage.of(completion);
    for (Reading reading : completion.dossier().readings()) {
      charts.drawBelow(reading.table(), results.cells().of(reading.charts()));
    }
    PagePen pen = new PagePen(workbook, drawing.styles, charts, completion.subject());
    pen.draw(results.page());
    completion
        .dossier()
        .scoring()
        .ifPresent(scoring -> charts.drawBelow(scoring.table(), results.scoreCharts()));
    pen.draw(FindingsPage.of(completion));
    pen.draw(RequestPage.of(completion, opened.replies()));
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
      if (inFront(first).isSameAs(there.parts())) {
        return there.parts();
      }
    }
    pen.draw(RecordPage.of(completion, record));
    return inFront(first);
  }

  /** The parts as they stand now; after the first run the workbook opens on its results. */
  private Parts inFront(boolean first) {
    if (!first) {
      return parts();
    }
    XSSFSheet results = drawing.workbook.getSheet(ResultsPage.NAME);
    String part = results.getPackagePart().getPartName().getName().substring(1);
    return Splice.inFront(parts(), part);
  }

  private Optional<RunRecord> recordIn(Container there) {
    if (there == null) {
      return Optional.empty();
    }
    if (there == container) {
      return opened.run();
    }
    try {
      return opened(there).run();
    } catch (Refusal noWorkbook) {
      return Optional.empty();
    }
  }

  /** The workbook as it stands now. */
  byte[] bytes() {
    return parts().bytes();
  }

  private Parts parts() {
    Parts written = Library.written(drawing().workbook);
    return drawing.splice == null ? written : drawing.splice.with(written);
  }

  /** What the workbook says as it stands now. */
  private OpenedBook now() {
    return opened(
        new Container(
            container.name(),
            container.kind(),
            parts(),
            container.absent(),
            null,
            container.capacity()));
  }

  /**
   * Everything that is on its sheets as they stand now, whatever was written since it was opened.
   */
  RawBook rawNow() {
    return now().raw(List.of());
  }

  @Override
  public void close() {
    if (drawing == null) {
      return;
    }
    try {
      drawing.workbook.close();
    } catch (IOException nothingHeldOpen) {
      throw new IllegalStateException(nothingHeldOpen);
    }
  }
}
