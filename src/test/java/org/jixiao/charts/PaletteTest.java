package org.jixiao.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Copies in grey are what is handed round: the colours are told apart there too. */
class PaletteTest {

  private static final double READABLE = 4.5;

  @Test
  void everyTwoColumns_differInGrey() {
    for (int one = 0; one < Palette.columns(); one++) {
      for (int other = 0; other < one; other++) {
        assertApart(Palette.column(one), Palette.column(other));
      }
    }
  }

  @Test
  void lines_differInGreyFromEachOtherAndTheFirstFromItsColumns() {
    assertApart(Palette.line(0), Palette.line(1));
    assertApart(Palette.line(0), Palette.column(0));
    assertApart(Palette.line(0), Palette.column(1));
  }

  @Test
  void wordsOnAnyFill_canBeRead() {
    for (int i = 0; i < Palette.columns(); i++) {
      double contrast = Palette.contrast(Palette.on(Palette.column(i)), Palette.column(i));
      assertTrue(contrast >= READABLE, Palette.column(i) + " " + contrast);
    }
  }

  @Test
  void contrast_isThatOfTheGuidelines() {
    assertEquals(21, Palette.contrast("000000", "FFFFFF"), 1e-9);
    assertEquals(1, Palette.contrast("123456", "123456"), 1e-9);
    assertEquals(4.54, Palette.contrast("767676", "FFFFFF"), 0.01);
  }

  private static void assertApart(String one, String other) {
    double contrast = Palette.contrast(one, other);
    assertTrue(contrast >= Palette.LEAST, one + " and " + other + ": " + contrast);
  }
}
