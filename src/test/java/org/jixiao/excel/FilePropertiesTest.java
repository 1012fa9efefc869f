package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.container.Parts;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** What a new workbook says of itself, and that a user's own properties stay and never matter. */
class FilePropertiesTest {

  private static final Parts BLANK = Parts.of(Template.blank());
  private static final Parts FILLED = Parts.of(Examples.filled(Example.INVENTED));

  private static String text(Parts parts, String part) {
    return new String(parts.part(part), StandardCharsets.UTF_8);
  }

  @Test
  void newWorkbook_saysWhatItIs() {
    String core = text(FILLED, "docProps/core.xml");
    assertTrue(core.contains("<dc:title>部门整体支出绩效评价工作簿</dc:title>"), core);
    assertTrue(core.contains("<dc:creator>Jixiao</dc:creator>"), core);
    assertTrue(core.contains("<dc:subject>岚溪县文化旅游广电体育局 2024年度</dc:subject>"), core);
    String more = text(FILLED, "docProps/app.xml");
    assertTrue(more.contains("<Company>岚江明衡会计师事务所（普通合伙）</Company>"), more);
  }

  @Test
  void blankWorkbook_saysNothingOfAUnit() {
    assertFalse(text(BLANK, "docProps/core.xml").contains("subject"));
    assertFalse(text(BLANK, "docProps/app.xml").contains("Company"));
  }

  @Test
  void propertiesOfAUser_stayAsTheyAre_whateverTheyHold() {
    String asWpsWritesThem =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
            + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-01-15T08:30:00+0800</dcterms:created>"
            + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\"></dcterms:modified>"
            + "<dc:creator>王会计</dc:creator><dc:creator>李</dc:creator>"
            + "<cp:lastPrinted>昨天</cp:lastPrinted></cp:coreProperties>";
    String odd =
        "<Properties xmlns=\"urn:somebody\"><TotalTime>很久</TotalTime><Pages/></Properties>";
    Parts before = FILLED;
    Parts told =
        before
            .with("docProps/core.xml", part -> asWpsWritesThem.getBytes(StandardCharsets.UTF_8))
            .with("docProps/app.xml", part -> odd.getBytes(StandardCharsets.UTF_8));
    Parts after = Parts.of(Workbooks.complete(told.bytes()));
    assertEquals(asWpsWritesThem, text(after, "docProps/core.xml"));
    assertEquals(odd, text(after, "docProps/app.xml"));
  }

  @Test
  void workbookWithoutProperties_isReadAndGetsNone() {
    Map<String, byte[]> rest = new TreeMap<>();
    Parts filled = FILLED;
    filled.names().stream()
        .filter(name -> !name.startsWith("docProps/"))
        .forEach(name -> rest.put(name, filled.part(name)));
    // The lists go on naming them: some programs that clean files leave it so.
    Parts after = Parts.of(Workbooks.complete(Parts.of(rest).bytes()));
    assertNull(after.part("docProps/core.xml"));
    assertNull(after.part("docProps/app.xml"));
    assertNotNull(after.part("xl/workbook.xml"));
  }
}
