package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;

/** The one JSON document that a command prints: the program's version, and a list of files. */
final class JsonDocument {

  /** Writes a part of it. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonDocument() {}

  static void print(PrintStream out, Body files) {
    out.println(
        text(
            json -> {
              json.writeArrayFieldStart("files");
              files.write(json);
              json.writeEndArray();
            }));
  }

  /** The document in place of results when the command line was wrong. */
  static String ofWrongUsage(String sentence, String help) {
    return text(
        json -> {
          json.writeArrayFieldStart("files");
          json.writeEndArray();
          json.writeObjectFieldStart("error");
          json.writeStringField("message", sentence);
          json.writeStringField("help", help);
          json.writeEndObject();
        });
  }

  private static String text(Body fields) {
    StringWriter text = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("version", Version.number());
      fields.write(json);
      json.writeEndObject();
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return text.toString();
  }
}
