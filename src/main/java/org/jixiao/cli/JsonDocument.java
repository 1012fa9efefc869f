package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * The one JSON document that a command prints: the program's version, a list of files, and the
 * error when the command as a whole failed.
 */
final class JsonDocument {

  /** Writes a part of it. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonDocument() {}

  /** Whether a command line, right or wrong, asks for the document. */
  static boolean isAskedFor(String... arguments) {
    return List.of(arguments).contains("--json");
  }

  /** The document about files that were worked on. */
  static void print(PrintStream out, Body files) {
    out.println(text(files, null));
  }

  /**
   * The document about files of which not all were worked on.
   *
   * @param trouble what came between, or null
   */
  static void print(PrintStream out, Body files, Trouble trouble) {
    out.println(text(files, trouble));
  }

  /**
   * The document about files, and what else there is to tell.
   *
   * @param more writes further fields behind the files
   */
  static void print(PrintStream out, Body files, Body more) {
    out.println(text(files, more, null));
  }

  /** The document in place of results. */
  static String of(Trouble trouble) {
    return text(json -> {}, trouble);
  }

  /**
   * Writes where a result went.
   *
   * @param output where it stands, or null when nothing was written
   * @param backup where the previous version was kept, or null
   * @param changed whether the file at the output is another one than before
   */
  static void written(JsonGenerator json, Path output, Path backup, boolean changed)
      throws IOException {
    json.writeStringField("output", output == null ? null : output.toString());
    json.writeStringField("backup", backup == null ? null : backup.toString());
    json.writeBooleanField("changed", changed);
  }

  private static String text(Body files, Trouble trouble) {
    return text(files, json -> {}, trouble);
  }

  private static String text(Body files, Body more, Trouble trouble) {
    StringWriter text = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("version", Version.number());
      json.writeArrayFieldStart("files");
      files.write(json);
      json.writeEndArray();
      more.write(json);
      if (trouble != null) {
        error(json, trouble);
      }
      json.writeEndObject();
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return text.toString();
  }

  private static void error(JsonGenerator json, Trouble trouble) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeStringField("message", trouble.message());
    json.writeStringField("remedy", trouble.remedy());
    json.writeStringField("help", trouble.help());
    json.writeNumberField("exitCode", trouble.exitCode());
    json.writeEndObject();
  }
}
