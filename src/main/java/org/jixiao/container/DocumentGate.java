package org.jixiao.container;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.Rule;

/**
 * Judges a Word document by its content before anything is read from it, as {@link Gate} judges a
 * workbook: what it is, whether it is sound, whether it is small enough. Relations that lead out of
 * the file are never followed.
 */
public final class DocumentGate {

  private static final String WANTED = "文档";

  private static final String ASK = "检查文件名，或向提供者索取可编辑的 Word 文档(.docx)。";
  private static final String AGAIN = "重新取得完整的文件，或用备份。";

  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** A document of forty pages has some ten thousand elements; this is a thousand times as much. */
  private static final long MOST_ELEMENTS = 10_000_000;

  private static final Set<String> KINDS =
      Set.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
          "application/vnd.ms-word.document.macroenabled.main+xml",
          "application/vnd.ms-word.template.macroenabledtemplate.main+xml");

  private final String name;
  private final Capacity capacity;

  private DocumentGate(String name, Capacity capacity) {
    this.name = name;
    this.capacity = capacity;
  }

  /**
   * Opens a Word document.
   *
   * @throws Refusal for anything but a sound document without a password, with a sentence
   */
  public static DocumentFile open(String name, byte[] bytes, Capacity capacity) {
    return new DocumentGate(name, capacity).open(bytes);
  }

  private DocumentFile open(byte[] bytes) {
    if (bytes.length == 0) {
      throw Refusal.of(DocumentRules.UNREADABLE, said("是空文件（0 字节）。"), AGAIN);
    }
    if (Sniff.isCompound(bytes)) {
      throw compound(Sniff.compound(bytes));
    }
    if (!Sniff.isArchive(bytes)) {
      throw Sniff.plain(bytes)
          .map(this::other)
          .orElseGet(() -> refused(DocumentRules.UNREADABLE, "不是 Word 文档，内容无法识别。"));
    }
    Map<String, byte[]> parts = parts(bytes);
    ContentTypes types = types(parts);
    if (types.all().stream().noneMatch(type -> KINDS.contains(type.toLowerCase(Locale.ROOT)))) {
      throw otherOffice(String.join(" ", types.all()));
    }
    Parts sound = Parts.of(parts);
    parts.forEach((part, content) -> look(types, part, content));
    return new DocumentFile(name, main(sound), sound);
  }

  /** What cannot be saved as a document has to be asked for. */
  private Refusal other(Sniff.Kind kind) {
    String how = "是" + kind.words() + "，不是 Word 文档。";
    if (kind.remedy().startsWith("重新取得")) {
      return Refusal.of(DocumentRules.UNREADABLE, said(how), AGAIN);
    }
    boolean openedByWord = kind.isText() || kind.isWebPage() || kind.words().contains("RTF");
    return openedByWord
        ? refused(DocumentRules.WRONG_FORMAT, how)
        : Refusal.of(DocumentRules.WRONG_FORMAT, said(how), ASK);
  }

  /** The archive is judged by the same eyes as a workbook's; the rule is that of a document. */
  private Map<String, byte[]> parts(byte[] bytes) {
    try {
      return ContentTypes.inUsualSpelling(Archive.parts(name, bytes, capacity, WANTED));
    } catch (Refusal refused) {
      String rule = refused.finding().rule();
      throw Refusal.of(
          DocumentRules.insteadOf(rule), refused.finding().message(), refused.finding().remedy());
    }
  }

  private ContentTypes types(Map<String, byte[]> parts) {
    byte[] list = parts.get(ContentTypes.PART);
    if (list == null) {
      throw parts.containsKey("content.xml") && parts.containsKey("mimetype")
          ? refused(DocumentRules.WRONG_FORMAT, "是 OpenDocument（.odt）文件，不是 Word 文档。")
          : Refusal.of(
              DocumentRules.WRONG_FORMAT, said("是压缩包，不是 Word 文档。"), "先解压，再指定其中的 .docx 文件。");
    }
    try {
      return ContentTypes.read(list);
    } catch (XMLStreamException broken) {
      throw broken("内容清单读不出来");
    }
  }

  private String main(Parts parts) {
    byte[] list = parts.part(Relations.ROOT);
    if (list != null && new String(list, StandardCharsets.UTF_8).contains(STRICT)) {
      throw Refusal.of(
          DocumentRules.WRONG_FORMAT,
          said("是 Strict Open XML 格式。"),
          "在 Word 中用“另存为”，保存类型选“Word 文档(.docx)”，不要选 Strict。");
    }
    try {
      return PartRelations.main(parts).orElseThrow(() -> broken("正文不在文件里"));
    } catch (XMLStreamException broken) {
      throw broken("关系表不是完整的 XML");
    }
  }

  /** Reads a part once, so that nothing in it surprises whoever makes something of it. */
  private void look(ContentTypes types, String part, byte[] content) {
    if (types.isStray(part)) {
      return;
    }
    if (types.isOldDrawing(part) || part.startsWith("customXml/")) {
      refuseDefinitions(part, content);
    }
    if (!types.isXml(part) || types.isOldDrawing(part)) {
      return;
    }
    try {
      walk(part, Census.reader(content));
    } catch (XMLStreamException notXml) {
      // What only tells of the file, or belongs to somebody else, is passed over.
      if (!LibraryView.isMetadata(part) && !part.startsWith("customXml/")) {
        throw broken("内部文件“" + part + "”不是完整的 XML");
      }
      refuseDefinitions(part, content);
    }
  }

  private void walk(String part, XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    long elements = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw definesTypes(part);
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        elements++;
        if (depth > capacity.depth()) {
          throw refused(
              DocumentRules.HOSTILE, "的内部文件“" + part + "”嵌套超过 " + capacity.depth() + " 层，可能是恶意文件。");
        }
        if (elements > MOST_ELEMENTS) {
          throw refused(DocumentRules.HOSTILE, "的内容多得不像评价报告，可能是恶意文件。");
        }
      }
    }
  }

  private void refuseDefinitions(String part, byte[] content) {
    if (Definitions.areIn(content)) {
      throw definesTypes(part);
    }
  }

  private Refusal definesTypes(String part) {
    return refused(DocumentRules.HOSTILE, "的内部文件“" + part + "”带有文档类型定义（DTD），可能是恶意文件。");
  }

  private Refusal compound(Sniff.Compound compound) {
    return switch (compound) {
      case ENCRYPTED -> refused(DocumentRules.ENCRYPTED, "设有打开密码，读不出内容。");
      case WORD -> refused(DocumentRules.WRONG_FORMAT, "是旧格式（.doc、.wps）的文档，不是 .docx。");
      case OLD_WORKBOOK -> notADocument("是旧格式（.xls、.et）的工作簿，不是 Word 文档。");
      case SLIDES -> notADocument("是旧格式的演示文稿（.ppt），不是 Word 文档。");
      case DAMAGED -> Refusal.of(DocumentRules.UNREADABLE, said("是旧格式或加密的文件，并且已损坏，读不出来。"), AGAIN);
      default -> notADocument("是旧格式的复合文件，其中没有 Word 文档。");
    };
  }

  private Refusal otherOffice(String types) {
    if (types.contains("spreadsheetml") || types.contains("ms-excel")) {
      return Refusal.of(
          DocumentRules.WRONG_FORMAT,
          said("是 Excel 工作簿，不是 Word 文档。"),
          "检查参数的先后：先写报告（.docx），后写工作簿（.xlsx）。");
    }
    if (types.contains("presentationml")) {
      return notADocument("是演示文稿（.pptx），不是 Word 文档。");
    }
    return notADocument("是 Office 文件，但其中没有 Word 文档。");
  }

  private Refusal notADocument(String how) {
    return Refusal.of(DocumentRules.WRONG_FORMAT, said(how), ASK);
  }

  private Refusal broken(String how) {
    return refused(DocumentRules.UNREADABLE, "的内部结构有错误：" + how + "。");
  }

  private Refusal refused(Rule<Object> rule, String how) {
    return Refusal.of(rule, said(how));
  }

  private String said(String how) {
    return "“" + name + "”" + how;
  }
}
