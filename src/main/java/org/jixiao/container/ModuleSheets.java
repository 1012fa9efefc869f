package org.jixiao.container;

import java.util.List;
import java.util.Optional;

/**
 * Entries in the list of sheets that are no sheets: the macro modules of Excel 5, which point at no
 * part. Excel keeps them and shows nothing. The library would take each sheet behind a module for
 * its neighbour, so modules are taken out of what it is shown.
 */
final class ModuleSheets {

  static final String PART = "xl/workbook.xml";

  private static final String SHEET = "workbook/sheets/sheet";
  private static final String NAME = "workbook/definedNames/definedName";
  private static final String VIEW = "workbook/bookViews/workbookView";
  private static final List<String> NUMBERS = List.of("activeTab", "firstSheet");

  private ModuleSheets() {}

  /** Whether a sheet of the list points at nothing. */
  private static boolean isModule(XmlText workbook, XmlText.Element sheet) {
    String relation = workbook.attribute(sheet, "\\w+:id");
    return relation != null && relation.isBlank();
  }

  /** The workbook without them, its sheets counted anew. */
  static byte[] without(byte[] workbook) {
    XmlText text = XmlText.of(workbook, 3).orElse(null);
    if (text == null || firstModule(text).isEmpty()) {
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
