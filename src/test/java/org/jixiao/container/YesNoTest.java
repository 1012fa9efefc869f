package org.jixiao.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YesNoTest {

  private static String digits(String part) {
    byte[] bytes = YesNo.inDigits(part.getBytes(StandardCharsets.UTF_8));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void words_becomeDigits() {
    assertEquals(
        "<row r=\"1\" hidden=\"0\" customHeight=\"1\"><c r=\"A1\"/></row>",
        digits("<row r=\"1\" hidden=\"false\" customHeight=\"true\"><c r=\"A1\"/></row>"));
  }

  @Test
  void marksOfLetters_becomeDigits_otherValuesDoNot() {
    assertEquals("<x:b val=\"1\"/><i val=\"0\"/>", digits("<x:b val=\"true\"/><i val=\"false\"/>"));
    String filter = "<filter val=\"true\"/>";
    assertEquals(filter, digits(filter));
  }

  @Test
  void sheetCalledTrue_keepsItsName() {
    String sheet = "<sheet name=\"true\" state=\"visible\"/><dataValidation prompt=\"false\"/>";
    assertEquals(sheet, digits(sheet));
  }

  @Test
  void wordsInATextOrInAValue_stay() {
    String text = "<t>a hidden=\"true\" b</t>";
    assertEquals(text, digits(text));
    String value = "<dataValidation prompt=' hidden=\"true\" ' error=\"x\"/>";
    assertEquals(value, digits(value));
  }

  @Test
  void signsForMoreInAValue_doNotEndTheTag() {
    assertEquals("<x prompt=\"a>b\" hidden=\"1\"/>", digits("<x prompt=\"a>b\" hidden=\"true\"/>"));
  }

  @Test
  void nothingToChange_givesTheVeryBytes() {
    byte[] part = "<row hidden=\"1\">部门 true</row>".getBytes(StandardCharsets.UTF_8);
    assertSame(part, YesNo.inDigits(part));
  }
}
