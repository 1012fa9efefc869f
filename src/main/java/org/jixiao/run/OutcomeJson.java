package org.jixiao.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.DepartmentOutcome.Found;
import org.jixiao.report.summary.DepartmentOutcome.Points;
import org.jixiao.report.summary.Measure;

/** The outcome of a workbook as JSON, to be told to other programs and to be found again. */
public final class OutcomeJson {
  private OutcomeJson() {}

  /** Writes the fields of an outcome into the object that is open. */
  public static void write(JsonGenerator json, DepartmentOutcome one) throws IOException {
    json.writeStringField("file", one.file());
    json.writeStringField("unit", one.unit());
    json.writeNumberField("year", one.year());
    json.writeStringField("verdict", one.verdict());
    json.writeStringField("trouble", one.trouble());
    json.writeStringField("remedy", one.remedy());
    json.writeObjectFieldStart("figures");
    for (Map.Entry<Measure, BigDecimal> figure : one.figures().entrySet()) {
      json.writeNumberField(figure.getKey().key(), figure.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("absences");
    for (Map.Entry<Measure, String> absence : one.absences().entrySet()) {
      json.writeStringField(absence.getKey().key(), absence.getValue());
    }
    json.writeEndObject();
    json.writeStringField("grade", one.grade());
    points(json, "first", one.first());
    points(json, "third", one.third());
    json.writeNumberField("errors", one.errors());
    json.writeNumberField("checks", one.checks());
    json.writeNumberField("unanswered", one.unanswered());
    json.writeNumberField("faults", one.faults());
    words(json, "missing", one.missing());
    json.writeArrayFieldStart("found");
    for (Found found : one.found()) {
      json.writeStartObject();
      json.writeStringField("rule", found.rule());
      json.writeStringField("title", found.title());
      json.writeStringField("severity", found.severity());
      json.writeNumberField("count", found.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    words(json, "departures", one.departures());
    json.writeNumberField("template", one.template());
  }

  private static void points(JsonGenerator json, String name, List<Points> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (Points one : all) {
      json.writeStartObject();
      json.writeStringField("group", one.group());
      json.writeStringField("name", one.name());
      if (one.points() != null) {
        json.writeNumberField("points", one.points());
      }
      if (one.scored() != null) {
        json.writeNumberField("scored", one.scored());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void words(JsonGenerator json, String name, List<String> words)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String one : words) {
      json.writeString(one);
    }
    json.writeEndArray();
  }

  // ---- reading

  /** What a JSON value holds: a map, a list, words or null; numbers as their words. */
  static Object value(JsonParser json, JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        object.put(name, value(json, json.nextToken()));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      for (JsonToken next = json.nextToken();
          next != JsonToken.END_ARRAY;
          next = json.nextToken()) {
        list.add(value(json, next));
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL ? null : json.getText();
  }

  /**
   * The outcome that such an object tells.
   *
   * @throws RuntimeException when it is none
   */
  static DepartmentOutcome read(Map<?, ?> from) {
    Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
    object(from.get("figures"))
        .forEach((name, one) -> figures.put(Measure.of(words(name)), number(one)));
    Map<Measure, String> absences = new EnumMap<>(Measure.class);
    object(from.get("absences"))
        .forEach((name, one) -> absences.put(Measure.of(words(name)), words(one)));
    return new DepartmentOutcome(
        words(from.get("file")),
        words(from.get("unit")),
        whole(from.get("year")),
        words(from.get("verdict")),
        words(from.get("trouble")),
        words(from.get("remedy")),
        figures,
        absences,
        words(from.get("grade")),
        list(from.get("first"), OutcomeJson::points),
        list(from.get("third"), OutcomeJson::points),
        whole(from.get("errors")),
        whole(from.get("checks")),
        whole(from.get("unanswered")),
        whole(from.get("faults")),
        list(from.get("missing"), OutcomeJson::words),
        list(from.get("found"), OutcomeJson::found),
        list(from.get("departures"), OutcomeJson::words),
        whole(from.get("template")));
  }

  private static Points points(Object one) {
    Map<?, ?> from = object(one);
    return new Points(
        words(from.get("group")),
        words(from.get("name")),
        number(from.get("points")),
        number(from.get("scored")));
  }

  private static Found found(Object one) {
    Map<?, ?> from = object(one);
    return new Found(
        words(from.get("rule")),
        words(from.get("title")),
        words(from.get("severity")),
        whole(from.get("count")));
  }

  static Map<?, ?> object(Object value) {
    return (Map<?, ?>) value;
  }

  static <T> List<T> list(Object value, Function<Object, T> each) {
    return ((List<?>) value).stream().map(each).toList();
  }

  /** Names come again and again: each is kept once. */
  static String words(Object value) {
    return value.toString().intern();
  }

  private static int whole(Object value) {
    return Integer.parseInt(value.toString());
  }

  private static BigDecimal number(Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }
}
