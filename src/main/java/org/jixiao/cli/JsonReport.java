package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import org.jixiao.book.Indicator;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.run.RunResult;

/** Tells the results to another program: one JSON document and nothing else. */
final class JsonReport {

  /** More decimals than any reader of a ratio needs. */
  private static final int DECIMALS = 12;

  private final PrintStream out;

  JsonReport(PrintStream out) {
    this.out = out;
  }

  void print(Outcome outcome) {
    JsonDocument.print(
        out,
        json -> {
          for (RunResult result : outcome.results()) {
            file(json, result);
          }
        },
        outcome.trouble());
  }

  /** One workbook that was refused, whatever was to be done with it. */
  void print(RunResult refused) {
    print(new Outcome(List.of(refused), List.of(), null));
  }

  private static void file(JsonGenerator json, RunResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", result.input().toString());
    json.writeStringField("verdict", result.verdict().line());
    JsonDocument.written(json, result.output(), result.backup(), result.changed());
    json.writeObjectFieldStart("counts");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.label(), result.count(severity));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("findings");
    for (Finding finding : result.findings()) {
      finding(json, finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    if (result.completion() != null) {
      for (RuleRun run : result.completion().examination().runs()) {
        json.writeStartObject();
        json.writeStringField("rule", run.rule().id());
        json.writeStringField(
            "state", run.state() == RuleState.FOUND ? run.shownState() : run.state().data());
        json.writeStringField("reason", run.reason());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("indicators");
    if (result.completion() != null) {
      for (Indicator indicator : result.completion().indicators()) {
        indicator(json, indicator);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("sheet", finding.sheet());
    json.writeStringField("cell", finding.cell());
    json.writeStringField("row", finding.row());
    json.writeStringField("column", finding.column());
    json.writeStringField("found", finding.found());
    json.writeStringField("expected", finding.expected());
    json.writeStringField("difference", finding.difference());
    json.writeStringField("message", finding.message());
    json.writeStringField("remedy", finding.remedy());
    json.writeEndObject();
  }

  private static void indicator(JsonGenerator json, Indicator indicator) throws IOException {
    Figure figure = indicator.figure();
    json.writeStartObject();
    json.writeStringField("name", indicator.name());
    if (figure.isNumber()) {
      // A rate is given in percent, as its unit says.
      boolean percent = figure.unit() == Unit.RATIO || figure.unit() == Unit.PERCENTAGE_POINTS;
      BigDecimal value = percent ? figure.number().movePointRight(2) : figure.number();
      json.writeNumberField("value", Decimals.round(value, DECIMALS).stripTrailingZeros());
    } else if (figure.isPresent()) {
      json.writeStringField("value", figure.text());
    } else {
      json.writeNullField("value");
    }
    json.writeStringField("unit", figure.unit().label());
    if (!figure.isPresent()) {
      json.writeStringField("reason", figure.reason());
    }
    json.writeEndObject();
  }
}
