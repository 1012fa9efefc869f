package org.jixiao.word.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentGate;
import org.jixiao.findings.Refusal;
import org.jixiao.support.ReportDocument;
import org.jixiao.support.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A firm's own document is filled and otherwise left as it is. */
class FirmTemplateTest {

  /** Draws two paragraphs and a table, so that one sees whose they are. */
  private static final BlockPen PEN =
      (kind, name, document) -> {
        document.createParagraph().createRun().setText("〔" + kind.label() + name + "〕");
        XWPFTable table = document.createTable(1, 1);
        table.getRow(0).getCell(0).setText("画好的" + name);
        document.createParagraph().createRun().setText("〔" + name + "完〕");
      };

  static FirmTemplate template(byte[] document) {
    return FirmTemplate.of(DocumentGate.open("模板.docx", document, Capacity.here()));
  }

  static byte[] made(Consumer<XWPFDocument> writing) {
    try (XWPFDocument document = new XWPFDocument()) {
      writing.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException cannotHappenInMemory) {
      throw new AssertionError(cannotHappenInMemory);
    }
  }

  /** A paragraph in so many runs. */
  static XWPFParagraph paragraph(XWPFDocument document, String... runs) {
    XWPFParagraph paragraph = document.createParagraph();
    for (String run : runs) {
      paragraph.createRun().setText(run);
    }
    return paragraph;
  }

  /** Everything in the body, a paragraph or a row in a line. */
  private static List<String> lines(byte[] document) {
    try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(document))) {
      List<String> lines = new ArrayList<>();
      for (IBodyElement element : open.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          lines.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          for (XWPFTableRow row : table.getRows()) {
            lines.add(
                String.join(
                    "|", row.getTableCells().stream().map(cell -> cell.getText()).toList()));
          }
        }
      }
      return lines;
    } catch (IOException cannotHappenInMemory) {
      throw new AssertionError(cannotHappenInMemory);
    }
  }

  private static List<String> filled(Consumer<XWPFDocument> writing) {
    return lines(template(made(writing)).fill(new InventedValues(), PEN));
  }

  @Test
  void tagSplitOverRuns_isFilled_andLooksAsItDid() throws Exception {
    byte[] document =
        made(
            doc -> {
              XWPFParagraph paragraph = paragraph(doc, "单位：{", "{被评价");
              XWPFRun bold = paragraph.createRun();
              bold.setBold(true);
              bold.setText("单位}");
              paragraph.createRun().setText("}，调整率{{ 预算调整率 }}，｛｛得分｝｝分。");
            });
    byte[] filled = template(document).fill(new InventedValues(), PEN);
    assertEquals(List.of("单位：示范区教育局，调整率10.95%，93.00分。"), lines(filled));
    try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(filled))) {
      assertEquals(4, open.getParagraphs().get(0).getRuns().size());
      assertTrue(open.getParagraphs().get(0).getRuns().get(2).isBold());
    }
  }

  @Test
  void condition_keepsOneSide() {
    assertEquals(
        List.of("率10.95%。", "没有三公数据。", "后面"),
        filled(
            doc -> {
              paragraph(doc, "{{如果 预算调整率}}率{{预算调整率}}{{否则}}没有率{{结束}}。");
              paragraph(doc, "{{如果 三公经费决算}}");
              paragraph(doc, "三公经费{{三公经费决算}}元。");
              paragraph(doc, "{{否则}}");
              paragraph(doc, "没有三公数据。");
              paragraph(doc, "{{结束}}");
              paragraph(doc, "后面{{如果 三公经费决算}}有{{如果 得分}}分{{结束}}{{结束}}");
            }));
  }

  @Test
  void loop_repeatsARow_orParagraphs() {
    assertEquals(
        List.of(
            "项目|预算|执行",
            "校舍维修 & 加固|1,200,000.00|1,100,000.00",
            "教师培训|300,000.00|无",
            "合计|93.00|",
            "项目：校舍维修 & 加固（示范区教育局）",
            "项目：教师培训（示范区教育局）"),
        filled(
            doc -> {
              XWPFTable table = doc.createTable(3, 3);
              String[][] cells = {
                {"项目", "预算", "执行"},
                {"{{每行 项目支出}}{{项目名称}}", "{{预算数}}", "{{如果 执行数}}{{执行数}}{{否则}}无{{结束}}{{结束}}"},
                {"合计", "{{得分}}", ""}
              };
              for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                  table.getRow(i).getCell(j).setText(cells[i][j]);
                }
              }
              paragraph(doc, "{{每行 项目支出}}");
              paragraph(doc, "项目：{{项目名称}}（{{被评价单位}}）");
              paragraph(doc, "{{结束}}");
            }));
  }

  @Test
  void rowsBetweenMarkerRows_areRepeated() {
    assertEquals(
        List.of("头", "校舍维修 & 加固", "1,200,000.00", "教师培训", "300,000.00", "尾"),
        filled(
            doc -> {
              XWPFTable table = doc.createTable(6, 1);
              String[] cells = {"头", "{{每行 项目支出}}", "{{项目名称}}", "{{预算数}}", "{{结束}}", "尾"};
              for (int i = 0; i < cells.length; i++) {
                table.getRow(i).getCell(0).setText(cells[i]);
              }
            }));
  }

  @Test
  void drawings_standWhereTheirTagsStood() {
    assertEquals(
        List.of(
            "一",
            "〔表预算配置〕",
            "画好的预算配置",
            "〔预算配置完〕",
            "二",
            "〔图月度指标〕",
            "画好的月度指标",
            "〔月度指标完〕",
            "〔章存在的问题〕",
            "画好的存在的问题",
            "〔存在的问题完〕"),
        filled(
            doc -> {
              paragraph(doc, "一");
              paragraph(doc, "{{表：", "预算配置}}");
              paragraph(doc, "二");
              paragraph(doc, "{{图:月度指标}}");
              paragraph(doc, "{{如果 存在的问题}}");
              paragraph(doc, "{{章:存在的问题}}");
              paragraph(doc, "{{结束}}");
            }));
  }

  @Test
  void textOfSeveralParagraphs_becomesAsMany() {
    assertEquals(
        List.of("负责基础教育。", "负责教师管理。", "职责：负责基础教育。\n负责教师管理。完"),
        filled(
            doc -> {
              paragraph(doc, "{{主要职责}}");
              paragraph(doc, "职责：{{主要职责}}完");
            }));
  }

  @Test
  void headerAndStyles_stay() throws Exception {
    byte[] document =
        made(
            doc -> {
              doc.createStyles();
              doc.createHeader(HeaderFooterType.DEFAULT)
                  .createParagraph()
                  .createRun()
                  .setText("{{被评价单位}}报告");
              paragraph(doc, "正文").setSpacingAfter(77);
            });
    byte[] filled = template(document).fill(new InventedValues(), PEN);
    try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(filled))) {
      assertEquals("示范区教育局报告", open.getHeaderList().get(0).getText().strip());
      assertEquals(77, open.getParagraphs().get(0).getSpacingAfter());
    }
  }

  @Test
  void wrongTag_isRefusedWithPlaceAndNearestName_andNothingIsFilled() {
    byte[] document = made(doc -> paragraph(doc, "调整率为{{预算调整}}。"));
    Refusal refused =
        assertThrows(Refusal.class, () -> template(document).fill(new InventedValues(), PEN));
    assertEquals(
        "模板“模板.docx”的标签有误：正文第 1 段“调整率为{{预算调整}}。”：“{{预算调整}}”没有“预算调整”这个名称；最接近的是“预算调整率”。",
        refused.finding().message());
  }

  @Test
  void templateSavedByLibreOffice_isFilled(@TempDir Path folder) throws Exception {
    Tool office = Tool.libreOffice();
    byte[] document =
        made(
            doc -> {
              paragraph(doc, "单位：{{被评价", "单位}}，{{如果 得分}}得分{{得分}}{{结束}}");
              paragraph(doc, "{{表:预算配置}}");
            });
    Path file = Files.write(folder.resolve("t.docx"), document);
    Path out = folder.resolve("out");
    office.convert("odt", out, List.of(file));
    office.convert("docx:MS Word 2007 XML", out, List.of(out.resolve("t.odt")));
    byte[] saved = Files.readAllBytes(out.resolve("t.docx"));
    assertEquals(
        List.of("单位：示范区教育局，得分93.00", "〔表预算配置〕", "画好的预算配置", "〔预算配置完〕"),
        lines(template(saved).fill(new InventedValues(), PEN)));
  }

  /** Another program finds no more to complain about than it did before. */
  @Test
  void filledDocument_isAsSoundAsItsTemplate(@TempDir Path folder) throws Exception {
    Tool validator = Tool.validator();
    byte[] document =
        made(
            doc -> {
              doc.createHeader(HeaderFooterType.DEFAULT)
                  .createParagraph()
                  .createRun()
                  .setText("{{如果 得分}}{{被评价单位}}{{结束}}");
              paragraph(doc, "{{主要职责}}");
              paragraph(doc, "职责：{{主要职责}}完");
              paragraph(doc, "{{如果 三公经费决算}}");
              paragraph(doc, "没有");
              paragraph(doc, "{{结束}}");
              paragraph(doc, "{{每行 项目支出}}");
              paragraph(doc, "{{项目名称}}{{执行数}}");
              paragraph(doc, "{{结束}}");
              paragraph(doc, "{{章:建议}}");
            });
    BlockPen pen = (kind, name, doc) -> paragraph(doc, "〔" + name + "〕");
    Path before = Files.write(folder.resolve("before.docx"), document);
    Path after =
        Files.write(
            folder.resolve("after.docx"), template(document).fill(new InventedValues(), pen));
    String said = validator.run(List.of(after.toString()));
    long made = complaints(said);
    // Nothing to complain about is never more than before.
    assertTrue(
        isTold(said)
            && (made == 0 || made <= complaints(validator.run(List.of(before.toString())))),
        said);
  }

  private static boolean isTold(String said) {
    return said.contains("\"errors\"");
  }

  private static long complaints(String said) {
    return said.lines().filter(line -> line.contains("\"description\"")).count();
  }

  @Test
  void textBox_isFilledInBothForms() {
    String box = "<w:txbxContent><w:p><w:r><w:t>{{得分}}</w:t></w:r></w:p></w:txbxContent>";
    byte[] document =
        ReportDocument.packed(
            "<w:p><w:r><mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice>"
                + box
                + "</mc:Choice><mc:Fallback>"
                + box
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>",
            null);
    byte[] filled = template(document).fill(new InventedValues(), PEN);
    String xml =
        new String(
            org.jixiao.container.Parts.of(filled).part("word/document.xml"),
            StandardCharsets.UTF_8);
    assertFalse(xml.contains("{{"));
    assertEquals(3, xml.split("93\\.00", -1).length);
  }
}
