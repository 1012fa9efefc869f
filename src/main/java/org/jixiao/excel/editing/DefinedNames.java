package org.jixiao.excel.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jixiao.container.XmlTags;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.FormulaText;

/** The names of a workbook, those that programs give to printed and filtered cells among them. */
public final class DefinedNames {

  /** What stands behind the names in the main part. */
  static final List<String> BEHIND =
      List.of(
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  private final EditedBook book;
  private final Markup root;

  DefinedNames(EditedBook book, Markup root) {
    this.book = book;
    this.root = root;
  }

  private List<Markup> all() {
    return root.first("definedNames").map(names -> names.children("definedName")).orElse(List.of());
  }

  /** What a name of the whole workbook refers to; empty when there is no such name. */
  public Optional<String> formula(String name) {
    return find(name, null).map(Markup::text);
  }

  /** Lets a name of the whole workbook refer to something. */
  public void give(String name, String formula) {
    put(name, null, formula, false);
  }

  /** The cells of a sheet that are printed. */
  public void printed(EditedSheet sheet, Block block) {
    put("_xlnm.Print_Area", sheet, fixed(sheet, block), false);
  }

  /** The rows of a sheet that are printed above every page. */
  public void repeated(EditedSheet sheet, int firstRow, int lastRow) {
    String formula =
        FormulaText.quoted(sheet.name()) + "!$" + (firstRow + 1) + ":$" + (lastRow + 1);
    put("_xlnm.Print_Titles", sheet, formula, false);
  }

  /** The cells of a sheet that are filtered. */
  public void filtered(EditedSheet sheet, Block block) {
    put("_xlnm._FilterDatabase", sheet, fixed(sheet, block), true);
  }

  private static String fixed(EditedSheet sheet, Block block) {
    return FormulaText.quoted(sheet.name()) + "!" + block.fixed();
  }

  private Optional<Markup> find(String name, Integer sheet) {
    return all().stream()
        .filter(one -> name.equalsIgnoreCase(one.attribute("name")))
        .filter(one -> (sheet == null ? -1 : sheet) == one.number("localSheetId", -1))
        .findFirst();
  }

  private void put(String name, EditedSheet sheet, String formula, boolean hidden) {
    Integer index = sheet == null ? null : book.indexOf(sheet.name());
    Optional<Markup> there = find(name, index);
    if (there.isPresent()) {
      if (!there.get().text().equals(formula)) {
        Markup names = root.first("definedNames").orElseThrow();
        Markup renewed = names.insertCopy(there.get(), there.get());
        names.remove(there.get());
        renewed.words(formula);
      }
      return;
    }
    Markup names = root.first("definedNames").orElseGet(this::list);
    Markup made =
        names
            .insert(
                "<definedName>" + XmlTags.escaped(formula) + "</definedName>", behind(name, index))
            .set("name", name);
    made.set("localSheetId", index == null ? null : Integer.toString(index));
    made.set("hidden", hidden ? "1" : null);
  }

  private Markup list() {
    Markup next =
        root.children().stream()
            .filter(one -> BEHIND.contains(one.name()))
            .findFirst()
            .orElse(null);
    return root.insert("<definedNames></definedNames>", next);
  }

  /** Names stand in the order of their letters. */
  private Markup behind(String name, Integer index) {
    String key = key(name, index);
    return all().stream()
        .filter(
            one -> key(one.attribute("name"), one.number("localSheetId", -1)).compareTo(key) > 0)
        .findFirst()
        .orElse(null);
  }

  private static String key(String name, Integer index) {
    return name.toLowerCase(Locale.ROOT) + " " + (1000 + (index == null ? -1 : index));
  }

  /** A sheet has come in before others, which names count anew. */
  void sheetInserted(int position) {
    for (Markup name : all()) {
      int sheet = name.number("localSheetId", -1);
      if (sheet >= position) {
        name.set("localSheetId", sheet + 1L);
      }
    }
  }
}
