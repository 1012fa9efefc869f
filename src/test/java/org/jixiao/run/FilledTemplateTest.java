package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.book.Completion;
import org.jixiao.book.Indicator;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentGate;
import org.jixiao.report.draft.NamedBlocks;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.recheck.WrittenReport.Paragraph;
import org.jixiao.report.tags.ReportNames;
import org.jixiao.report.tags.TagKind;
import org.jixiao.report.tags.TagNames;
import org.jixiao.support.Examples;
import org.jixiao.support.ReportDocument;
import org.jixiao.support.Workbooks;
import org.jixiao.word.reading.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The firm's own document is filled with what stands in a workbook. */
class FilledTemplateTest {

  @TempDir Path folder;

  private static Completion completion(Example example) {
    return Examples.checked(example);
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  private List<String> filled(Completion completion, String body) throws Exception {
    Path template = Files.write(folder.resolve("模板.docx"), ReportDocument.packed(body, null));
    byte[] document =
        FilledTemplate.of(
            template,
            completion,
            (kind, name, open) -> open.createParagraph().createRun().setText("〔" + name + "〕"),
            Workbooks.options(Workbooks.NOON, false));
    return ReportReader.read(DocumentGate.open("r.docx", document, Capacity.here()))
        .paragraphs()
        .stream()
        .map(Paragraph::text)
        .toList();
  }

  @Test
  void everyIndicator_isFilledWithItsValue_orSaysThatThereIsNone() throws Exception {
    Completion completion = completion(Example.OFFICE_2024);
    String body =
        completion.indicators().stream()
            .map(one -> paragraph(one.name() + "={{" + one.name() + "}}"))
            .collect(Collectors.joining());
    List<String> lines = filled(completion, body);
    assertEquals(completion.indicators().size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Indicator one = completion.indicators().get(i);
      String value = one.figure().isPresent() ? one.figure().show() : one.absence();
      assertEquals(one.name() + "=" + value, lines.get(i));
    }
  }

  @Test
  void rowsOfASheet_areListedWithTheirComputedColumns() throws Exception {
    Completion completion = completion(Example.INVENTED);
    String cell = "<w:tc><w:tcPr/>" + paragraph("%s") + "</w:tc>";
    String row =
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>"
            + cell.formatted("{{每行 项目支出}}{{项目名称}}")
            + cell.formatted("{{实际支出}}")
            + cell.formatted("{{执行率}}{{结束}}")
            + "</w:tr></w:tbl>";
    List<String> cells = filled(completion, row);
    assertTrue(cells.size() >= 9 && cells.size() % 3 == 0, cells.toString());
    for (int i = 0; i < cells.size(); i += 3) {
      assertFalse(cells.get(i).isBlank());
      assertTrue(cells.get(i + 1).matches("[\\d,]+\\.\\d\\d"), cells.toString());
      assertTrue(cells.get(i + 2).matches("[\\d.]+%"), cells.toString());
    }
  }

  /** The list in the jar: write it anew by {@code -Djixiao.names=write}. */
  @Test
  void namesOfTheList_areThoseThatTheExampleShows() throws Exception {
    Completion shown = completion(Example.INVENTED);
    TagNames names =
        ReportNames.of(
            List.of(shown),
            NamedBlocks.of(shown, Outline.FIRM, Stage.FOR_COMMENT, LocalDate.EPOCH).chapters());
    if ("write".equals(System.getProperty("jixiao.names"))) {
      StringBuilder list = new StringBuilder("种类,名称\n");
      for (TagNames.Group group : names.groups()) {
        String title = group.title();
        String kind = title.equals("评价结果的指标") ? "指标" : title.substring(0, 1);
        if (List.of("指标", "图", "章").contains(kind)) {
          group.names().forEach(name -> list.append(kind).append(',').append(name).append('\n'));
        }
      }
      Files.writeString(Path.of("src/main/resources/org/jixiao/report/tags/names.csv"), list);
    }
    assertEquals(names.groups(), TemplateCheck.names().groups());
  }

  @Test
  void everyNameThatIsListed_canBeUsed() throws Exception {
    TagNames names = TemplateCheck.names();
    StringBuilder body = new StringBuilder();
    int drawings = 0;
    for (TagNames.Group group : names.groups()) {
      for (String name : group.names()) {
        body.append(paragraph(group.kind().tag(name)));
        drawings += group.kind() == TagKind.TEXT || group.kind() == TagKind.ROWS ? 0 : 1;
        if (group.kind() == TagKind.ROWS) {
          names.columns(name).forEach(column -> body.append(paragraph("{{" + column + "}}")));
          body.append(paragraph("{{结束}}"));
        }
      }
    }
    List<String> lines = filled(completion(Example.INVENTED), body.toString());
    assertTrue(lines.stream().noneMatch(line -> line.contains("{{")), "a tag is left");
    assertEquals(drawings, lines.stream().filter(line -> line.startsWith("〔")).count());
  }
}
