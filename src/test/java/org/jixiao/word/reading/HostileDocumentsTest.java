package org.jixiao.word.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentFile;
import org.jixiao.container.DocumentGate;
import org.jixiao.findings.Refusal;
import org.jixiao.report.recheck.FreshDraft;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.report.tags.TagNames;
import org.jixiao.support.HandMade;
import org.jixiao.support.ReportDocument;
import org.jixiao.support.Seeds;
import org.jixiao.word.template.FirmTemplate;
import org.junit.jupiter.api.Test;

/** Documents that somebody has taken apart give a result or a sentence, never a fault. */
class HostileDocumentsTest {

  private static final byte[] REPORT =
      ReportDocument.of(ReportDocument.workbook(new Random(1))).bytes();
  private static final FreshDraft FRESH =
      FreshDraft.of(ReportReader.read(DocumentGate.open("r.docx", REPORT, Capacity.here())));
  private static final Pattern ELEMENT = Pattern.compile("</?w:[a-zA-Z]+[^>]*>");
  private static final String MAIN = "word/document.xml";

  private static void isReadOrRefused(byte[] document) {
    try {
      DocumentFile file = DocumentGate.open("r.docx", document, Capacity.here());
      Recheck.of(ReportReader.read(file), FRESH);
      FirmTemplate.of(file).check(new TagNames(List.of(), java.util.Map.of()));
    } catch (Refusal refused) {
      assertTrue(refused.finding().message().contains("r.docx"), refused.finding().message());
    }
  }

  @Test
  void flippedBytes_areReadOrRefused() {
    Seeds.each(Seeds.usual(60), seed -> flippedBytes(seed));
  }

  private static void flippedBytes(long seed) {
    Random random = new Random(seed);
    byte[] flipped = REPORT.clone();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    isReadOrRefused(flipped);
  }

  /** Elements renamed and put where they do not belong, the archive being sound. */
  @Test
  void misplacedElements_areReadOrRefused() {
    Seeds.each(Seeds.usual(60), seed -> misplacedElements(seed));
  }

  private static void misplacedElements(long seed) {
    Random random = new Random(seed);
    HandMade made = HandMade.of(REPORT);
    String text = made.text(MAIN);
    List<String> names =
        new ArrayList<>(
            List.of("p", "r", "t", "tc", "tr", "tbl", "sdt", "sdtContent", "del", "bookmarkEnd"));
    for (int i = 0; i < 6; i++) {
      Collections.shuffle(names, random);
      String from = names.get(0);
      String to = names.get(1);
      text = text.replaceAll("(</?w:)" + from + "(?=[ >/])", "$1" + to);
    }
    made.put(MAIN, text);
    isReadOrRefused(made.bytes());
  }

  @Test
  void elementsTakenOut_areReadOrRefused() {
    Seeds.each(Seeds.usual(60), seed -> elementsTakenOut(seed));
  }

  private static void elementsTakenOut(long seed) {
    Random random = new Random(seed);
    HandMade made = HandMade.of(REPORT);
    String text = made.text(MAIN);
    List<MatchResult> elements =
        ELEMENT.matcher(text).results().filter(one -> one.group().endsWith("/>")).toList();
    StringBuilder rest = new StringBuilder(text);
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (random.nextInt(5) == 0) {
        rest.delete(elements.get(i).start(), elements.get(i).end());
      }
    }
    isReadOrRefused(made.put(MAIN, rest.toString()).bytes());
  }

  @Test
  void manyNumbers_areRefusedWithASentence() {
    String body = "<w:p><w:r><w:t>" + "1,234.56；".repeat(900_000) + "</w:t></w:r></w:p>";
    byte[] document = ReportDocument.packed(body, null);
    DocumentFile file = DocumentGate.open("r.docx", document, Capacity.here());
    Refusal refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            Refusal.class, () -> Recheck.of(ReportReader.read(file), FRESH));
    assertEquals("报告里的数超过 6,000 个，不像评价报告。", refused.finding().message());
  }

  @Test
  void textInAnotherEncoding_isNotGarbled() {
    HandMade made = HandMade.of(REPORT);
    String text = made.text(MAIN).replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
    made.put(MAIN, text.getBytes(StandardCharsets.UTF_16));
    DocumentFile file = DocumentGate.open("r.docx", made.bytes(), Capacity.here());
    assertEquals(List.of(), Recheck.of(ReportReader.read(file), FRESH).differences());
  }
}
