package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.jixiao.container.Budget;
import org.jixiao.container.Parts;

/**
 * How the spreadsheet library is to be used: what the gate has counted need not be guessed again.
 */
final class Library {

  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final Pattern ROOT = Pattern.compile("<(\\w+:)?sst\\b[^>]*>");
  private static final Pattern OTHER_NAMESPACE = Pattern.compile("<[^>]*?[\\s</](?!xml:)\\w+:\\w+");

  private Library() {}

  /** Tells the library how much may come. Its own guesses refuse honest workbooks. */
  static void prepare(Budget budget) {
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(budget.parts() + 100L);
    IOUtils.setByteArrayMaxOverride((int) Math.max(budget.unpackedBytes(), 1 << 20));
  }

  /** The parts that the gate has seen, for the constructor that leaves files alone. */
  static InputStream stream(Parts parts) {
    return new ByteArrayInputStream(parts.with(STRINGS, Library::plain).unpacked());
  }

  /**
   * The library knows a string again by the namespaces around it: with others than it would write
   * itself, it would add every string once more at every run. It is given the list in its own way;
   * what goes back into the file is the user's.
   */
  private static byte[] plain(byte[] strings) {
    String text = new String(strings, StandardCharsets.UTF_8);
    Matcher root = ROOT.matcher(text);
    if (!root.find() || root.group().equals("<sst xmlns=\"" + MAIN + "\">")) {
      return strings;
    }
    String prefix = root.group(1) == null ? "" : root.group(1);
    String rest = text.substring(root.end());
    String inside = prefix.isEmpty() ? rest : rest.replaceAll("<(/?)" + prefix, "<$1");
    boolean others = OTHER_NAMESPACE.matcher(inside).find();
    boolean empty = root.group().endsWith("/>");
    return others || empty
        ? strings
        : ("<sst xmlns=\"" + MAIN + "\">" + inside).getBytes(StandardCharsets.UTF_8);
  }
}
