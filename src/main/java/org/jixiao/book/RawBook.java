package org.jixiao.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/**
 * A workbook as it was found, before anything is judged.
 *
 * @param sheets names of its sheets, the guide and the program's own pages not among them
 * @param foreignSheets sheets that bear the name of one of the program's own pages and are somebody
 *     else's
 * @param tables the tables that were found
 * @param absences why the others were not, in words
 * @param headless tables whose sheet is there with something on it, but without the header
 * @param doubles tables that were found twice: layout and the names of the sheets
 * @param hiddenSheets hidden sheets among those that were used
 * @param manualCalculation whether the workbook recalculates only on request
 * @param nearSheets sheets that are nearly named like a table or look like one
 * @param settings settings of the workbook, in words, by which formulas come to other results than
 *     the program's
 * @param absentParts what its sheets and drawings point at and the file lacks, each with the sheet
 *     or drawing that points at it
 * @param templateVersion the version noted on 填报说明, if any
 * @param imports what it keeps of the exports that were imported
 * @param lastYear what it keeps of the workbook of the year before
 * @param proposed the problems that runs have proposed so far, each by what tells it apart
 */
public record RawBook(
    List<String> sheets,
    List<String> foreignSheets,
    Map<Layout, RawTable> tables,
    Map<Layout, String> absences,
    Set<Layout> headless,
    Map<Layout, List<String>> doubles,
    List<String> hiddenSheets,
    boolean manualCalculation,
    List<NearSheet> nearSheets,
    List<String> settings,
    List<String> absentParts,
    Optional<Integer> templateVersion,
    ImportRecord imports,
    LastYear lastYear,
    List<String> proposed) {

  public RawBook {
    sheets = List.copyOf(sheets);
    foreignSheets = List.copyOf(foreignSheets);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    absences = Map.copyOf(absences);
    headless = Set.copyOf(headless);
    doubles = Collections.unmodifiableMap(new LinkedHashMap<>(doubles));
    hiddenSheets = List.copyOf(hiddenSheets);
    nearSheets = List.copyOf(nearSheets);
    settings = List.copyOf(settings);
    absentParts = List.copyOf(absentParts);
    proposed = List.copyOf(proposed);
  }
}
