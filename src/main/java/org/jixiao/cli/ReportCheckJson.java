package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.jixiao.findings.Finding;
import org.jixiao.report.recheck.Difference;
import org.jixiao.report.recheck.Recheck.Pending;
import org.jixiao.report.recheck.Spot;
import org.jixiao.run.ReportCheckResult;

/** Tells other programs where a report and its workbook do not agree. */
final class ReportCheckJson {

  private final PrintStream out;

  ReportCheckJson(PrintStream out) {
    this.out = out;
  }

  void print(ReportCheckResult result) {
    JsonDocument.print(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("file", result.document().toString());
          json.writeStringField("workbook", result.workbook().toString());
          json.writeNumberField("compared", result.recheck().compared());
          json.writeFieldName("edited");
          if (result.recheck().edited().isPresent()) {
            json.writeBoolean(result.recheck().edited().get());
          } else {
            json.writeNull();
          }
          json.writeArrayFieldStart("differences");
          for (Difference one : result.recheck().differences()) {
            difference(json, one);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("pending");
          for (Pending one : result.recheck().pending()) {
            json.writeStartObject();
            spot(json, one.spot());
            json.writeStringField("words", one.words());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("selfcheck");
          for (Finding one : result.faults()) {
            fault(json, one);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("remarks");
          for (String remark : result.remarks()) {
            json.writeString(remark);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void fault(JsonGenerator json, Finding one) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", one.rule());
    json.writeStringField("severity", one.severity().label());
    json.writeStringField("row", one.row());
    json.writeStringField("column", one.column());
    json.writeStringField("found", one.found());
    json.writeStringField("expected", one.expected());
    json.writeStringField("message", one.message());
    json.writeStringField("remedy", one.remedy());
    json.writeEndObject();
  }

  private static void difference(JsonGenerator json, Difference one) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", one.kind().name().toLowerCase(Locale.ROOT));
    spot(json, one.spot());
    json.writeStringField("name", one.name());
    json.writeStringField("cell", one.cell());
    json.writeStringField("inReport", one.inReport());
    json.writeStringField("inWorkbook", one.inWorkbook());
    json.writeStringField("drafted", one.drafted());
    json.writeStringField("changed", one.changed().name().toLowerCase(Locale.ROOT));
    json.writeStringField("message", one.inWords());
    json.writeEndObject();
  }

  private static void spot(JsonGenerator json, Spot spot) throws IOException {
    json.writeStringField("heading", spot.heading());
    json.writeNumberField("paragraph", spot.paragraph());
    json.writeStringField("table", spot.table());
    json.writeStringField("row", spot.row());
    json.writeStringField("column", spot.column());
    json.writeStringField("before", spot.before());
  }
}
