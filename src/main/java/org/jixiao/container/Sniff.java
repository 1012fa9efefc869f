package org.jixiao.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Says what a file is that is no workbook of ours, from its content and never from its name. */
public final class Sniff {

  private static final String TEXT = "文本（CSV）文件";
  private static final String WEB_PAGE = "网页（HTML）文件";
  private static final String XML_TABLE = " XML 表格（Excel 2003 XML）";

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
  public static boolean isCompound(byte[] bytes) {
    return startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
  }

  /** Whether the file is an archive, as every workbook of today is. */
  public static boolean isArchive(byte[] bytes) {
    return startsWith(bytes, 'P', 'K');
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

  private static final String ASK_FOR_XLSX = "向提供者索取可编辑的 Excel 工作簿(.xlsx)。";
  private static final String SAVE_AS_XLSX = "在 Excel 或 WPS 中打开，用“另存为 Excel 工作簿(.xlsx)”保存后再运行。";

  /**
   * A kind of file.
   *
   * @param words what it is, in the user's words
   * @param remedy what to do with it
   */
  public record Kind(String words, String remedy) {

    /** Whether it is text, such as CSV, and nothing else that is known. */
    public boolean isText() {
      return words.equals(TEXT);
    }

    /** Whether it is a web page. */
    public boolean isWebPage() {
      return words.equals(WEB_PAGE);
    }

    /** Whether it is the XML that Excel 2003 saved. */
    public boolean isXmlTable() {
      return words.equals(XML_TABLE);
    }
  }

  /** What a file that is neither an archive nor a compound file seems to be, if anything. */
  public static Optional<Kind> plain(byte[] bytes) {
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      return Optional.of(new Kind(" PDF 文件", ASK_FOR_XLSX));
    }
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')
        || startsWith(bytes, 0xFF, 0xD8, 0xFF)
        || startsWith(bytes, 'G', 'I', 'F', '8')) {
      return Optional.of(new Kind("图片", ASK_FOR_XLSX));
    }
    if (startsWith(bytes, 'R', 'a', 'r', '!')
        || startsWith(bytes, '7', 'z', 0xBC, 0xAF)
        || startsWith(bytes, 0x1F, 0x8B)) {
      return Optional.of(new Kind("压缩包", "先解压，再运行其中的 .xlsx 文件。"));
    }
    if (startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
      return Optional.of(new Kind(" RTF 文档", ASK_FOR_XLSX));
    }
    if (isZeros(bytes)) {
      return Optional.of(new Kind("内容全是零的坏文件（没有下载或复制完）", "重新取得文件，或用备份。"));
    }
    if (startsWith(bytes, 0x09, 0x08, 0x10, 0) || startsWith(bytes, 0x09, 0x04, 0x06, 0)) {
      return Optional.of(new Kind("很旧的 Excel 文件（5.0 及更早）", SAVE_AS_XLSX));
    }
    return text(bytes).map(text -> textual(text.strip().toLowerCase(Locale.ROOT)));
  }

  private static Kind textual(String start) {
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return new Kind(XML_TABLE, SAVE_AS_XLSX);
    }
    if (start.startsWith("mime-version:")) {
      return new Kind("单个网页（MHTML）文件", SAVE_AS_XLSX);
    }
    if (start.contains("<frameset")) {
      return new Kind("只有框架的网页（各工作表的数据在同名的文件夹里）", SAVE_AS_XLSX);
    }
    if (start.contains("<html") || start.contains("<table") || start.contains("<!doctype html")) {
      return new Kind(WEB_PAGE, SAVE_AS_XLSX);
    }
    if (start.startsWith("{") || start.startsWith("[{")) {
      return new Kind(" JSON 文件", ASK_FOR_XLSX);
    }
    return start.startsWith("<?xml")
        ? new Kind(" XML 文件", ASK_FOR_XLSX)
        : new Kind(TEXT, SAVE_AS_XLSX);
  }

  private static boolean isZeros(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /** The beginning as text, if it is any. */
  private static Optional<String> text(byte[] bytes) {
    int length = Math.min(bytes.length, 4096);
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_16));
    }
    for (int i = 0; i < length; i++) {
      int one = bytes[i] & 0xFF;
      if (one < 9 || one > 13 && one < 32 && one != 27) {
        return Optional.empty();
      }
    }
    // The last character of the piece may be cut: leave room for it.
    for (int cut = 0; cut < 4; cut++) {
      for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
        try {
          return Optional.of(
              charset
                  .newDecoder()
                  .decode(ByteBuffer.wrap(bytes, 0, Math.max(0, length - cut)))
                  .toString()
                  .replace("\uFEFF", ""));
        } catch (CharacterCodingException notThis) {
          // the next one
        }
      }
    }
    return Optional.empty();
  }
}
