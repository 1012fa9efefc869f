package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.report.draft.Block;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.run.ReportRequest;
import org.jixiao.run.ReportResult;

/** Tells other programs what came of drafting a report. */
final class ReportJson {

  private final PrintStream out;

  ReportJson(PrintStream out) {
    this.out = out;
  }

  void print(Path workbook, ReportRequest request, ReportResult result) {
    JsonDocument.print(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("file", workbook.toString());
          JsonDocument.written(json, result.output(), result.backup(), result.changed());
          json.writeStringField("outline", request.outline().title());
          json.writeStringField("stage", request.stage().title());
          json.writeBooleanField("stale", result.isStale());
          ReportDraft draft = result.draft();
          json.writeNumberField("chapters", chapters(draft));
          json.writeNumberField("tables", count(draft, Block.Table.class));
          json.writeNumberField("charts", count(draft, Block.Chart.class));
          json.writeNumberField("figures", draft.figures().size());
          findings(json, "open", result.open());
          findings(json, "selfcheck", result.faults());
          json.writeEndObject();
        });
  }

  /** How many chapters there are, sections not counted. */
  static long chapters(ReportDraft draft) {
    return draft.chapters().stream().filter(one -> one.level() <= 1).count();
  }

  /** How many blocks of a kind there are. */
  static long count(ReportDraft draft, Class<? extends Block> kind) {
    return draft.chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(kind::isInstance)
        .count();
  }

  private static void findings(JsonGenerator json, String field, List<Finding> findings)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Finding one : findings) {
      JsonReport.finding(json, one);
    }
    json.writeEndArray();
  }
}
