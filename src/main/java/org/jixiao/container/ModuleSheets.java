package org.jixiao.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries in the list of sheets that are no sheets: the macro modules of Excel 5, which point at no
 * part. Excel keeps them and shows nothing. The library would take each sheet behind a module for
 * its neighbour, so modules are taken out before it reads the workbook and put back where they
 * stood.
 */
final class ModuleSheets {

  static final String PART = "xl/workbook.xml";

  private static final String SHEET = "workbook/sheets/sheet";
  private static final String NAME = "workbook/definedNames/definedName";
  private static final String VIEW = "workbook/bookViews/workbookView";
  private static final List<String> NUMBERS = List.of("activeTab", "firstSheet");

  /**
   * An entry of the list.
   *
   * @param sheets how many sheets stand before it
   * @param follows the name of the last of these, empty when there is none
   */
  private record Module(String entry, int sheets, String follows) {

    /** The same where it belongs among other sheets: behind the one that it followed. */
    Module among(List<String> names) {
      int there = names.indexOf(follows);
      int before = there < 0 ? Math.min(sheets, names.size()) : there + 1;
      return new Module(entry, before, follows);
    }
  }

  private ModuleSheets() {}

  /** Whether a sheet of the list points at nothing. */
  private static boolean isModule(XmlText workbook, XmlText.Element sheet) {
    String relation = workbook.attribute(sheet, "\\w+:id");
    return relation != null && relation.isBlank();
  }

  private static List<Module> in(XmlText workbook) {
    List<Module> modules = new ArrayList<>();
    int sheets = 0;
    String last = "";
    for (XmlText.Element sheet : workbook.all(SHEET)) {
      if (isModule(workbook, sheet)) {
        modules.add(new Module(workbook.of(sheet), sheets, last));
      } else {
        sheets++;
        last = workbook.attribute(sheet, "name");
      }
    }
    return modules;
  }

  /** The workbook without them, its sheets counted anew. */
  static byte[] without(byte[] workbook) {
    XmlText text = XmlText.of(workbook, 3).orElse(null);
    if (text == null || in(text).isEmpty()) {
      return workbook;
    }
    List<XmlText.Element> listed = text.all(SHEET);
    int[] numbers = new int[listed.size()];
    int sheets = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = isModule(text, listed.get(i)) ? -1 : sheets++;
    }
    XmlText changed = renumbered(text, numbers);
    for (Optional<XmlText.Element> one = firstModule(changed);
        one.isPresent();
        one = firstModule(changed)) {
      changed = changed.without(one.get());
    }
    return changed.bytes();
  }

  private static Optional<XmlText.Element> firstModule(XmlText text) {
    return text.all(SHEET).stream().filter(sheet -> isModule(text, sheet)).findFirst();
  }

  /**
   * The workbook with the modules of the user's file where they stood.
   *
   * @param original the user's workbook part
   * @param now the same without them, perhaps with more sheets
   */
  static byte[] restored(byte[] original, byte[] now) {
    List<Module> stood = XmlText.of(original, 3).map(ModuleSheets::in).orElse(List.of());
    XmlText text = stood.isEmpty() ? null : XmlText.of(now, 3).orElse(null);
    if (text == null) {
      return now;
    }
    XmlText listed = text;
    List<String> names =
        text.all(SHEET).stream().map(sheet -> listed.attribute(sheet, "name")).toList();
    List<Module> modules = stood.stream().map(module -> module.among(names)).toList();
    int[] numbers = new int[text.all(SHEET).size()];
    for (int i = 0; i < numbers.length; i++) {
      int sheet = i;
      numbers[i] = i + (int) modules.stream().filter(module -> module.sheets() <= sheet).count();
    }
    text = renumbered(text, numbers);
    for (int i = modules.size() - 1; i >= 0; i--) {
      Module module = modules.get(i);
      List<XmlText.Element> sheets = text.all(SHEET);
      text =
          module.sheets() == 0
              ? text.before(text.first("workbook/sheets").orElseThrow(), module.entry())
              : text.after(
                  sheets.get(Math.min(module.sheets(), sheets.size()) - 1), module.entry());
    }
    return text.bytes();
  }

  /** Whatever counts sheets counts them by new numbers; what belongs to none of them goes. */
  private static XmlText renumbered(XmlText workbook, int[] numbers) {
    XmlText text = workbook;
    for (int i = text.all(NAME).size() - 1; i >= 0; i--) {
      XmlText.Element name = text.all(NAME).get(i);
      int number = number(text.attribute(name, "localSheetId"), numbers);
      if (number == NONE) {
        continue;
      }
      text =
          number < 0
              ? text.without(name)
              : text.attribute(name, "localSheetId", Integer.toString(number));
    }
    for (int i = 0; i < text.all(VIEW).size(); i++) {
      for (String attribute : NUMBERS) {
        XmlText.Element view = text.all(VIEW).get(i);
        int number = number(text.attribute(view, attribute), numbers);
        if (number != NONE) {
          text = text.attribute(view, attribute, Integer.toString(Math.max(0, number)));
        }
      }
    }
    return text;
  }

  private static final int NONE = Integer.MIN_VALUE;

  private static int number(String written, int[] numbers) {
    boolean known = written != null && written.matches("\\d{1,6}");
    int old = known ? Integer.parseInt(written) : NONE;
    return old >= 0 && old < numbers.length ? numbers[old] : NONE;
  }
}
