package org.jixiao.comparison;

import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.findings.Finding;
import org.jixiao.numbers.Place;

/**
 * What has changed from one state of a workbook to another. Rows are known by what they are about
 * and columns by their headings, so that something that was only moved has not changed.
 *
 * @param inputs cells that people fill in and that hold something else now
 * @param structure sheets, rows and columns that were added, taken away, renamed or moved
 * @param findings what the rules find that they did not find before, and the other way round
 * @param answers what was written beside findings that are still the same
 * @param results headline indicators and points that come to something else
 */
public record Comparison(
    List<InputChange> inputs,
    List<StructureChange> structure,
    List<FindingChange> findings,
    List<AnswerChange> answers,
    List<ResultChange> results) {

  public Comparison {
    inputs = List.copyOf(inputs);
    structure = List.copyOf(structure);
    findings = List.copyOf(findings);
    answers = List.copyOf(answers);
    results = List.copyOf(results);
  }

  /** Compares an earlier state with a later one. */
  public static Comparison of(Completion before, Completion after) {
    TablesCompared tables = TablesCompared.of(before.dossier().book(), after.dossier().book());
    FindingsCompared findings = FindingsCompared.of(before.examination(), after.examination());
    return new Comparison(
        tables.inputs(),
        tables.structure(),
        findings.findings(),
        findings.answers(),
        ResultsCompared.of(before, after));
  }

  /** Whether nothing at all has changed. */
  public boolean isEmpty() {
    return inputs.isEmpty()
        && structure.isEmpty()
        && findings.isEmpty()
        && answers.isEmpty()
        && results.isEmpty();
  }

  /**
   * An input that holds something else now.
   *
   * @param table the table
   * @param row what the row is about
   * @param column the heading
   * @param from what it held, as people see it; empty for nothing
   * @param to what it holds
   * @param before the cell in the earlier state, or null
   * @param after the cell in the later state, or null
   */
  public record InputChange(
      String table, String row, String column, String from, String to, Place before, Place after) {}

  /** What has happened to a part of the workbook. */
  public enum Kind {
    SHEET_ADDED("新增工作表"),
    SHEET_GONE("缺少工作表"),
    SHEET_MOVED("工作表移位"),
    ROW_ADDED("新增行"),
    ROW_GONE("缺少行"),
    ROW_MOVED("行移位"),
    HEADING_ADDED("新增列"),
    HEADING_GONE("缺少列"),
    HEADING_RENAMED("表头改名");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What it is called. */
    public String label() {
      return label;
    }
  }

  /**
   * A part of the workbook that was added, taken away, renamed or moved.
   *
   * @param table the table, or the sheet
   * @param what the row or the heading; empty for a sheet
   * @param detail what else is to say, such as the content of a row
   * @param place where it stands, in the later state if it is there; or null
   */
  public record StructureChange(Kind kind, String table, String what, String detail, Place place) {}

  /** How a finding stands against the earlier state. */
  public enum Turn {
    NEW("新增"),
    CHANGED("变化"),
    REOPENED("重新打开"),
    GONE("已消除");

    private final String label;

    Turn(String label) {
      this.label = label;
    }

    /** What it is called. */
    public String label() {
      return label;
    }
  }

  /**
   * A finding that stands otherwise than before.
   *
   * @param finding the finding of the later state; of the earlier one where it is gone
   * @param from what was found before where something else is found now; else empty
   */
  public record FindingChange(Turn turn, Finding finding, String from) {}

  /** What was written beside a finding before and now, in words. */
  public record AnswerChange(Finding finding, String from, String to) {}

  /**
   * A result that comes to something else.
   *
   * @param group 主要指标 or 三级指标
   * @param difference how far apart, where both are numbers; else empty
   */
  public record ResultChange(
      String group, String name, String from, String to, String difference) {}
}
