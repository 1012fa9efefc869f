package org.jixiao.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jixiao.container.Fingerprint;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.Exports;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.lines.LineFile;

/**
 * The files of one import, read line by line, while a thread of its own takes their fingerprints.
 */
final class ExportFiles implements AutoCloseable {

  private final FileLayer files;
  private final ImportRequest request;
  private final Progress progress;
  private final Map<Path, CompletableFuture<String>> fingerprints = new HashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "fingerprints");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Fingerprints take as long as reading, and nothing needs them before the end: they begin now.
   */
  ExportFiles(FileLayer files, ImportRequest request, Progress progress) {
    this.files = files;
    this.request = request;
    this.progress = progress;
    for (Path file : all()) {
      fingerprints.computeIfAbsent(
          file, one -> CompletableFuture.supplyAsync(() -> fingerprint(one), worker));
    }
  }

  /** The files, in the order in which they are read. */
  List<Path> all() {
    List<Path> all = new ArrayList<>();
    for (ExportKind kind : ExportKind.values()) {
      all.addAll(of(kind));
    }
    return all;
  }

  private List<Path> of(ExportKind kind) {
    return request.files().getOrDefault(kind, List.of());
  }

  /**
   * How many lines of each year there are in releases and payments, which tell the evaluated year.
   */
  SortedMap<Integer, Long> years() {
    TreeMap<Integer, Long> years = new TreeMap<>();
    for (ExportKind kind : List.of(ExportKind.RELEASES, ExportKind.PAYMENTS)) {
      for (Path file : of(kind)) {
        read(file, Exports.survey(kind, Run.nameOf(file), request.mapping(), years));
      }
    }
    return years;
  }

  /**
   * Reads every file.
   *
   * @throws Refusal when one cannot be taken, or comes twice
   */
  List<Exports.Read> read(Exports exports) {
    List<Exports.Read> reads = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ExportKind kind : ExportKind.values()) {
      for (Path file : of(kind)) {
        String name = Run.nameOf(file);
        ExportSink sink = exports.sink(kind, name);
        read(file, sink);
        Exports.Read read = new Exports.Read(kind, name, fingerprintOf(file), sink);
        if (!seen.add(read.fingerprint())) {
          throw Refusal.of(
              ExportRefusals.WRONG_EXPORT, "“" + name + "”与前面的一个文件内容完全相同，会重复计算。", "每个文件只给一次。");
        }
        exports.add(read);
        reads.add(read);
      }
    }
    return reads;
  }

  /** Reads the files of a kind once more, in the same order. */
  void readAgain(ExportKind kind, Function<String, ExportSink> sink) {
    of(kind).forEach(file -> read(file, sink.apply(Run.nameOf(file))));
  }

  private void read(Path file, ExportSink sink) {
    String name = Run.nameOf(file);
    if (!files.exists(file)) {
      throw Refusal.of(FileRules.UNREADABLE, "找不到导出文件“" + file + "”。", "检查路径和文件名。");
    }
    if (!files.isFile(file)) {
      throw Refusal.of(FileRules.UNREADABLE, "“" + file + "”是文件夹或设备，不是导出文件。", "指定某一个文件。");
    }
    long size = sizeOf(file);
    new LineFile(name, size, () -> files.open(file))
        .read(sink, done -> progress.at(name, done, size));
    sink.end();
  }

  private long sizeOf(Path file) {
    try {
      return files.size(file);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  private String fingerprint(Path file) {
    try (InputStream in = files.open(file)) {
      return Fingerprint.of(in);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  private String fingerprintOf(Path file) {
    try {
      return fingerprints.get(file).join();
    } catch (CompletionException failed) {
      throw unreadable(file);
    }
  }

  private static Refusal unreadable(Path file) {
    return Refusal.of(
        FileRules.UNREADABLE,
        "“" + Run.nameOf(file) + "”读不出来：没有读取权限、正被别的程序独占，或磁盘出错。",
        "关闭占用它的程序，或把文件复制到本机再导入。");
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
