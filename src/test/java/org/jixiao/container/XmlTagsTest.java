package org.jixiao.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

/** Tags as other programs write them. */
class XmlTagsTest {

  private static final String TAG =
      "<x:c  r:id = 'a\"b'\n id=\"1 > 0 = '2'\"\tref=\"A1\" r=\"\" ><v r=\"7\"/></x:c>";

  @Test
  void attribute_isFoundByItsWholeName_howeverItIsWritten() {
    assertEquals("a\"b", XmlTags.attribute(TAG, "r:id"));
    assertEquals("1 > 0 = '2'", XmlTags.attribute(TAG, "id"));
    assertEquals("A1", XmlTags.attribute(TAG, "ref"));
    assertEquals("", XmlTags.attribute(TAG, "r"));
  }

  @Test
  void attribute_ofAnotherTagOrOfNone_isNotThere() {
    assertNull(XmlTags.attribute(TAG, "re"));
    assertNull(XmlTags.attribute("<c/>", "r"));
    assertNull(XmlTags.attribute("<row><c r=\"A1\"/></row>", "r"));
    assertNull(XmlTags.attribute("<c r='A1'  />", "s"));
  }

  @Test
  void attributes_areTheSame_oneByOneAndTogether() {
    for (String[] attribute : XmlTags.attributes(TAG)) {
      assertEquals(attribute[1].replace("&quot;", "\""), XmlTags.attribute(TAG, attribute[0]));
    }
    assertEquals(4, XmlTags.attributes(TAG).size());
  }

  @Property(tries = 300)
  void whatIsEscaped_meansTheSame(@ForAll @CharRange(from = '\t', to = '_') String text) {
    assertEquals(text, XmlTags.unescaped(XmlTags.escaped(text)));
    String value = XmlTags.escapedValue(text);
    assertEquals(text, XmlTags.unescaped(value));
    assertEquals(value, XmlTags.attribute("<a b=\"" + value + "\"/>", "b"));
  }
}
