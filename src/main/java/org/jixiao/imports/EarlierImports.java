package org.jixiao.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportRefusals;

/**
 * What a workbook keeps of the imports before, and how a new one joins it: the exports of a kind
 * take the place of all earlier ones of that kind, and nothing else changes.
 *
 * @param kept what the workbook keeps
 */
public record EarlierImports(ImportRecord kept) {

  /**
   * Refuses an import that lacks a file of the same kind imported earlier: it would replace the
   * figures of that file, not add to them.
   *
   * @throws Refusal when an earlier file is not among these
   */
  public void refuseSupplement(List<ImportedFile> files) {
    for (ImportedFile old : kept.files()) {
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

  /**
   * The tables of an import; and, without rows, those that earlier exports of the same kinds had
   * filled and this import does not.
   */
  public List<TableImport> tables(Exports.Result result) {
    List<TableImport> tables = new ArrayList<>(result.tables());
    for (ImportedCell old : kept.cells()) {
      boolean there = tables.stream().anyMatch(table -> table.table().equals(old.table()));
      for (ExportKind kind : ExportKind.values()) {
        if (!there && kind.label().equals(old.kind()) && result.kinds().contains(old.kind())) {
          tables.add(new TableImport(old.table(), kind, List.of()));
        }
      }
    }
    return tables;
  }

  /**
   * What the workbook keeps from now on.
   *
   * @param now the time of the import; a file that comes again unchanged keeps its own
   */
  public ImportRecord joinedBy(Exports.Result result, FillPlan plan, String now) {
    Set<String> kinds = result.kinds();
    List<ImportedFile> files = new ArrayList<>();
    kept.files().stream().filter(old -> !kinds.contains(old.kind())).forEach(files::add);
    result.files().forEach(file -> files.add(file.at(timeOf(file, now))));
    files.sort(Comparator.comparingInt(file -> orderOf(file.kind())));
    List<ImportedCell> cells = new ArrayList<>();
    kept.cells().stream().filter(old -> !kinds.contains(old.kind())).forEach(cells::add);
    cells.addAll(plan.cells());
    cells.sort(Comparator.comparingInt(cell -> orderOf(cell.kind())));
    return new ImportRecord(files, cells, scrutinies(result.scrutinies()), Map.of());
  }

  private String timeOf(ImportedFile file, String now) {
    return kept.files().stream()
        .filter(file::isSameAs)
        .map(ImportedFile::time)
        .findFirst()
        .orElse(now);
  }

  /** In the order of the rules, whatever was imported first. */
  private List<Scrutiny> scrutinies(List<Scrutiny> anew) {
    Set<String> rules = new HashSet<>();
    anew.forEach(scrutiny -> rules.add(scrutiny.rule()));
    List<String> order = ImportRules.ALL.stream().map(rule -> rule.id()).toList();
    return Stream.concat(
            kept.scrutinies().stream().filter(old -> !rules.contains(old.rule())), anew.stream())
        .sorted(Comparator.comparingInt(scrutiny -> order.indexOf(scrutiny.rule())))
        .toList();
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
