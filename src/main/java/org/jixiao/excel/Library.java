package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.jixiao.container.Budget;
import org.jixiao.container.Parts;
import org.jixiao.container.Splice;

/**
 * How the spreadsheet library is to be used: what the gate has counted need not be guessed again.
 */
final class Library {

  private Library() {}

  /** Tells the library how much may come. Its own guesses refuse honest workbooks. */
  static void prepare(Budget budget) {
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(budget.parts() + 100L);
    IOUtils.setByteArrayMaxOverride((int) Math.max(budget.unpackedBytes(), 1 << 20));
  }

  /** The parts that the gate has seen, for the constructor that leaves files alone. */
  static InputStream stream(Parts parts) {
    return new ByteArrayInputStream(Splice.forLibrary(parts).unpacked());
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
