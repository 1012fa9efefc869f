package org.jixiao.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odd files that are honest pass, and odd files that are not do not. */
class GateTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);
  private static final String SHEET = "xl/worksheets/sheet2.xml";

  @TempDir Path folder;

  private static Container open(byte[] bytes) {
    return Gate.open("w.xlsx", bytes, null, Capacity.here());
  }

  private static String refusal(byte[] bytes, Capacity capacity) {
    return assertThrows(Refusal.class, () -> Gate.open("w.xlsx", bytes, null, capacity))
        .finding()
        .message();
  }

  @Test
  void everyWayOfWritingAnArchive_passes() throws Exception {
    for (Zip64Mode mode : Zip64Mode.values()) {
      for (boolean seekable : new boolean[] {true, false}) {
        if (mode == Zip64Mode.Never && !seekable) {
          continue;
        }
        Path file = folder.resolve(mode + "" + seekable + ".xlsx");
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip =
            seekable ? new ZipArchiveOutputStream(file) : new ZipArchiveOutputStream(memory)) {
          zip.setUseZip64(mode);
          for (Map.Entry<String, byte[]> part : HandMade.of(EXAMPLE).parts().entrySet()) {
            zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
            zip.write(part.getValue());
            zip.closeArchiveEntry();
          }
        }
        byte[] bytes = seekable ? Files.readAllBytes(file) : memory.toByteArray();
        Parts parts = open(bytes).parts();
        assertArrayEquals(
            HandMade.of(EXAMPLE).parts().get(SHEET), parts.part(SHEET), mode + " " + seekable);
      }
    }
  }

  @Test
  void stringsInAnotherEncoding_areNotGarbled() throws Exception {
    for (String encoding : new String[] {"GBK", "UTF-16", "ISO-8859-1"}) {
      HandMade made = HandMade.of(EXAMPLE);
      String text = made.text("xl/sharedStrings.xml").replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
      String escaped = text;
      if (encoding.equals("ISO-8859-1")) {
        StringBuilder references = new StringBuilder();
        text.codePoints()
            .forEach(c -> references.append(c < 128 ? Character.toString(c) : "&#" + c + ";"));
        escaped = references.toString();
      }
      String whole = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + escaped;
      made.put("xl/sharedStrings.xml", whole.getBytes(Charset.forName(encoding)));
      Path file = Files.write(folder.resolve("w.xlsx"), made.bytes());
      RunResult result = Workbooks.run(file, Workbooks.NOON);
      assertEquals("需核实 28", result.verdict().line(), encoding);
      byte[] after = Files.readAllBytes(file);
      assertEquals("需核实 28", Workbooks.check(after).verdict().line(), encoding);
      assertFalse(HandMade.of(after).text("xl/sharedStrings.xml").contains("\uFFFD"), encoding);
    }
  }

  /** Wherever it stands: in what the gate counts, in what it passes over, in a value. */
  @Test
  void textThatIsNoXml_isRefusedAtTheGate() {
    // Byte by byte: the last two are a character that is none, and half a letter.
    List<String> faults =
        List.of(
            "1\u0001",
            "1&#1;",
            "1&nbsp;",
            "1]]>",
            "1&",
            "1&#xD800;",
            "1\u00EF\u00BF\u00BF",
            "1\u00C3(");
    String value = "<c r=\"A900\" t=\"%s\"/>";
    List<String> places =
        List.of(
            "<c r=\"A900\" t=\"s\"><v>%s</v></c>",
            "<c r=\"A900\"><v>%s</v></c>",
            "<c r=\"A900\"><f>%s</f></c>",
            "<c r=\"A900\" t=\"inlineStr\"><is><t>%s</t></is></c>",
            value);
    for (String fault : faults) {
      for (String place : places) {
        // That one is no fault in a value.
        if (!place.equals(value) || !fault.equals("1]]>")) {
          String cell = "<row r=\"900\">" + place.replace("%s", fault) + "</row>";
          isRefused(SHEET, "<sheetData>", "<sheetData>" + cell);
        }
      }
      isRefused("xl/sharedStrings.xml", "</sst>", "<si><t>" + fault + "</t></si></sst>");
    }
  }

  private static void isRefused(String part, String before, String after) {
    HandMade made = HandMade.of(EXAMPLE);
    String bytes = new String(made.parts().get(part), StandardCharsets.ISO_8859_1);
    made.put(part, bytes.replace(before, after).getBytes(StandardCharsets.ISO_8859_1));
    String said = refusal(made.bytes(), Capacity.here());
    assertTrue(said.contains("不是完整的 XML"), after + ": " + said);
  }

  @Test
  void sheetUnderAnotherEnding_isLookedAtAllTheSame() {
    HandMade made = HandMade.of(EXAMPLE);
    String twice =
        made.text(SHEET)
            .replaceFirst(
                "<sheetData>", "<sheetData><row r=\"900\"><c r=\"A900\"/><c r=\"A900\"/></row>");
    made.remove(SHEET).put("xl/worksheets/sheet2.dat", twice);
    made.replace("[Content_Types].xml", "/xl/worksheets/sheet2\\.xml", "/xl/worksheets/sheet2.dat");
    made.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet2\\.xml", "worksheets/sheet2.dat");
    assertTrue(refusal(made.bytes(), Capacity.here()).contains("出现两次"));
  }

  @Test
  void sheetsInAnotherFolder_areNotSelectedTogether() throws Exception {
    HandMade made = HandMade.of(EXAMPLE);
    String first = "xl/worksheets/sheet1.xml";
    made.put("xl/sheets/one.xml", made.text(first)).remove(first);
    String relations = "xl/worksheets/_rels/sheet1.xml.rels";
    if (made.parts().containsKey(relations)) {
      made.put(
          "xl/sheets/_rels/one.xml.rels",
          made.text(relations).replace("\"../", "\"../").replace("\"/xl", "\"/xl"));
      made.remove(relations);
    }
    made.replace("[Content_Types].xml", "/" + first, "/xl/sheets/one.xml");
    made.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1\\.xml", "sheets/one.xml");
    HandMade after = HandMade.of(Workbooks.complete(made.bytes()));
    long selected =
        after.parts().keySet().stream()
            .filter(part -> part.endsWith(".xml") && !part.contains("_rels"))
            .filter(part -> after.text(part).matches("(?s).*tabSelected=\"(1|true)\".*"))
            .count();
    assertEquals(1, selected);
  }

  @Test
  void manyAngleBracketsInASection_costNoTime() {
    HandMade made = HandMade.of(EXAMPLE);
    made.replace(
        "xl/sharedStrings.xml",
        "</sst>",
        "<si><t><![CDATA[" + "<".repeat(300_000) + "]]></t></si></sst>");
    made.replace("xl/sharedStrings.xml", "<sst ", "<sst xmlns:y=\"urn:y\" ");
    // Steps as many as the square of the brackets would take a quarter of an hour.
    Parts plain =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> LibraryView.of(open(made.bytes()).parts()));
    assertTrue(
        new String(plain.part("xl/sharedStrings.xml"), StandardCharsets.UTF_8).contains("<<<<"));
  }

  @Test
  void longTexts_countAsMuchAsTheirCopies() {
    String text = "<si><t>" + "长".repeat(32_000) + "</t></si>";
    assertTrue(refusal(withTexts(text.repeat(1_000)), Capacity.of(512L << 20)).contains("现有内存装不下"));
    assertEquals(
        WorkbookKind.WORKBOOK,
        Gate.open("w.xlsx", withTexts(text.repeat(100)), null, Capacity.of(512L << 20)).kind());
  }

  private static byte[] withTexts(String entries) {
    HandMade made = HandMade.of(Examples.filled(Example.OFFICE_2024));
    String texts = made.text("xl/sharedStrings.xml").replace("</sst>", entries + "</sst>");
    return made.put("xl/sharedStrings.xml", texts).bytes();
  }

  @Test
  void pictures_countAsMuchAsTheirCopies() {
    byte[] large = HandMade.of(EXAMPLE).put("xl/media/p.bin", new byte[60 << 20]).bytes();
    assertTrue(refusal(large, Capacity.of(512L << 20)).contains("现有内存装不下"));
    byte[] small = HandMade.of(EXAMPLE).put("xl/media/p.bin", new byte[20 << 20]).bytes();
    assertEquals(
        WorkbookKind.WORKBOOK, Gate.open("w.xlsx", small, null, Capacity.of(512L << 20)).kind());
  }

  /** Workbooks that have brought the program down once. */
  @Test
  void spoiledWorkbooks_giveAResultOrASentence() throws Exception {
    int files = 0;
    try (Stream<Path> spoiled = Files.list(Path.of("src/test/resources/spoiled"))) {
      for (Path one : spoiled.sorted().toList()) {
        Path file = Files.write(folder.resolve("w.xlsx"), Files.readAllBytes(one));
        RunResult result = Workbooks.run(file, Workbooks.NOON);
        assertTrue(
            result.refusal() == null || result.refusal().message().contains("“w.xlsx”"),
            one.toString());
        files++;
      }
    }
    assertTrue(files >= 7);
  }
}
