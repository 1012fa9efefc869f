package org.jixiao.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * Judges a file by its content before any spreadsheet is made of it: what it is, whether it is
 * sound, whether it is small enough. What may not pass is refused with a sentence that names the
 * kind and what to do.
 */
public final class Gate {

  private static final String OTHER_PROGRAM = "用 Word 等相应的程序处理；评价工作簿应为 .xlsx。";

  private Gate() {}

  /**
   * Opens a workbook file.
   *
   * @param password the password to open it, or null
   * @throws Refusal for anything but a sound workbook, with a sentence
   */
  public static Container open(String name, byte[] bytes, String password, Capacity capacity) {
    if (bytes.length == 0) {
      throw Refusal.of(FileRules.NOT_A_WORKBOOK, "“" + name + "”是空文件（0 字节）。");
    }
    if (Sniff.isCompound(bytes)) {
      Lock.Opened opened = openCompound(name, bytes, password, capacity);
      return unpack(name, opened.bytes(), opened.lock(), capacity);
    }
    return unpack(name, bytes, null, capacity);
  }

  /**
   * Takes a file apart that this program has just written: the archive must be sound; what is in it
   * is proven by whoever knows what was to be in it.
   *
   * @throws Refusal when it is no sound archive with a workbook in it
   */
  public static Container reopen(String name, byte[] bytes, String password, Capacity capacity) {
    byte[] archive =
        Sniff.isCompound(bytes) ? Lock.open(name, bytes, password, capacity).bytes() : bytes;
    Map<String, byte[]> parts =
        ContentTypes.inUsualSpelling(Archive.parts(name, archive, capacity));
    WorkbookKind kind = kind(name, types(name, parts), parts);
    return new Container(name, kind, Parts.of(parts), List.of(), null, capacity);
  }

  /**
   * The parts of a file that need not be a workbook, such as a report.
   *
   * @throws Refusal when it is no sound archive, or more than the capacity allows
   */
  public static Map<String, byte[]> parts(String name, byte[] bytes, Capacity capacity) {
    return Archive.parts(name, bytes, capacity);
  }

  /** A workbook that the program has made, under a password if there is one. */
  public static byte[] sealed(byte[] workbook, String password) {
    return password == null ? workbook : Lock.of(password).close(workbook);
  }

  /** Whether a file is a workbook of the format before 2007, which is only read. */
  public static boolean isOldWorkbook(byte[] bytes) {
    return Sniff.isCompound(bytes) && Sniff.compound(bytes) == Sniff.Compound.OLD_WORKBOOK;
  }

  /**
   * The refusal of a workbook whose inside is not what it should be.
   *
   * @param how what is the matter, as it follows in the sentence
   */
  public static Refusal broken(String name, String how) {
    return Refusal.of(
        FileRules.NOT_A_WORKBOOK,
        "“" + name + "”的内部结构有错误" + how + "。",
        "在 Excel 中打开并按提示修复，另存为 .xlsx 后再运行；或用备份。");
  }

  private static Container unpack(String name, byte[] bytes, Lock lock, Capacity capacity) {
    if (!Sniff.startsWith(bytes, 'P', 'K')) {
      throw notAnArchive(name, bytes);
    }
    Map<String, byte[]> parts = ContentTypes.inUsualSpelling(Archive.parts(name, bytes, capacity));
    ContentTypes types = types(name, parts);
    WorkbookKind kind = kind(name, types, parts);
    Census census = Census.take(name, types, parts, capacity);
    Parts sound = Parts.of(census.mended(types, parts));
    return new Container(name, kind, sound, census.absent(), lock, capacity);
  }

  private static Lock.Opened openCompound(
      String name, byte[] bytes, String password, Capacity capacity) {
    Sniff.Compound compound = Sniff.compound(bytes);
    return switch (compound) {
      case ENCRYPTED -> Lock.open(name, bytes, password, capacity);
      case OLD_WORKBOOK ->
          throw Refusal.of(
              FileRules.WRONG_FORMAT,
              "“" + name + "”是旧格式（.xls、.et）的工作簿，不是 .xlsx。",
              "在 Excel 或 WPS 中打开，用“另存为 Excel 工作簿(.xlsx)”保存后再运行；"
                  + "或把填报内容转入新工作簿：new 新文件.xlsx --from "
                  + name
                  + "。");
      default -> throw otherCompound(name, compound);
    };
  }

  private static Refusal otherCompound(String name, Sniff.Compound compound) {
    return switch (compound) {
      case WORD ->
          Refusal.of(
              FileRules.WRONG_FORMAT,
              "“" + name + "”是旧格式的 Word 文档（.doc），不是 Excel 工作簿。",
              OTHER_PROGRAM);
      case SLIDES ->
          Refusal.of(
              FileRules.WRONG_FORMAT, "“" + name + "”是旧格式的演示文稿（.ppt），不是 Excel 工作簿。", OTHER_PROGRAM);
      case DAMAGED -> Refusal.of(FileRules.NOT_A_WORKBOOK, "“" + name + "”是旧格式或加密的文件，并且已损坏，读不出来。");
      default -> Refusal.of(FileRules.WRONG_FORMAT, "“" + name + "”是旧格式的复合文件，其中没有工作簿。");
    };
  }

  /**
   * Refuses an archive that is no workbook, in the words that {@link #open} has for it.
   *
   * @param parts the names of what is in an archive, with the content of those that tell its kind
   * @throws Refusal when it is no workbook of today
   */
  public static void refuseOtherArchive(String name, Map<String, byte[]> parts) {
    Map<String, byte[]> usual = ContentTypes.inUsualSpelling(parts);
    kind(name, types(name, usual), usual);
  }

  /**
   * Refuses a compound file that is no old workbook. Damage is found later, by whoever reads it.
   *
   * @throws Refusal when it is no old workbook, or one with a password
   */
  public static void refuseOtherCompound(String name, byte[] bytes) {
    Sniff.Compound compound = Sniff.compound(bytes);
    if (compound == Sniff.Compound.ENCRYPTED) {
      throw Refusal.of(FileRules.ENCRYPTED, "“" + name + "”设有打开密码，读不出内容。");
    }
    if (compound != Sniff.Compound.OLD_WORKBOOK && compound != Sniff.Compound.DAMAGED) {
      throw otherCompound(name, compound);
    }
  }

  private static Refusal notAnArchive(String name, byte[] bytes) {
    return Sniff.plain(bytes)
        .map(
            kind ->
                Refusal.of(
                    FileRules.WRONG_FORMAT,
                    "“" + name + "”是" + kind.words() + "，不是 Excel 工作簿。",
                    kind.remedy()))
        .orElseGet(
            () -> Refusal.of(FileRules.NOT_A_WORKBOOK, "“" + name + "”不是 Excel 工作簿，内容无法识别。"));
  }

  /** The kind, by the type that the file states for its main part. */
  private static WorkbookKind kind(String name, ContentTypes types, Map<String, byte[]> parts) {
    checkNotStrict(name, parts);
    return types.all().stream()
        .flatMap(type -> WorkbookKind.of(type).stream())
        .findFirst()
        .orElseThrow(() -> otherOffice(name, String.join(" ", types.all())));
  }

  private static ContentTypes types(String name, Map<String, byte[]> parts) {
    if (!parts.containsKey(ContentTypes.PART)) {
      throw otherArchive(name, parts);
    }
    try {
      return ContentTypes.read(parts.get(ContentTypes.PART));
    } catch (XMLStreamException broken) {
      throw broken(name, "：内容清单读不出来");
    }
  }

  private static void checkNotStrict(String name, Map<String, byte[]> parts) {
    byte[] relations = parts.get("_rels/.rels");
    byte[] strict = "http://purl.oclc.org/ooxml/".getBytes(StandardCharsets.US_ASCII);
    for (byte[] part : new byte[][] {relations, parts.get("xl/workbook.xml")}) {
      if (part != null && contains(part, strict)) {
        throw Refusal.of(
            FileRules.WRONG_FORMAT,
            "“" + name + "”是 Strict Open XML 格式。",
            "在 Excel 中用“另存为”，保存类型选“Excel 工作簿(.xlsx)”，不要选 Strict。");
      }
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static Refusal otherOffice(String name, String types) {
    if (types.contains("sheet.binary")) {
      return Refusal.of(FileRules.WRONG_FORMAT, "“" + name + "”是二进制工作簿（.xlsb）。");
    }
    if (types.contains("ms-excel.addin")) {
      return Refusal.of(FileRules.WRONG_FORMAT, "“" + name + "”是 Excel 加载项（.xlam），不是工作簿。");
    }
    if (types.contains("wordprocessingml")) {
      return Refusal.of(
          FileRules.WRONG_FORMAT, "“" + name + "”是 Word 文档，不是 Excel 工作簿。", OTHER_PROGRAM);
    }
    if (types.contains("presentationml")) {
      return Refusal.of(
          FileRules.WRONG_FORMAT, "“" + name + "”是演示文稿（.pptx），不是 Excel 工作簿。", OTHER_PROGRAM);
    }
    return Refusal.of(FileRules.NOT_A_WORKBOOK, "“" + name + "”是 Office 文件，但其中没有工作簿。");
  }

  private static Refusal otherArchive(String name, Map<String, byte[]> parts) {
    if (parts.containsKey("content.xml") && parts.containsKey("mimetype")) {
      return Refusal.of(FileRules.WRONG_FORMAT, "“" + name + "”是 OpenDocument（.ods）文件。");
    }
    if (parts.containsKey("OFD.xml")) {
      return Refusal.of(
          FileRules.WRONG_FORMAT, "“" + name + "”是 OFD 版式文件，不是 Excel 工作簿。", "向提供者索取可编辑的 .xlsx 文件。");
    }
    boolean holdsOne =
        parts.keySet().stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith(".xlsx"));
    return Refusal.of(
        FileRules.NOT_A_WORKBOOK,
        "“" + name + "”是压缩包，不是 Excel 工作簿。",
        holdsOne ? "先解压，再运行其中的 .xlsx 文件。" : "重新取得评价工作簿（.xlsx）。");
  }
}
