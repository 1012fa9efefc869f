package org.jixiao.ledgers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.Place;

/**
 * Everything that the workbook keeps of its imports.
 *
 * @param files the control totals, file by file
 * @param cells what was put into the tables
 * @param scrutinies what the lines gave away
 * @param places where each scrutiny stands in the workbook, by its rule
 */
public record ImportRecord(
    List<ImportedFile> files,
    List<ImportedCell> cells,
    List<Scrutiny> scrutinies,
    Map<String, Place> places) {

  /** A workbook that nothing was imported into. */
  public static final ImportRecord NONE =
      new ImportRecord(List.of(), List.of(), List.of(), Map.of());

  public ImportRecord {
    files = List.copyOf(files);
    cells = List.copyOf(cells);
    scrutinies = List.copyOf(scrutinies);
    places = Map.copyOf(places);
  }

  /** Whether there has been none. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** What a rule brought to light, if lines that it looks at were imported. */
  Optional<Scrutiny> scrutiny(String rule) {
    return scrutinies.stream().filter(one -> one.rule().equals(rule)).findFirst();
  }
}
