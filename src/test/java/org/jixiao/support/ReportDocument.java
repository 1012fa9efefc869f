package org.jixiao.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jixiao.container.Fingerprint;
import org.jixiao.container.XmlTags;

/** A report in the form in which drafts are written: figures in controls, bookmarks and a list. */
public final class ReportDocument {

  public static final String UNIT = "示范区教育局";
  public static final String YEAR = "2024";

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String[] SHEETS = {"预算配置", "月度指标", "决算对比", "固定资产", "三公经费"};
  private static final String[] LABELS = {
    "人员经费", "公用经费", "项目支出", "培训费", "差旅费", "会议费", "印刷费", "维修费", "劳务费", "合计"
  };
  private static final String[] COLUMNS = {"年初预算数", "全年预算数", "决算数", "增减率"};

  /**
   * One printed figure.
   *
   * @param before the words before it in its paragraph
   * @param heading the heading above it
   */
  public record Printed(String name, String cell, String shown, String before, String heading) {}

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Printed> figures = new ArrayList<>();
  private final Map<String, String> values;
  private String unit = UNIT;
  private String year = YEAR;
  private String heading = "";
  private StringBuilder paragraph = new StringBuilder();

  private ReportDocument(Map<String, String> values) {
    this.values = values;
  }

  /** What the cells of an invented workbook show. */
  public static Map<String, String> workbook(Random random) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String sheet : SHEETS) {
      for (int row = 0; row < LABELS.length; row++) {
        for (int column = 0; column < COLUMNS.length; column++) {
          values.put(sheet + "!" + (char) ('B' + column) + (row + 4), value(random, column == 3));
        }
      }
    }
    return values;
  }

  /** The same where a few amounts and rates stand in most cells, as in many a real workbook. */
  public static Map<String, String> dullWorkbook(Random random) {
    Map<String, String> values = workbook(random);
    List<String> few = List.of("0.00", "0.00", "50,000.00", "120,000.00", "1,200,000.00");
    List<String> rates = List.of("0.00%", "-100.00%", "12.50%");
    values.replaceAll(
        (cell, value) ->
            random.nextInt(5) == 0
                ? value
                : value.endsWith("%")
                    ? rates.get(random.nextInt(rates.size()))
                    : few.get(random.nextInt(few.size())));
    return values;
  }

  /** Another value for a cell. */
  public static String value(Random random, boolean rate) {
    if (rate) {
      return String.format(Locale.ROOT, "%.2f%%", random.nextInt(20_000) / 100.0 - 50);
    }
    return random.nextInt(12) == 0
        ? "0.00"
        : String.format(Locale.ROOT, "%,.2f", random.nextInt(900_000_000) / 100.0);
  }

  /** The report of a workbook: chapters with sentences and tables. */
  public static ReportDocument of(Map<String, String> values) {
    ReportDocument report = new ReportDocument(values);
    report.write();
    return report;
  }

  /** The report of another unit or year. */
  public static ReportDocument of(Map<String, String> values, String unit, String year) {
    ReportDocument report = new ReportDocument(values);
    report.unit = unit;
    report.year = year;
    report.write();
    return report;
  }

  public List<Printed> figures() {
    return figures;
  }

  private void write() {
    plain(unit + year + "年度部门整体支出绩效评价报告", "");
    plain("示范会评〔2025〕12号", "");
    contents();
    heading("绩效评价基本情况", 1);
    plain("根据《预算法》（2018年修正）第五十七条和财预〔2020〕10号文，于2025年3月1日至4月15日开展评价，", "");
    plain("抽查凭证 136 笔，访谈 12 人，回收问卷 215 份，涉及金额 1,250.5 万元。", "");
    for (int sheet = 0; sheet < SHEETS.length; sheet++) {
      heading(SHEETS[sheet] + "情况", 1);
      sentences(SHEETS[sheet]);
      caption(sheet + 1, SHEETS[sheet] + "情况表");
      table(SHEETS[sheet]);
    }
    heading("存在的问题", 1);
    begin();
    words("年中追加后，");
    figure(SHEETS[0], 9, 1);
    words(" 元中尚有部分未使用【待核实】。");
    end("");
  }

  private void sentences(String sheet) {
    heading("总体", 2);
    begin();
    words(unit + year + "年" + sheet + "合计年初 ");
    figure(sheet, 9, 0);
    words(" 元，全年 ");
    figure(sheet, 9, 1);
    words(" 元，增减 ");
    figure(sheet, 9, 3);
    words("。");
    end("");
    heading("分项", 2);
    for (int row = 0; row < 9; row += 2) {
      begin();
      words("其中" + LABELS[row] + "决算 ");
      figure(sheet, row, 2);
      words(" 元，比年初增减 ");
      figure(sheet, row, 3);
      words("，主要原因是开展了 " + (row + 3) + " 项活动。");
      end("");
    }
  }

  private void contents() {
    begin();
    body.append("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>");
    body.append(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText>");
    body.append("</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
    run("预算配置情况");
    body.append("<w:r><w:tab/></w:r>");
    run("17");
    body.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
  }

  private void caption(int number, String words) {
    body.append("<w:p>");
    run("表");
    body.append("<w:fldSimple w:instr=\" SEQ 表 \\* ARABIC \">");
    run(Integer.toString(number));
    body.append("</w:fldSimple>");
    run(" " + words);
    body.append("</w:p>");
  }

  private void table(String sheet) {
    int columns = COLUMNS.length + 2;
    body.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
    body.append("<w:gridCol w:w=\"1500\"/>".repeat(columns)).append("</w:tblGrid><w:tr>");
    cell("项目");
    for (String column : COLUMNS) {
      cell(column);
    }
    cell("备注");
    body.append("</w:tr>");
    for (int row = 0; row < LABELS.length; row++) {
      body.append("<w:tr>");
      cell(LABELS[row]);
      for (int column = 0; column < COLUMNS.length; column++) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr>");
        begin();
        figure(sheet, row, column);
        end("");
        body.append("</w:tc>");
      }
      cell("");
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
  }

  private void cell(String words) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr>");
    plain(words, "");
    body.append("</w:tc>");
  }

  private void heading(String words, int level) {
    heading = words;
    plain(words, "<w:pPr><w:pStyle w:val=\"Heading" + level + "\"/></w:pPr>");
  }

  private void plain(String words, String properties) {
    begin();
    words(words);
    end(properties);
  }

  private StringBuilder inside = new StringBuilder();

  private void begin() {
    paragraph = new StringBuilder();
    inside = new StringBuilder();
  }

  private void end(String properties) {
    body.append("<w:p>").append(properties).append(inside).append("</w:p>");
  }

  private void words(String words) {
    if (!words.isEmpty()) {
      inside.append(runXml(words));
      paragraph.append(words);
      text.append(words);
    }
  }

  private void run(String words) {
    body.append(runXml(words));
    text.append(words);
  }

  private static String runXml(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + XmlTags.escaped(words) + "</w:t></w:r>";
  }

  private void figure(String sheet, int row, int column) {
    String cell = sheet + "!" + (char) ('B' + column) + (row + 4);
    String name = sheet + "!" + LABELS[row] + "/" + COLUMNS[column];
    String shown = values.get(cell);
    String before = paragraph.substring(Math.max(0, paragraph.length() - 12));
    figures.add(new Printed(name, cell, shown, before, heading));
    int number = figures.size();
    String id = String.format(Locale.ROOT, "jx_f%04d", number);
    String alias = XmlTags.escapedValue(name + "@" + cell);
    inside
        .append("<w:bookmarkStart w:id=\"" + number + "\" w:name=\"" + id + "\"/>")
        .append(
            "<w:sdt><w:sdtPr><w:alias w:val=\"" + alias + "\"/><w:tag w:val=\"" + alias + "\"/>")
        .append("<w:id w:val=\"" + (1000 + number) + "\"/></w:sdtPr><w:sdtContent>")
        .append(runXml(shown))
        .append("</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"" + number + "\"/>");
    paragraph.append(shown);
    text.append(shown);
  }

  /** The document. */
  public byte[] bytes() {
    StringBuilder list = new StringBuilder(HEAD);
    list.append(
        "<report xmlns=\"urn:jixiao:report:1\" unit=\"" + unit + "\" year=\"" + year + "\"");
    list.append(" outline=\"事务所\" stage=\"征求意见稿\" version=\"test\" workbook=\"w.xlsx\" text=\"");
    list.append(Fingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8))).append("\">");
    for (int i = 0; i < figures.size(); i++) {
      Printed one = figures.get(i);
      list.append(String.format(Locale.ROOT, "<figure id=\"jx_f%04d\"", i + 1));
      list.append(" name=\"" + XmlTags.escapedValue(one.name()) + "\" cell=\"" + one.cell() + "\"");
      list.append(" shown=\"" + one.shown() + "\" before=\"");
      list.append(XmlTags.escapedValue(one.before())).append("\"/>");
    }
    list.append("</report>");
    return packed(body.toString(), list.toString());
  }

  /** A document with such a body and perhaps a list of figures. */
  public static byte[] packed(String body, String list) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/word/document.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override"
            + " PartName=\"/word/styles.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
            + "</Types>");
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    parts.put(
        "word/_rels/document.xml.rels",
        relations("styles", "styles.xml")
            .replace(
                "</Relationships>",
                list == null
                    ? "</Relationships>"
                    : "<Relationship Id=\"rId2\" Type=\""
                        + relation
                        + "customXml\" Target=\"../customXml/item1.xml\"/></Relationships>"));
    parts.put(
        "word/styles.xml",
        HEAD
            + "<w:styles xmlns:w=\""
            + W
            + "\">"
            + style("Heading1", "heading 1", 0)
            + style("Heading2", "heading 2", 1)
            + style("TOC1", "toc 1", 9)
            + "</w:styles>");
    parts.put(
        "word/document.xml",
        HEAD
            + "<w:document xmlns:w=\""
            + W
            + "\"><w:body>"
            + body
            + "<w:sectPr/></w:body></w:document>");
    if (list != null) {
      parts.put("customXml/item1.xml", list);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String relations(String kind, String target) {
    return HEAD
        + "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String style(String id, String name, int level) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/><w:pPr>"
        + (level < 9 ? "<w:outlineLvl w:val=\"" + level + "\"/>" : "")
        + "</w:pPr></w:style>";
  }
}
