package org.jixiao.support;

import java.util.List;
import java.util.Map;
import org.jixiao.imports.Exports;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.lines.Line;

/** Lines of an export fed in by hand, and what came of them. */
public record Fed(ExportSink sink, Exports.Result result) {

  /** Feeds lines of 2024 whose fields are separated by commas. */
  public static Fed lines(ExportKind kind, String... lines) {
    return lines(kind, "岚溪县文旅局", Map.of(), lines);
  }

  /**
   * Feeds lines of 2024 whose fields are separated by commas.
   *
   * @param unit the evaluated unit
   * @param mapping heading → field
   */
  public static Fed lines(
      ExportKind kind, String unit, Map<String, String> mapping, String... lines) {
    Exports detail = new Exports(2024, unit, Map.of(), mapping);
    ExportSink sink = detail.sink(kind, "导出.csv");
    feed(sink, new Line(), List.of(lines));
    detail.add(new Exports.Read(kind, "导出.csv", "", sink));
    return new Fed(sink, detail.result());
  }

  /** Feeds payments whose fields were cut at commas, as those of a text file are. */
  public static Fed separated(String... lines) {
    Exports detail = new Exports(2024, "岚溪县文旅局", Map.of(), Map.of());
    ExportSink sink = detail.sink(ExportKind.PAYMENTS, "导出.csv");
    feed(sink, new Line(true), List.of(lines));
    detail.add(new Exports.Read(ExportKind.PAYMENTS, "导出.csv", "", sink));
    return new Fed(sink, detail.result());
  }

  private static void feed(ExportSink sink, Line line, List<String> lines) {
    sink.sheet("");
    for (int i = 0; i < lines.size(); i++) {
      line.begin(i + 1L);
      for (String field : lines.get(i).split(",", -1)) {
        line.add(field);
      }
      sink.line(line);
    }
    sink.end();
  }

  /** The value for a cell, or null. */
  public String value(String table, String row, String column) {
    return result.tables().stream()
        .filter(one -> one.table().equals(table))
        .flatMap(one -> one.rows().stream())
        .filter(one -> one.name().equals(row))
        .findFirst()
        .map(one -> one.values().get(column))
        .orElse(null);
  }

  /** Whether there is anything for a table. */
  public boolean has(String table) {
    return result.tables().stream().map(TableImport::table).anyMatch(table::equals);
  }

  /** What a rule saw in the lines. */
  public Scrutiny scrutiny(String rule) {
    return result.scrutinies().stream()
        .filter(one -> one.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  /** The remarks, in one text. */
  public String remarks() {
    return result.remarks().toString();
  }
}
