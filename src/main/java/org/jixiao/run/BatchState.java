package org.jixiao.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jixiao.files.FileLayer;
import org.jixiao.report.summary.DepartmentOutcome;

/**
 * What a batch remembers in its folder, so that one that was interrupted goes on where it was, and
 * one that is run again only looks at what has changed: for each finished workbook the fingerprint
 * of what stands there, and its outcome. Without it everything is done again, and comes to the
 * same.
 */
final class BatchState {
  private static final String NAME = ".jixiao-batch.json";
  private static final String BESIDE = ".jixiao-batch.tmp";

  /** It is saved so seldom that saving takes a twentieth of the time. */
  private static final int SHARE = 20;

  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final FileLayer files;
  private final Path file;
  private final String version;
  private final Map<String, Kept> kept = new TreeMap<>();
  private final Set<String> summaries = new TreeSet<>();
  private boolean changed;
  private long savedAt = System.nanoTime();
  private long took;

  private record Kept(String fingerprint, DepartmentOutcome outcome) {}

  /**
   * The state of a folder; an empty one where there is none, or one of another version of the
   * program.
   */
  BatchState(FileLayer files, Path folder, String version) {
    this.files = files;
    this.file = folder.resolve(NAME);
    this.version = version;
    try {
      if (files.isFile(file)) {
        read(files.read(file));
      }
    } catch (IOException | RuntimeException noState) {
      // Somebody has cut it short or written into it: it only saves time.
      kept.clear();
      summaries.clear();
    }
  }

  private void read(byte[] bytes) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(new ByteArrayInputStream(bytes))) {
      Map<?, ?> state = OutcomeJson.object(OutcomeJson.value(json, json.nextToken()));
      summaries.addAll(OutcomeJson.list(state.get("summaries"), OutcomeJson::words));
      if (!version.equals(state.get("version"))) {
        return;
      }
      for (Object one : OutcomeJson.list(state.get("files"), each -> each)) {
        Map<?, ?> entry = OutcomeJson.object(one);
        DepartmentOutcome outcome = OutcomeJson.read(entry);
        kept.put(outcome.file(), new Kept(entry.get("fingerprint").toString(), outcome));
      }
    }
  }

  /** The outcome of a workbook, if it is finished and nothing in it has changed since. */
  synchronized Optional<DepartmentOutcome> finished(String name, String fingerprint) {
    return Optional.ofNullable(kept.get(name))
        .filter(one -> one.fingerprint().equals(fingerprint))
        .map(Kept::outcome);
  }

  /** Remembers a finished workbook, and saves itself now and then. */
  synchronized void remember(String fingerprint, DepartmentOutcome outcome) {
    kept.put(outcome.file(), new Kept(fingerprint, outcome));
    changed = true;
    long since = System.nanoTime() - savedAt;
    if (since > Math.max(PATIENCE_NANOS, SHARE * took)) {
      save();
    }
  }

  /** Forgets all workbooks but these. */
  synchronized void keepOnly(Set<String> names) {
    changed |= kept.keySet().retainAll(names);
  }

  /** The summaries that were written into the folder so far: they are no workbooks to work on. */
  synchronized Set<String> summaries() {
    return Set.copyOf(summaries);
  }

  /** Remembers where a summary was written, seen from the folder. */
  synchronized void summarised(String name) {
    changed |= summaries.add(name);
  }

  /** Saves itself in one step; where that cannot be, the next batch does more. */
  synchronized void save() {
    if (!changed) {
      return;
    }
    long start = System.nanoTime();
    Path beside = file.resolveSibling(BESIDE);
    try {
      files.writeThrough(beside, bytes());
      files.replace(beside, file);
      changed = false;
    } catch (IOException noRoom) {
      // Nothing is lost but time.
    }
    savedAt = System.nanoTime();
    took = savedAt - start;
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("version", version);
      json.writeArrayFieldStart("summaries");
      for (String one : summaries) {
        json.writeString(one);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("files");
      for (Kept one : kept.values()) {
        json.writeStartObject();
        json.writeStringField("fingerprint", one.fingerprint());
        OutcomeJson.write(json, one.outcome());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }
}
