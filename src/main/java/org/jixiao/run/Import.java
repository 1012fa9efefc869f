package org.jixiao.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jixiao.book.Dossier;
import org.jixiao.book.ImportScale;
import org.jixiao.container.Container;
import org.jixiao.container.Fingerprint;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.excel.OpenBook;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.Exports;
import org.jixiao.imports.FilledIn;
import org.jixiao.imports.ImportRules;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.lines.LineFile;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;

/** One import of exports into one workbook. */
public final class Import {

  private final RunOptions options;
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

  public Import(RunOptions options, ImportRequest request, Progress progress) {
    this.options = options;
    this.request = request;
    this.progress = progress;
  }

  /**
   * Opens the workbook, reads the exports line by line, fills the tables, keeps the control totals
   * and the doubtful lines, and saves in one step.
   *
   * @throws Refusal when the workbook or an export cannot be taken; then nothing has been written
   */
  public ImportResult into(Path workbook) {
    try {
      startFingerprints();
      byte[] before = new InputFile(options.files(), options.budget()).read(workbook);
      Target target = request.dryRun() ? null : Target.of(workbook, before, options);
      Container container =
          Gate.open(Run.nameOf(workbook), before, options.password(), options.budget());
      if (target != null) {
        container = target.fitted(container);
      }
      return into(container, target);
    } catch (OutOfMemoryError tooLarge) {
      throw Refusal.of(
          FileRules.UNREADABLE,
          "导入时内存不够，工作簿没有改动。",
          "改为导出 CSV，或用更大的内存：java -Xmx4g -jar jixiao.jar import …");
    } finally {
      worker.shutdownNow();
    }
  }

  private ImportResult into(Container container, Target target) {
    try (OpenBook book = limited(container, () -> OpenBook.of(container))) {
      Dossier dossier = limited(container, () -> Dossier.read(book.raw()));
      refuseForeignSheets(dossier);
      ImportRecord earlier = dossier.book().imports();
      String unit = dossier.basic().map(basic -> basic.unit()).orElse("");
      Exports detail = new Exports(year(dossier), unit, dossier.limits(), request.mapping());
      List<Exports.Read> reads = read(detail);
      Exports.Result result = detail.result();
      refuseSupplement(earlier, result.files());
      Map<ExportKind, List<String>> remarks = new LinkedHashMap<>(result.remarks());
      ImportScale.check(dossier, result.tables())
          .forEach((kind, more) -> remarks.merge(kind, more, Import::joined));
      refuseOtherUnits(dossier, result.tables());
      FilledIn filled =
          limited(
              container,
              () ->
                  book.fillIn(
                      dossier.book(), tables(earlier, result), kinds(result), request.replace()));
      ImportRecord imports = merged(earlier, result, filled);
      Parts after = limited(container, () -> book.keep(imports));
      boolean changed = after != container.parts() || target != null && !target.inPlace();
      RejectedFiles rejectedFiles = new RejectedFiles(options, exports(), reads);
      if (target != null) {
        rejectedFiles.refuseUnwritable();
      }
      Path backup = target != null && changed ? target.save(container.pack(after)) : null;
      List<Path> rejected = target == null ? List.of() : rejectedFiles.write();
      return new ImportResult(
          result.files(),
          reads.stream().map(read -> read.sink().columns()).toList(),
          reads.stream().map(read -> read.sink().passedOver()).toList(),
          rejected,
          filled,
          result.scrutinies(),
          remarks,
          target == null ? null : target.shown(),
          changed,
          backup);
    }
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private <T> T limited(Container container, Supplier<T> work) {
    return TimeLimit.within(options.budget().time(), container.name(), work);
  }

  private static void refuseForeignSheets(Dossier dossier) {
    for (String sheet : dossier.book().foreignSheets()) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK, "工作簿里有一张不是程序生成的“" + sheet + "”，这个名称留给程序使用。", "把这张工作表改名后再导入。");
    }
  }

  /** Exports are put in as 元: a table that is written in 万元 would get them wrong. */
  private static void refuseOtherUnits(Dossier dossier, List<TableImport> tables) {
    for (TableImport table : tables) {
      dossier.book().tables().values().stream()
          .filter(one -> one.layout().name().equals(table.table()))
          .filter(one -> !one.units().general().isYuan())
          .findFirst()
          .ifPresent(
              one -> {
                String unit = one.units().general().name();
                throw Refusal.of(
                    ExportRefusals.WRONG_EXPORT,
                    "“" + table.table() + "”以" + unit + "填列，导入的明细以元为单位，没有导入。",
                    "把这张表改为以元填列（“单位：元”）后再导入。");
              });
    }
  }

  /** The evaluated year; where the workbook does not say it yet, the only one of the exports. */
  private int year(Dossier dossier) {
    Optional<Integer> said = dossier.basic().flatMap(BasicInfo::evaluationYear);
    if (said.isPresent()) {
      return said.get();
    }
    String typed = dossier.basic().map(basic -> basic.fact(BasicInfoForm.YEAR)).orElse("");
    if (!typed.isEmpty()) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "基本信息里的评价年度“" + typed + "”不是四位年份，分不出哪些明细属于评价年度。",
          "把评价年度改为四位年份，如 2024，再导入。");
    }
    TreeMap<Integer, Long> years = new TreeMap<>();
    request
        .files()
        .forEach(
            (kind, files) -> {
              if (kind == ExportKind.RELEASES || kind == ExportKind.PAYMENTS) {
                for (Path file : files) {
                  ExportSink survey =
                      Exports.survey(kind, Run.nameOf(file), request.mapping(), years);
                  read(file, survey);
                }
              }
            });
    if (years.size() == 1) {
      return years.firstKey();
    }
    List<String> words = new ArrayList<>();
    years.forEach((year, lines) -> words.add(year + " 年 " + lines + " 行"));
    throw Refusal.of(
        ExportRefusals.WRONG_EXPORT,
        years.isEmpty()
            ? "工作簿的基本信息里没有评价年度，从这些导出也看不出是哪一年。"
            : "工作簿的基本信息里没有评价年度，而导出里有几个年度：" + String.join("、", words) + "。",
        "先在“基本信息”中填写评价年度，再导入。");
  }

  private List<Exports.Read> read(Exports detail) {
    List<Exports.Read> reads = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ExportKind kind : ExportKind.values()) {
      for (Path file : request.files().getOrDefault(kind, List.of())) {
        String name = Run.nameOf(file);
        ExportSink sink = detail.sink(kind, name);
        read(file, sink);
        Exports.Read read = new Exports.Read(kind, name, joined(file), sink);
        if (!seen.add(read.fingerprint())) {
          throw Refusal.of(
              ExportRefusals.WRONG_EXPORT, "“" + name + "”与前面的一个文件内容完全相同，会重复计算。", "每个文件只给一次。");
        }
        detail.add(read);
        reads.add(read);
      }
    }
    return reads;
  }

  private void read(Path file, ExportSink sink) {
    FileLayer files = options.files();
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
      return options.files().size(file);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  private String fingerprint(Path file) {
    try (InputStream in = options.files().open(file)) {
      return Fingerprint.of(in);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  /** Fingerprints take as long as reading, and nothing needs them before the end. */
  private void startFingerprints() {
    for (List<Path> files : request.files().values()) {
      for (Path file : files) {
        fingerprints.computeIfAbsent(
            file, one -> CompletableFuture.supplyAsync(() -> fingerprint(one), worker));
      }
    }
  }

  private String joined(Path file) {
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

  /** A second file of the same kind would replace the first one's figures, not add to them. */
  private void refuseSupplement(ImportRecord earlier, List<ImportedFile> files) {
    if (request.replace()) {
      return;
    }
    for (ImportedFile old : earlier.files()) {
      boolean sameKind = files.stream().anyMatch(file -> file.kind().equals(old.kind()));
      boolean again =
          files.stream()
              .anyMatch(file -> file.kind().equals(old.kind()) && file.file().equals(old.file()));
      if (sameKind && !again) {
        throw Refusal.of(
            ExportRefusals.WRONG_EXPORT,
            "工作簿里已有从" + old.kind() + "“" + old.file() + "”导入的数，这次没有给出它，它的数会被取代。",
            "同一种导出的几个文件要一次给全；确要用新文件取代旧文件的，加 --replace。");
      }
    }
  }

  private List<Path> exports() {
    List<Path> all = new ArrayList<>();
    for (ExportKind kind : ExportKind.values()) {
      all.addAll(request.files().getOrDefault(kind, List.of()));
    }
    return all;
  }

  private static Set<String> kinds(Exports.Result result) {
    Set<String> kinds = new HashSet<>();
    result.files().forEach(file -> kinds.add(file.kind()));
    return kinds;
  }

  /** The tables of this import, and as empty ones those that an earlier import of it had filled. */
  private static List<TableImport> tables(ImportRecord earlier, Exports.Result result) {
    List<TableImport> tables = new ArrayList<>(result.tables());
    for (ImportedCell old : earlier.cells()) {
      boolean there = tables.stream().anyMatch(table -> table.table().equals(old.table()));
      for (ExportKind kind : ExportKind.values()) {
        if (!there && kind.label().equals(old.kind()) && kinds(result).contains(old.kind())) {
          tables.add(new TableImport(old.table(), kind, List.of()));
        }
      }
    }
    return tables;
  }

  /** What the workbook keeps from now on: the new kinds take the place of the old. */
  private ImportRecord merged(ImportRecord earlier, Exports.Result result, FilledIn filled) {
    Set<String> kinds = kinds(result);
    String now =
        LocalDateTime.now(options.clock())
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    List<ImportedFile> files = new ArrayList<>();
    earlier.files().stream().filter(old -> !kinds.contains(old.kind())).forEach(files::add);
    for (ImportedFile file : result.files()) {
      files.add(
          file.at(
              earlier.files().stream()
                  .filter(file::isSameAs)
                  .map(ImportedFile::time)
                  .findFirst()
                  .orElse(now)));
    }
    List<ImportedCell> cells = new ArrayList<>();
    earlier.cells().stream().filter(old -> !kinds.contains(old.kind())).forEach(cells::add);
    cells.addAll(filled.cells());
    Set<String> rules = new HashSet<>();
    result.scrutinies().forEach(scrutiny -> rules.add(scrutiny.rule()));
    List<Scrutiny> scrutinies = new ArrayList<>();
    earlier.scrutinies().stream()
        .filter(old -> !rules.contains(old.rule()))
        .forEach(scrutinies::add);
    scrutinies.addAll(result.scrutinies());
    scrutinies.sort(Comparator.comparingInt(Import::place));
    files.sort(Comparator.comparingInt(file -> orderOf(file.kind())));
    cells.sort(Comparator.comparingInt(cell -> orderOf(cell.kind())));
    return new ImportRecord(files, cells, scrutinies, Map.of());
  }

  /** The order of the catalogue, whatever was imported first. */
  private static int place(Scrutiny scrutiny) {
    for (int i = 0; i < ImportRules.ALL.size(); i++) {
      if (ImportRules.ALL.get(i).id().equals(scrutiny.rule())) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int orderOf(String kind) {
    for (ExportKind one : ExportKind.values()) {
      if (one.label().equals(kind)) {
        return one.ordinal();
      }
    }
    return Integer.MAX_VALUE;
  }
}
