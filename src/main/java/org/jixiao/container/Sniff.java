package org.jixiao.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Says what a file is that is no workbook of ours, from its content and never from its name. */
final class Sniff {

  private Sniff() {}

  static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file is a compound file, the container of Office before 2007. */
  static boolean isCompound(byte[] bytes) {
    return startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
  }

  /** What a compound file holds, by the names in its directory. */
  enum Compound {
    ENCRYPTED,
    OLD_WORKBOOK,
    WORD,
    SLIDES,
    OTHER,
    DAMAGED
  }

  static Compound compound(byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      Set<String> names = files.getRoot().getEntryNames();
      if (names.contains("EncryptedPackage")) {
        return Compound.ENCRYPTED;
      }
      if (names.contains("Workbook") || names.contains("Book") || names.contains("WORKBOOK")) {
        return Compound.OLD_WORKBOOK;
      }
      if (names.contains("WordDocument")) {
        return Compound.WORD;
      }
      return names.contains("PowerPoint Document") ? Compound.SLIDES : Compound.OTHER;
    } catch (IOException | RuntimeException damaged) {
      return Compound.DAMAGED;
    }
  }

  /** What a file that is neither an archive nor a compound file seems to be, in Chinese words. */
  static String plain(byte[] bytes) {
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      return "PDF 文件";
    }
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')
        || startsWith(bytes, 0xFF, 0xD8, 0xFF)
        || startsWith(bytes, 'G', 'I', 'F', '8')) {
      return "图片";
    }
    if (startsWith(bytes, 'R', 'a', 'r', '!')
        || startsWith(bytes, '7', 'z', 0xBC, 0xAF)
        || startsWith(bytes, 0x1F, 0x8B)) {
      return "压缩包";
    }
    if (startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
      return "RTF 文档";
    }
    if (isZeros(bytes)) {
      return "全是零的坏文件";
    }
    if (startsWith(bytes, 0x09, 0x08, 0x10, 0) || startsWith(bytes, 0x09, 0x04, 0x06, 0)) {
      return "很旧的 Excel 文件（5.0 及更早）";
    }
    String text = text(bytes);
    return text == null ? "" : textual(text.strip().toLowerCase(Locale.ROOT));
  }

  private static String textual(String start) {
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return "XML 表格（Excel 2003 XML）";
    }
    if (start.startsWith("mime-version:")) {
      return "单个网页（MHTML）文件";
    }
    if (start.contains("<html") || start.contains("<table") || start.contains("<!doctype html")) {
      return "网页（HTML）文件";
    }
    if (start.startsWith("{") || start.startsWith("[{")) {
      return "JSON 文件";
    }
    return start.startsWith("<?xml") ? "XML 文件" : "文本（CSV）文件";
  }

  private static boolean isZeros(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /** The beginning as text, or null when it is none. */
  private static String text(byte[] bytes) {
    int length = Math.min(bytes.length, 4096);
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 0, length, StandardCharsets.UTF_16);
    }
    for (int i = 0; i < length; i++) {
      int one = bytes[i] & 0xFF;
      if (one < 9 || one > 13 && one < 32 && one != 27) {
        return null;
      }
    }
    // The last character of the piece may be cut: leave room for it.
    for (int cut = 0; cut < 4; cut++) {
      for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
        try {
          return charset
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, 0, Math.max(0, length - cut)))
              .toString()
              .replace("\uFEFF", "");
        } catch (CharacterCodingException notThis) {
          // the next one
        }
      }
    }
    return null;
  }
}
