package org.jixiao.word.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jixiao.report.tags.TagFault;
import org.junit.jupiter.api.Test;

/**
 * Every kind of wrong tag with the exact sentences that it gets. The table is kept in the project;
 * run with {@code -Djixiao.refusals=write} to write it anew after a change of words.
 */
class WrongTemplatesTest {

  private static final Path TABLE = Path.of("src/test/resources/wrong-templates.md");

  private static Consumer<XWPFDocument> text(String... paragraphs) {
    return document -> {
      for (String one : paragraphs) {
        FirmTemplateTest.paragraph(document, one);
      }
    };
  }

  private static Consumer<XWPFDocument> table(String[]... cells) {
    return document -> {
      XWPFTable table = document.createTable(cells.length, cells[0].length);
      for (int i = 0; i < cells.length; i++) {
        for (int j = 0; j < cells[i].length; j++) {
          table.getRow(i).getCell(j).setText(cells[i][j]);
        }
      }
    };
  }

  private static Map<String, Consumer<XWPFDocument>> wrong() {
    Map<String, Consumer<XWPFDocument>> wrong = new LinkedHashMap<>();
    wrong.put("名称写错", text("单位：{{被评价单为}}"));
    wrong.put("名称完全不认识", text("{{ABC}}"));
    wrong.put("名称分在几个文字块里写错", doc -> FirmTemplateTest.paragraph(doc, "率{", "{预算", "调整", "}}。"));
    wrong.put("表名写错", text("{{表:预算配制}}"));
    wrong.put("图名写错", text("{{图:月度指票}}"));
    wrong.put("没有图的表当作图", text("{{图:预算配置}}"));
    wrong.put("章名写错", text("{{章:存在问题}}"));
    wrong.put("章名少了“章:”", text("{{存在的问题}}"));
    wrong.put("逐行的表名写错", text("{{每行 项目资出}}", "{{项目名称}}", "{{结束}}"));
    wrong.put("列名写错", text("{{每行 项目支出}}", "{{项目名}}", "{{结束}}"));
    wrong.put("列名用在“每行”之外", text("{{项目名称}}"));
    wrong.put("条件的名称写错", text("{{如果 三公经费决标}}有{{结束}}"));
    wrong.put("条件没有名称", text("{{如果}}有{{结束}}"));
    wrong.put("空标签", text("单位：{{ }}"));
    wrong.put("句子里的“如果”没有结束", text("{{如果 得分}}得分{{得分}}", "下一段"));
    wrong.put("单独成段的“如果”没有结束", text("{{如果 得分}}", "得分{{得分}}"));
    wrong.put("“每行”没有结束", text("{{每行 项目支出}}", "项目"));
    wrong.put("多出的“结束”", text("得分", "{{结束}}"));
    wrong.put("句子里多出的“结束”", text("得分{{得分}}{{结束}}"));
    wrong.put("多出的“否则”", text("得分{{否则}}没有"));
    wrong.put("两个“否则”", text("{{如果 得分}}有{{否则}}无{{否则}}空{{结束}}"));
    wrong.put("“每行”写在句子里", text("项目有{{每行 项目支出}}{{项目名称}}、{{结束}}"));
    wrong.put("“每行”里套“每行”", text("{{每行 项目支出}}", "{{每行 项目支出}}", "{{项目名称}}", "{{结束}}", "{{结束}}"));
    wrong.put("花括号没有收", text("单位：{{被评价单位，年度"));
    wrong.put("花括号没有开", text("单位：被评价单位}}，年度"));
    wrong.put("只有一层花括号", text("单位：{被评价单位}，年度{评价年度}"));
    wrong.put("表写在句子里", text("见下表{{表:预算配置}}"));
    wrong.put("图写在表格里", table(new String[] {"图", "{{图:月度指标}}"}));
    wrong.put(
        "章写在页眉里",
        doc ->
            doc.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("{{章:建议}}"));
    wrong.put(
        "“如果”在单元格里、“结束”在表外",
        doc -> {
          table(new String[] {"项目", "{{如果 得分}}得分"}).accept(doc);
          FirmTemplateTest.paragraph(doc, "{{结束}}");
        });
    return wrong;
  }

  @Test
  void everyKindOfWrongTag_hasItsSentence() throws Exception {
    StringBuilder table = new StringBuilder("# 模板里写错的标签：程序怎么说\n\n| | 错处 | 程序说 |\n|---|---|---|\n");
    int number = 0;
    for (Map.Entry<String, Consumer<XWPFDocument>> one : wrong().entrySet()) {
      byte[] document = FirmTemplateTest.made(one.getValue());
      List<TagFault> faults =
          FirmTemplateTest.template(document).check(InventedValues.NAMES).faults();
      assertFalse(faults.isEmpty(), one.getKey());
      String said = faults.stream().map(TagFault::inWords).collect(Collectors.joining("<br>"));
      table.append("| " + ++number + " | " + one.getKey() + " | " + said + " |\n");
    }
    assertTrue(number >= 20, "few kinds: " + number);
    if ("write".equals(System.getProperty("jixiao.refusals"))) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table.toString());
  }
}
