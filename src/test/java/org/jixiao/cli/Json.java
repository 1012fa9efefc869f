package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a command has printed: one JSON document, and not a character more. */
final class Json {

  private Json() {}

  static Map<String, Object> document(String text) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      Map<String, Object> document = object(value(json, json.nextToken()));
      assertNull(json.nextToken(), "more than one document:\n" + text);
      return document;
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** The objects of a list. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Object value) {
    return (List<Map<String, Object>>) value;
  }

  private static Object value(JsonParser json, JsonToken token) throws IOException {
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
      for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; ) {
        list.add(value(json, next));
        next = json.nextToken();
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL
        ? null
        : token.isBoolean() ? json.getBooleanValue() : json.getText();
  }
}
