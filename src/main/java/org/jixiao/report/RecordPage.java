package org.jixiao.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.book.Completion;
import org.jixiao.book.Departures;
import org.jixiao.book.Examination;
import org.jixiao.book.LastYear;
import org.jixiao.book.RawBook;
import org.jixiao.book.RunRecord;
import org.jixiao.book.WorkbookRules;
import org.jixiao.findings.Kept;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.table.Layout;

/** 运行记录: what ran, when, on which input, how many rules ended how; and what was imported. */
public final class RecordPage {

  public static final String NAME = Kept.RECORD.name();

  private static final String VERSION = "程序版本";
  private static final String TEMPLATE = "模板版本";
  private static final String TIME = "运行时间";
  private static final String FILE = "输入文件";
  private static final String FINGERPRINT = "输入文件指纹（SHA-256）";
  private static final String VERDICT = "结论";
  private static final String RULES = "规则总数";
  private static final String DEPARTURES = "与默认不同的参数和规则";

  /** The problems that were ever proposed, so that one that somebody has deleted stays away. */
  private static final String PROPOSED = "已拟写的问题（程序备查）";

  /** Stands for everything about a run as long as there has been none. */
  private static final String NOT_YET = "尚未运行";

  private static final List<Integer> WIDTHS = List.of(28, 76);

  /**
   * So many columns are printed; where totals differ, other units and fingerprints are only on the
   * screen.
   */
  private static final int PRINTED_COLUMNS = 10;

  private static final List<String> ABOVE = above();

  private static final List<String> BELOW =
      List.of(
          Severity.TRIAL.label(),
          label(RuleState.OFF),
          DEPARTURES,
          PROPOSED,
          LastYearTable.FILE,
          LastYearTable.FINGERPRINT);

  private static final OwnColumn<Map.Entry<String, String>> NOTE =
      OwnColumn.<Map.Entry<String, String>>words("另记事项", 24, Map.Entry::getKey).looking(Look.LABEL);

  private static final OwnTable<Map.Entry<String, String>> NOTES =
      new OwnTable<>(
          NAME,
          NOTE.column().heading(),
          NOTE,
          List.of(
              NOTE,
              OwnColumn.<Map.Entry<String, String>>words("内容", 44, Map.Entry::getValue).high()),
          7);

  private RecordPage() {}

  /** The layout by which the table of what else is noted is found again. */
  public static Layout notes() {
    return NOTES.layout();
  }

  /**
   * The record of the run that last changed something, if there was one.
   *
   * @param rows the words of the page, row by row; empty when there was none
   */
  public static Optional<RunRecord> run(List<List<String>> rows) {
    Map<String, String> lines = lines(rows);
    String version = lines.getOrDefault(VERSION, "");
    if (version.isEmpty() || version.equals(NOT_YET)) {
      return Optional.empty();
    }
    return Optional.of(
        new RunRecord(
            version,
            lines.getOrDefault(TIME, ""),
            lines.getOrDefault(FILE, ""),
            lines.getOrDefault(FINGERPRINT, "")));
  }

  /** What the page says in its first two columns. */
  public static Map<String, String> lines(List<List<String>> rows) {
    Map<String, String> lines = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.size() > 1)
        .forEach(row -> lines.putIfAbsent(row.get(0), row.get(1)));
    return lines;
  }

  /**
   * The problems that runs have proposed so far.
   *
   * @param rows the words of the page, row by row; empty when there was none
   */
  public static List<String> proposed(List<List<String>> rows) {
    return rows.stream()
        .filter(row -> row.size() > 1 && row.get(0).equals(PROPOSED))
        .flatMap(row -> Arrays.stream(row.get(1).split(" ")))
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** The page after a run. */
  public static Page of(Completion completion, RunRecord record) {
    Examination examination = completion.examination();
    Map<String, String> lines = notYet();
    lines.put(VERSION, record.version());
    lines.put(TEMPLATE, Integer.toString(WorkbookRules.TEMPLATE_VERSION));
    lines.put(TIME, record.time());
    lines.put(FILE, record.file());
    lines.put(FINGERPRINT, record.fingerprint());
    lines.put(VERDICT, examination.verdict().line());
    for (Severity severity : Severity.values()) {
      lines.put(severity.label(), examination.count(severity) + " 处");
    }
    lines.put(RULES, examination.runs().size() + " 条");
    for (RuleState state : RuleState.values()) {
      lines.put(label(state), examination.count(state) + " 条");
    }
    RawBook book = completion.dossier().book();
    List<String> departures = Departures.of(completion.dossier());
    lines.put(DEPARTURES, departures.isEmpty() ? "没有" : String.join("；", departures));
    if (!completion.proposed().isEmpty()) {
      lines.put(PROPOSED, String.join(" ", completion.proposed()));
    }
    return page(lines, book.imports(), book.lastYear());
  }

  /** What the page says as long as there has been no run. */
  private static Map<String, String> notYet() {
    Map<String, String> lines = new LinkedHashMap<>();
    Stream.concat(ABOVE.stream(), Stream.of(DEPARTURES))
        .forEach(label -> lines.put(label, NOT_YET));
    return lines;
  }

  /**
   * The lines above the tables of imports. Findings about an import point at its row, so that row
   * must stay where it is: what came with later versions stands below the tables.
   */
  private static List<String> above() {
    List<String> labels =
        new ArrayList<>(List.of(VERSION, TEMPLATE, TIME, FILE, FINGERPRINT, VERDICT));
    for (Severity severity : Severity.values()) {
      if (severity != Severity.TRIAL) {
        labels.add(severity.label());
      }
    }
    labels.add(RULES);
    for (RuleState state : RuleState.values()) {
      if (state != RuleState.OFF) {
        labels.add(label(state));
      }
    }
    return List.copyOf(labels);
  }

  private static String label(RuleState state) {
    return "规则" + state.label();
  }

  /**
   * The page after an import, or in a workbook that follows another one; what it says of the last
   * run stays.
   *
   * @param rows the words of the page, row by row; empty when there was none
   */
  public static Page keeping(List<List<String>> rows, ImportRecord imports, LastYear lastYear) {
    Map<String, String> lines = notYet();
    Map<String, String> said = lines(rows);
    Stream.concat(ABOVE.stream(), BELOW.stream())
        .filter(said::containsKey)
        .forEach(label -> lines.put(label, said.get(label)));
    return page(lines, imports, lastYear);
  }

  private static List<Integer> narrow(LastYear lastYear) {
    return lastYear.isEmpty() ? WIDTHS : LastYearTable.FIGURES.widths();
  }

  private static Page page(Map<String, String> lines, ImportRecord imports, LastYear lastYear) {
    if (!lastYear.isEmpty()) {
      lines.put(LastYearTable.FILE, lastYear.file());
      lines.put(LastYearTable.FINGERPRINT, lastYear.fingerprint());
    }
    List<Integer> widths = imports.isEmpty() ? narrow(lastYear) : ImportTables.FILES.widths();
    PageDraft page = new PageDraft(NAME, NAME, "；时间是最近一次使工作簿发生变化的运行。", 2, widths);
    int row = PageDraft.BODY;
    for (String label : ABOVE) {
      page.words(row, 0, label, Look.LABEL);
      page.words(row, 1, lines.get(label), Look.CELL_WRAPPED);
      page.height(row, 7 + 15.0 * ChineseWidth.lines(lines.get(label), page.room(1, 1)));
      row++;
    }
    if (!imports.isEmpty()) {
      row = ImportTables.FILES.write(page, row + 1, imports.files());
      row = ImportTables.CELLS.write(page, row + 1, imports.cells());
    }
    List<Map.Entry<String, String>> notes =
        BELOW.stream()
            .filter(lines::containsKey)
            .map(label -> Map.entry(label, lines.get(label)))
            .toList();
    row = NOTES.write(page, row + 1, notes);
    if (!imports.isEmpty()) {
      page.set(new PageSetting.PrintedColumns(PRINTED_COLUMNS, row - 1));
    }
    if (!lastYear.isEmpty()) {
      LastYearTable.FIGURES.write(page, row + 1, lastYear.figures());
    }
    return page.page();
  }
}
