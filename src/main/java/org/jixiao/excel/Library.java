package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.jixiao.container.Capacity;
import org.jixiao.container.LibraryView;
import org.jixiao.container.Parts;
import org.jixiao.container.YesNo;

/**
 * How the spreadsheet library is to be used: what the gate has counted need not be guessed again.
 */
final class Library {

  /** How often strings are used: an optional attribute that the library only ever counts up. */
  private static final Pattern USE_COUNT =
      Pattern.compile("(<(?:\\w+:)?sst\\b[^>]*?) count=\"\\d+\"");

  static {
    // A formula with many signs for less and more would become a literal section, which not every
    // reader of workbooks expects there: the signs are escaped one by one, as Excel does.
    POIXMLTypeLoader.DEFAULT_XML_OPTIONS.setSaveCDataLengthThreshold(Integer.MAX_VALUE);
  }

  private Library() {}

  /** Tells the library how much may come. Its own guesses refuse honest workbooks. */
  static void prepare(Capacity capacity) {
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(capacity.parts() + 100L);
    IOUtils.setByteArrayMaxOverride((int) Math.max(capacity.unpackedBytes(), 1 << 20));
  }

  /** The parts that the gate has seen, for the constructor that leaves files alone. */
  static InputStream stream(Parts parts) {
    return new ByteArrayInputStream(LibraryView.of(parts).unpacked());
  }

  /** The workbook as the library writes it, in the spelling that spreadsheet programs use. */
  static Parts written(XSSFWorkbook workbook) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    Parts parts = respelled(Parts.of(out.toByteArray()));
    SharedStringsTable strings = workbook.getSharedStringSource();
    return strings == null
        ? parts
        : parts.with(
            strings.getPackagePart().getPartName().getName().substring(1),
            Library::withoutUseCount);
  }

  private static Parts respelled(Parts written) {
    Map<String, byte[]> respelled = new TreeMap<>();
    for (String name : written.names()) {
      byte[] part = written.part(name);
      respelled.put(name, name.endsWith(".xml") ? YesNo.inDigits(part) : part);
    }
    return Parts.of(respelled);
  }

  private static byte[] withoutUseCount(byte[] part) {
    int head = Math.min(part.length, 1024);
    String start = new String(part, 0, head, StandardCharsets.ISO_8859_1);
    String mended = USE_COUNT.matcher(start).replaceFirst("$1");
    ByteArrayOutputStream out = new ByteArrayOutputStream(part.length);
    out.writeBytes(mended.getBytes(StandardCharsets.ISO_8859_1));
    out.write(part, head, part.length - head);
    return out.toByteArray();
  }

  /**
   * Whether the parts that the program reads and writes are what the schemas of the format ask for.
   * Slow, and only asked when something has gone wrong.
   */
  static boolean isValid(XSSFWorkbook workbook) {
    List<XmlObject> parts = new ArrayList<>();
    parts.add(workbook.getCTWorkbook());
    parts.add(workbook.getStylesSource().getCTStylesheet());
    for (Sheet sheet : workbook) {
      if (sheet instanceof XSSFSheet one) {
        parts.add(one.getCTWorksheet());
        XSSFDrawing drawing = one.getDrawingPatriarch();
        if (drawing != null) {
          parts.add(drawing.getCTDrawing());
        }
      }
    }
    return parts.stream().allMatch(XmlObject::validate);
  }
}
