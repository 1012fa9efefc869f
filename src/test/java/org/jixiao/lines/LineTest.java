package org.jixiao.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The one line that every file goes through. */
class LineTest {

  private static Line of(String... fields) {
    Line line = new Line();
    line.begin(7);
    for (String field : fields) {
      line.add(field);
    }
    return line;
  }

  @Test
  void idleCharacters_areLeftOut() {
    Line line = of(" 甲公司\t", "=\"00123\"", "'00456", "\u3000\u00a0", "=\"\"", "=1+1", "'");
    assertEquals("甲公司", line.words(0));
    assertEquals("00123", line.words(1));
    assertEquals("00456", line.words(2));
    assertTrue(line.isBlank(3));
    assertTrue(line.isBlank(4));
    assertEquals("=1+1", line.words(5));
    assertTrue(line.isBlank(6));
    assertEquals("", line.words(99));
    assertEquals(4, line.filled(9));
  }

  @Property
  void fields_areWhatWasAdded(@ForAll String one, @ForAll String other) {
    Line line = of(one, other);
    Line again = of(one, other);
    assertEquals(line.words(0), again.words(0));
    assertEquals(line.words(0).isEmpty(), line.isBlank(0));
    assertEquals(line.key(1), again.key(1));
    assertEquals(line.words(1).isEmpty(), line.key(1) == 0);
  }

  @Property
  void plainAmounts_areReadAsCents(@ForAll int cents) {
    String written = BigDecimal.valueOf(cents, 2).toPlainString();
    assertEquals(cents, of(written).cents(0));
  }

  @Test
  void amountsWrittenOtherwise_areLeftToTheCarefulReader() {
    for (String written :
        new String[] {
          "",
          "-",
          "1,234.50",
          "1.234",
          "1.",
          ".5",
          "(1.00)",
          "１.00",
          "1e3",
          "12万",
          "1234567890123456789",
          "+1"
        }) {
      assertEquals(Long.MIN_VALUE, of(written).cents(0), written);
    }
    assertEquals(1230, of("12.3").cents(0));
    assertEquals(-1200, of(" -12 ").cents(0));
  }

  @Test
  void textThatComesAgain_isTheSameString() {
    Line line = new Line();
    line.begin(1);
    line.add("财政授权支付");
    String first = line.words(0);
    line.begin(2);
    line.add("财政直接支付");
    assertEquals("财政直接支付", line.words(0));
    line.begin(3);
    line.add("财政授权支付");
    assertSame(first, line.words(0));
  }

  @Test
  void keysOfManyNumbers_differ() {
    Map<Long, String> seen = new HashMap<>();
    Line line = new Line();
    for (int i = 0; i < 200_000; i++) {
      String number = "2024010104510000" + i;
      line.begin(i);
      line.add(number);
      assertEquals(null, seen.put(line.key(0), number));
    }
    assertNotEquals(of("1").key(0), of("2").key(0));
  }
}
