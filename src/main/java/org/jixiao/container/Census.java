package org.jixiao.container;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;

/**
 * Reads every XML part once, as a stream, before anything is built from it: counts what would take
 * memory and finds what the spreadsheet library would lose, repair or choke on without a word.
 */
public final class Census {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final XMLInputFactory READERS = readers();

  private final String name;
  private final Capacity capacity;
  private final Weight weight = new Weight();
  private long cells;
  private long strings;
  private StyleCensus styles = new StyleCensus(this);
  private long lastString = -1;
  private long lastStyle = -1;
  private boolean hasStrayFormats;
  private boolean related;
  private Refusal refused;
  private final List<String> absent = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();

  private Census(String name, Capacity capacity) {
    this.name = name;
    this.capacity = capacity;
  }

  private static XMLInputFactory readers() {
    // It reads bytes as they are and checks as it goes; with Java's own a run takes 7% more.
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // A fault in a text is told when the text is come to, not when somebody asks for it.
    factory.setProperty("com.ctc.wstx.lazyParsing", false);
    return factory;
  }

  /** A stream of what a part holds, in which no document type and no entity is followed. */
  public static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    return READERS.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  /**
   * Looks through a workbook.
   *
   * @throws Refusal when it is more than the capacity allows, or would not come through whole
   */
  static Census take(
      String name, ContentTypes types, Map<String, byte[]> parts, Capacity capacity) {
    Census census = new Census(name, capacity);
    census.related = Relations.leadToStrings(Parts.of(parts));
    parts.forEach(
        (part, content) -> {
          if (types.isStray(part)) {
            census.weight.carried(content);
          } else if (types.isOldDrawing(part)) {
            census.oldDrawing(part, content);
          } else if (types.isXml(part)) {
            census.weight.markup(content);
          } else {
            census.weight.carried(content);
          }
        });
    census.checkWeight();
    // Small parts first: a workbook with too many styles or sheets is refused at once.
    List<Map.Entry<String, byte[]>> markup =
        parts.entrySet().stream()
            .filter(part -> types.isXml(part.getKey()) && !types.isStray(part.getKey()))
            .sorted((one, other) -> Integer.compare(one.getValue().length, other.getValue().length))
            .toList();
    markup.stream()
        .filter(part -> !types.isSheet(part.getKey()))
        .forEach(part -> census.look(part.getKey(), part.getValue()));
    census.lookTogether(markup.stream().filter(part -> types.isSheet(part.getKey())).toList());
    census.conclude();
    census.checkRelations(parts);
    return census;
  }

  /** What sheets and drawings point at and is not there. */
  List<String> absent() {
    return absent;
  }

  /** The parts with formats that are all in the lists; the same when they were before. */
  Map<String, byte[]> mended(ContentTypes types, Map<String, byte[]> parts) {
    if (!hasStrayFormats && !styles.isAstray()) {
      return parts;
    }
    Map<String, byte[]> mended = new TreeMap<>(parts);
    mended.replaceAll(
        (part, content) -> {
          if (types.isSheet(part) && hasStrayFormats) {
            return StrayStyles.inSheet(content, styles.formats());
          }
          return types.isStyles(part) && styles.isAstray()
              ? StrayStyles.inStyles(content, styles.lengths())
              : content;
        });
    return mended;
  }

  /** Nearly XML: it is not read here, but neither may it define anything. */
  private void oldDrawing(String part, byte[] content) {
    weight.markup(content);
    refuseDefinitions(part, content);
  }

  private void refuseDefinitions(String part, byte[] content) {
    if (Definitions.areIn(content)) {
      throw definesTypes(part);
    }
  }

  private Refusal definesTypes(String part) {
    return Refusal.of(FileRules.HOSTILE, "“" + name + "”的内部文件“" + part + "”带有文档类型定义（DTD），可能是恶意文件。");
  }

  private void checkRelations(Map<String, byte[]> parts) {
    try {
      String missing = Relations.missing(parts);
      if (missing != null) {
        throw broken("工作簿指向的“" + missing + "”不在文件里");
      }
      absent.addAll(Relations.absent(parts));
    } catch (XMLStreamException notXml) {
      throw broken("工作簿的关系表不是完整的 XML");
    }
  }

  /**
   * Sheets are most of a workbook: they are looked at on all processors, each counted by itself.
   */
  private void lookTogether(List<Map.Entry<String, byte[]>> parts) {
    long before = weight.bytes();
    capacity
        .each(parts)
        .map(part -> new Census(name, capacity).counted(before, part.getKey(), part.getValue()))
        .toList()
        .forEach(this::add);
  }

  private Census counted(long before, String part, byte[] content) {
    weight.add(before);
    try {
      look(part, content);
    } catch (Refusal refusal) {
      refused = refusal;
    }
    weight.add(-before);
    return this;
  }

  /** Counts together; of several reasons to refuse the first in order is told, on every run. */
  private void add(Census other) {
    if (other.refused != null) {
      throw other.refused;
    }
    weight.add(other.weight.bytes());
    cells += other.cells;
    strings += other.strings;
    styles = other.styles.isSeen() ? other.styles : styles;
    lastString = Math.max(lastString, other.lastString);
    lastStyle = Math.max(lastStyle, other.lastStyle);
    hasStrayFormats |= other.hasStrayFormats;
    sheets.addAll(other.sheets);
    checkWeight();
  }

  private void look(String part, byte[] content) {
    try {
      XMLStreamReader xml = reader(content);
      int depth = 0;
      SheetCensus sheet = null;
      String root = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw definesTypes(part);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          root = depth++ == 0 ? xml.getLocalName() : root;
          if (depth > capacity.depth()) {
            throw Refusal.of(
                FileRules.HOSTILE,
                "“" + name + "”的内部文件“" + part + "”嵌套超过 " + capacity.depth() + " 层，可能是恶意文件。");
          }
          weight.element(xml);
          checkWeight();
          switch (root) {
            case "worksheet" -> {
              sheet = sheet == null ? new SheetCensus(this, part) : sheet;
              sheet.element(xml, depth);
            }
            case "workbook" -> workbook(xml);
            case "styleSheet" -> styles(xml, depth);
            case "sst" -> strings += depth == 2 && xml.getLocalName().equals("si") ? 1 : 0;
            default -> {
              // carried as it is
            }
          }
        }
        if (sheet != null) {
          sheet.text(xml, event);
        }
      }
    } catch (XMLStreamException notXml) {
      // What only tells of the file, or belongs to somebody else, is carried as it is.
      if (!isForeign(part)) {
        throw broken("内部文件“" + part + "”不是完整的 XML");
      }
      refuseDefinitions(part, content);
    }
  }

  private static boolean isForeign(String part) {
    return LibraryView.isMetadata(part) || part.startsWith("customXml/");
  }

  private void checkWeight() {
    if (weight.bytes() > capacity.memory()) {
      throw Refusal.of(
          FileRules.HOSTILE,
          "“"
              + name
              + "”的内容太多（已数到 "
              + Decimals.count(cells)
              + " 个单元格，估计要占 "
              + Decimals.count(capacity.memory() >> 20)
              + " MB 以上内存），现有内存装不下。",
          "删去不用的数据、工作表或空白格式后再运行，或用更大的内存：java -Xmx4g -jar jixiao.jar …");
    }
  }

  void cell(String style) {
    cells++;
    style(style);
  }

  void links(String part, int count) {
    if (count > capacity.links()) {
      throw Refusal.of(
          FileRules.HOSTILE,
          "“" + name + "”的内部文件“" + part + "”有 " + capacity.links() + " 个以上超链接，超过 Excel 的上限。",
          "删去不用的超链接后再运行。");
    }
  }

  void string(long index) {
    lastString = Math.max(lastString, index);
  }

  void style(String index) {
    if (index != null) {
      try {
        long format = Long.parseLong(index.strip());
        hasStrayFormats |= format < 0;
        lastStyle = Math.max(lastStyle, format);
      } catch (NumberFormatException noIndex) {
        throw broken("单元格样式的编号“" + index + "”不是数字");
      }
    }
  }

  private void workbook(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("sheet")) {
      return;
    }
    String sheet = xml.getAttributeValue(null, "name");
    String relation = xml.getAttributeValue(RELATIONS, "id");
    if (sheet == null || relation == null) {
      throw broken("工作表“" + sheet + "”没有指向任何内容");
    }
    if (!relation.isBlank()) {
      sheets.add(sheet);
    }
  }

  private void styles(XMLStreamReader xml, int depth) {
    styles.element(xml, depth);
    if (styles.formats() > capacity.styles()) {
      throw Refusal.of(
          FileRules.HOSTILE,
          "“" + name + "”的单元格样式超过 " + capacity.styles() + " 种，已近 Excel 的上限 64,000 种，写不进结果。",
          "把要用的工作表复制到新工作簿（“选择性粘贴 › 值和数字格式”）后再运行。");
    }
  }

  private void conclude() {
    if (sheets.isEmpty()) {
      throw broken("其中没有工作表");
    }
    if (sheets.size() > capacity.sheets()) {
      throw Refusal.of(
          FileRules.HOSTILE,
          "“" + name + "”有 " + sheets.size() + " 张工作表，超过上限 " + capacity.sheets() + " 张。");
    }
    Set<String> seen = new HashSet<>();
    for (String sheet : sheets) {
      if (!seen.add(sheet.toLowerCase(Locale.ROOT))) {
        throw broken("有两张工作表都叫“" + sheet + "”");
      }
    }
    if (lastString >= 0 && !related) {
      throw broken("单元格的文字表（sharedStrings）没有与工作簿关联");
    }
    if (lastString >= strings) {
      throw broken("单元格引用的文字（第 " + (lastString + 1) + " 条）不在文件里");
    }
    hasStrayFormats |= lastStyle >= Math.max(1, styles.formats());
  }

  /** A workbook that would lose something if it were read all the same. */
  Refusal broken(String how) {
    return Gate.broken(name, "：" + how);
  }
}
