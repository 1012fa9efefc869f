package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.jixiao.container.Budget;
import org.jixiao.container.Parts;

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
    return new ByteArrayInputStream(parts.unpacked());
  }
}
