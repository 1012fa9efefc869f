package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jixiao.imports.Sample;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.run.SampleResult;

/** Tells other programs what was drawn: one JSON document and nothing else. */
final class SampleJson {

  private final PrintStream out;

  SampleJson(PrintStream out) {
    this.out = out;
  }

  void print(Path workbook, SampleResult result) {
    JsonDocument.print(
        out,
        json -> {
          Sample sample = result.sample();
          json.writeStartObject();
          json.writeStringField("file", workbook.toString());
          JsonDocument.written(json, result.output(), result.backup(), result.changed());
          json.writeBooleanField("complete", result.isComplete());
          json.writeArrayFieldStart("exports");
          for (ImportedFile file : result.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.file());
            json.writeStringField("sha256", file.fingerprint());
            sum(json, "accepted", file.accepted());
            sum(json, "rejected", file.rejected());
            sum(json, "outside", file.outside());
            json.writeEndObject();
          }
          json.writeEndArray();
          sum(json, "population", sample.population());
          sum(json, "refunds", sample.refunds());
          json.writeNumberField("size", sample.size().hits());
          json.writeNumberField("confidence", sample.size().confidence());
          json.writeNumberField("tolerable", sample.size().tolerable());
          json.writeNumberField("interval", sample.interval());
          json.writeNumberField("seed", sample.seed());
          json.writeArrayFieldStart("drawn");
          for (Sample.Line line : result.lines()) {
            line(json, line);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("remarks");
          for (String remark :
              Stream.concat(sample.remarks().stream(), result.filled().remarks().stream())
                  .toList()) {
            json.writeString(remark);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void line(JsonGenerator json, Sample.Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("reason", line.stratum().label());
    json.writeStringField("source", line.payment().source());
    json.writeNumberField("line", line.payment().line());
    json.writeStringField("voucher", line.payment().voucher());
    json.writeStringField("day", line.payment().day().toString());
    json.writeStringField("payee", line.payment().payee());
    json.writeStringField("purpose", line.payment().purpose());
    json.writeNumberField("amount", line.payment().amount().yuan());
    json.writeEndObject();
  }

  private static void sum(JsonGenerator json, String name, Sum sum) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("lines", sum.lines());
    json.writeNumberField("amount", sum.amount());
    json.writeEndObject();
  }
}
