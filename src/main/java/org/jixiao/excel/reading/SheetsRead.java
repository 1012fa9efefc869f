package org.jixiao.excel.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;

/**
 * The sheets of a workbook that were read before. When the workbook has changed and is read again,
 * a sheet whose part is the same need not be taken apart a second time.
 */
public final class SheetsRead {

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final TablesRead tables = new TablesRead();

  /** A sheet and what it was read from. */
  private record Known(StoredSheet sheet, byte[] part, List<String> strings, boolean from1904) {

    /** Whether reading would give the same: shared texts are added at the end of their list. */
    boolean isReadFrom(byte[] other, List<String> texts, boolean days) {
      return Arrays.equals(part, other)
          && strings.size() <= texts.size()
          && strings.equals(texts.subList(0, strings.size()))
          && from1904 == days;
    }
  }

  /** The tables that were found on these sheets. */
  TablesRead tables() {
    return tables;
  }

  /** The sheet of an entry of the workbook, read now or before. */
  StoredSheet sheet(WorkbookPart.Entry entry, byte[] part, List<String> strings, boolean from1904)
      throws XMLStreamException {
    Known before = known.get(entry.name());
    if (before != null
        && before.sheet.isHidden() == entry.hidden()
        && before.isReadFrom(part, strings, from1904)) {
      return before.sheet;
    }
    StoredSheet sheet = SheetReader.read(entry.name(), entry.hidden(), part, strings, from1904);
    known.put(entry.name(), new Known(sheet, part, strings, from1904));
    return sheet;
  }
}
