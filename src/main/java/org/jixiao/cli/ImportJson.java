package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.imports.FillPlan.Entry;
import org.jixiao.imports.FillPlan.Fate;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.run.ImportResult;

/** Tells other programs what an import has done: one JSON document and nothing else. */
final class ImportJson {

  private final PrintStream out;

  ImportJson(PrintStream out) {
    this.out = out;
  }

  void print(Path workbook, ImportResult result) {
    JsonDocument.print(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("file", workbook.toString());
          JsonDocument.written(json, result.output(), result.backup(), result.changed());
          json.writeBooleanField("complete", result.isComplete());
          json.writeArrayFieldStart("exports");
          for (int i = 0; i < result.files().size(); i++) {
            export(
                json, result.files().get(i), result.columns().get(i), result.passedOver().get(i));
          }
          json.writeEndArray();
          changes(json, "changes", result, Fate::writes);
          changes(json, "kept", result, fate -> !fate.writes());
          texts(json, "rejectedLines", result.rejected().stream().map(Path::toString).toList());
          texts(
              json,
              "remarks",
              Stream.concat(
                      result.filled().remarks().stream(),
                      result.remarks().values().stream().flatMap(List::stream))
                  .toList());
          json.writeArrayFieldStart("doubts");
          for (Scrutiny scrutiny : result.scrutinies()) {
            json.writeStartObject();
            json.writeStringField("rule", scrutiny.rule());
            json.writeStringField("obstacle", scrutiny.obstacle());
            json.writeNumberField("lines", scrutiny.lines());
            json.writeNumberField("amount", scrutiny.amount());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void export(
      JsonGenerator json, ImportedFile file, List<String> columns, List<String> passedOver)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", file.kind());
    json.writeStringField("file", file.file());
    json.writeStringField("sha256", file.fingerprint());
    sum(json, "read", file.read());
    sum(json, "accepted", file.accepted());
    sum(json, "rejected", file.rejected());
    sum(json, "outside", file.outside());
    json.writeStringField("stated", file.stated());
    json.writeStringField("otherUnits", file.otherUnits());
    texts(json, "columns", columns);
    texts(json, "sheetsPassedOver", passedOver);
    json.writeEndObject();
  }

  private static void sum(JsonGenerator json, String name, Sum sum) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("lines", sum.lines());
    json.writeNumberField("amount", sum.amount());
    json.writeEndObject();
  }

  private static void changes(
      JsonGenerator json, String name, ImportResult result, Predicate<Fate> which)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Entry entry : result.filled().entries()) {
      if (!which.test(entry.fate())) {
        continue;
      }
      Change change = entry.change();
      json.writeStartObject();
      json.writeStringField("table", change.table());
      json.writeStringField("row", change.row());
      json.writeStringField("column", change.column());
      json.writeStringField("before", change.before());
      json.writeStringField("after", change.after());
      json.writeStringField("reason", entry.fate().reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
