package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.jixiao.book.WorkbookRules;
import org.jixiao.findings.Refusal;

/**
 * Judges a file by its content before the spreadsheet library sees it: is it what it says, is it
 * sound, is it small enough. What may not pass is refused in words.
 */
final class Gate {

  /** The most that all parts of a workbook may come to when unpacked. */
  private static final long MOST_UNPACKED = 512L << 20;

  /** The most parts. */
  private static final int MOST_PARTS = 20_000;

  /**
   * The most cells that the memory at hand can hold: the library takes about a kilobyte for each,
   * and as much again while it saves.
   */
  private static final long MOST_CELLS =
      Math.min(2_000_000, Runtime.getRuntime().maxMemory() / 2048);

  private Gate() {}

  /** Lets a sound workbook pass; throws a {@link Refusal} for anything else. */
  static void check(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "“" + name + "”是空文件（0 字节）。");
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw oldFormat(name, bytes);
    }
    if (!startsWith(bytes, 'P', 'K')) {
      throw notZip(name, bytes);
    }
    checkParts(name, bytes);
  }

  private static Refusal oldFormat(String name, byte[] bytes) {
    if (contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
      return Refusal.of(WorkbookRules.ENCRYPTED, "“" + name + "”设有打开密码，读不出内容。");
    }
    return Refusal.of(
        WorkbookRules.WRONG_FORMAT, "“" + name + "”是旧格式（.xls、.et 等）的文件，不是 .xlsx 工作簿。");
  }

  private static Refusal notZip(String name, byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("%pdf")) {
      return Refusal.of(WorkbookRules.WRONG_FORMAT, "“" + name + "”是 PDF 文件，不是 Excel 工作簿。");
    }
    if (start.contains("<html") || start.contains("<table")) {
      return Refusal.of(WorkbookRules.WRONG_FORMAT, "“" + name + "”是网页（HTML）文件，只是扩展名像 Excel 工作簿。");
    }
    boolean text = start.chars().noneMatch(c -> c < 9 || c > 13 && c < 32 && c != 27);
    return text
        ? Refusal.of(WorkbookRules.WRONG_FORMAT, "“" + name + "”是文本（CSV）文件，只是扩展名像 Excel 工作簿。")
        : Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "“" + name + "”不是 Excel 工作簿，内容无法识别。");
  }

  private static void checkParts(String name, byte[] bytes) {
    Map<String, Long> sizes = new HashMap<>();
    String workbook = "";
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      long unpacked = 0;
      long cells = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        byte[] buffer = new byte[1 << 16];
        CRC32 sum = new CRC32();
        long size = 0;
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        boolean keep = entry.getName().equals("xl/workbook.xml");
        StringBuilder kept = new StringBuilder();
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sum.update(buffer, 0, n);
            size += n;
            unpacked += n;
            if (unpacked > MOST_UNPACKED || sizes.size() > MOST_PARTS) {
              throw Refusal.of(
                  WorkbookRules.HOSTILE,
                  "“" + name + "”解压后超过 " + (MOST_UNPACKED >> 20) + " MB，不像正常的工作簿。");
            }
            cells += sheet ? cellsIn(buffer, n) : 0;
            if (cells > MOST_CELLS) {
              throw Refusal.of(
                  WorkbookRules.HOSTILE,
                  "“" + name + "”的单元格超过 " + MOST_CELLS + " 个，超出现有内存能处理的范围。",
                  "删去不用的数据或工作表后再运行，或用更大的内存：java -Xmx4g -jar jixiao.jar …");
            }
            if (keep) {
              kept.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
          }
        }
        if (sum.getValue() != entry.getCrc() || size != entry.getSize()) {
          throw damaged(name);
        }
        sizes.put(entry.getName(), size);
        workbook = keep ? kept.toString() : workbook;
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw damaged(name);
    }
    checkKind(name, sizes, workbook);
  }

  /** Counts the beginnings of cells; one that straddles two buffers is not missed by much. */
  private static long cellsIn(byte[] buffer, int length) {
    long cells = 0;
    for (int i = 0; i + 2 < length; i++) {
      if (buffer[i] == '<'
          && buffer[i + 1] == 'c'
          && (buffer[i + 2] == ' ' || buffer[i + 2] == '>')) {
        cells++;
      }
    }
    return cells;
  }

  private static Refusal damaged(String name) {
    return Refusal.of(
        WorkbookRules.NOT_A_WORKBOOK, "“" + name + "”已损坏或不完整，不能安全读取。", "重新取得完整的文件，或用备份。");
  }

  private static void checkKind(String name, Map<String, Long> parts, String workbook) {
    if (parts.containsKey("xl/workbook.bin")) {
      throw Refusal.of(WorkbookRules.WRONG_FORMAT, "“" + name + "”是二进制工作簿（.xlsb）。");
    }
    if (parts.containsKey("content.xml") && parts.containsKey("mimetype")) {
      throw Refusal.of(WorkbookRules.WRONG_FORMAT, "“" + name + "”是 OpenDocument（.ods）文件。");
    }
    if (parts.containsKey("word/document.xml")) {
      throw Refusal.of(WorkbookRules.WRONG_FORMAT, "“" + name + "”是 Word 文档，不是 Excel 工作簿。");
    }
    if (!parts.containsKey("[Content_Types].xml") || workbook.isEmpty()) {
      throw Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "“" + name + "”是压缩包，不是 Excel 工作簿。");
    }
    if (workbook.contains("http://purl.oclc.org/ooxml/")) {
      throw Refusal.of(
          WorkbookRules.WRONG_FORMAT,
          "“" + name + "”是 Strict Open XML 格式。",
          "在 Excel 中用“另存为”，保存类型选“Excel 工作簿(.xlsx)”，不要选 Strict。");
    }
  }

  /** Tells the library that the gate has counted what unpacks to how much. */
  static void vouch() {
    // Honest workbooks compress better, and hold larger parts, than the library's guess allows.
    ZipSecureFile.setMinInflateRatio(0);
    IOUtils.setByteArrayMaxOverride((int) MOST_UNPACKED);
  }

  /** The bytes as an input stream, for the library's stream constructor. */
  static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    outer:
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      for (int j = 0; j < wanted.length; j++) {
        if (bytes[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
