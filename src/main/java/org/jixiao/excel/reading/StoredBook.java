package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.container.PartRelations;
import org.jixiao.container.Parts;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * A workbook as it is stored in its file: sheets with cells, number formats, and the settings that
 * bear on what formulas come to.
 *
 * @param sheets its sheets in the order of their tabs; one that shows only a chart has no cells
 * @param formats the number formats that cells refer to
 * @param settings how it counts and calculates
 */
public record StoredBook(List<StoredSheet> sheets, StoredFormats formats, BookSettings settings) {

  public StoredBook {
    sheets = List.copyOf(sheets);
  }

  /** The kinds of relation that lead to a sheet. */
  private static final List<String> SHEETS = List.of("/worksheet", "/chartsheet", "/dialogsheet");

  /**
   * Reads a workbook that has passed the gate.
   *
   * @throws Refusal when one of its sheets is of a kind that would shift what is written about the
   *     others, or a part turns out to be unreadable
   */
  public static StoredBook of(Container container) {
    return of(container, new SheetsRead());
  }

  /**
   * Reads a workbook of which some sheets may have been read before.
   *
   * @throws Refusal as above
   */
  public static StoredBook of(Container container, SheetsRead known) {
    try {
      return read(container, known);
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
      throw Gate.broken(container.name(), "，读不出来");
    }
  }

  private static StoredBook read(Container container, SheetsRead known) throws XMLStreamException {
    Parts parts = container.parts();
    PartRelations relations = PartRelations.ofWorkbook(parts);
    WorkbookPart workbook = WorkbookPart.read(parts.part(relations.owner()));
    List<String> strings = List.of();
    Optional<String> texts = relations.first("/sharedStrings");
    if (texts.isPresent()) {
      strings = StoredStrings.of(parts.part(texts.get()));
    }
    Optional<String> styles = relations.first("/styles");
    StoredFormats formats =
        styles.isPresent() ? StoredFormats.of(parts.part(styles.get())) : StoredFormats.none();
    if (relations.all().stream().anyMatch(one -> isLeftOut(one, workbook))) {
      throw Gate.broken(container.name(), "，读不出来");
    }
    List<Body> bodies = new ArrayList<>();
    for (WorkbookPart.Entry entry : workbook.sheets()) {
      PartRelations.Relation relation =
          relations
              .byId(entry.relation())
              .filter(one -> SHEETS.stream().anyMatch(one.type()::endsWith))
              .orElseThrow(() -> oldSheet(container));
      bodies.add(new Body(entry, parts.part(relation.part())));
    }
    BookSettings settings = workbook.settings();
    return new StoredBook(sheets(container, bodies, strings, settings, known), formats, settings);
  }

  /** An entry of the list of sheets with its part. */
  private record Body(WorkbookPart.Entry entry, byte[] part) {}

  /** Takes the sheets apart, which is most of the reading. */
  private static List<StoredSheet> sheets(
      Container container,
      List<Body> bodies,
      List<String> strings,
      BookSettings settings,
      SheetsRead known) {
    return container
        .capacity()
        .each(bodies)
        .map(
            body -> {
              try {
                return known.sheet(body.entry(), body.part(), strings, settings.from1904());
              } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException no) {
                throw Gate.broken(container.name(), "，读不出来");
              }
            })
        .toList();
  }

  /** Whether a relation leads to a sheet that the list of sheets does not know. */
  private static boolean isLeftOut(PartRelations.Relation relation, WorkbookPart workbook) {
    return SHEETS.stream().anyMatch(relation.type()::endsWith)
        && workbook.sheets().stream().noneMatch(one -> one.relation().equals(relation.id()));
  }

  private static Refusal oldSheet(Container container) {
    return Refusal.of(
        FileRules.WRONG_FORMAT,
        "“" + container.name() + "”里有宏表或对话框表（Excel 4.0 的旧式工作表），不能安全写回。",
        "在 Excel 中删去这些工作表，或把要用的工作表复制到新工作簿后再运行。");
  }

  /** The sheet of a name, whatever its letters are; empty when there is none. */
  public Optional<StoredSheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equalsIgnoreCase(name)).findFirst();
  }
}
