package org.jixiao.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedFormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A1+$B2*C$3-$D$4 | B3+$B4*D$3-$D$4",
        "SUM(A1:B9,预算配置!C3) | SUM(B3:C11,预算配置!D5)",
        "'It''s A1'!A1&\"A1 \"\"B2\"\"\" | 'It''s A1'!B3&\"A1 \"\"B2\"\"\"",
        "LOG10(A1)+ATAN2(A1,B1) | LOG10(B3)+ATAN2(B3,C3)",
        "A:A+$B:C+2:3+$4:5 | B:B+$B:D+4:5+$4:7",
        "Table1[A1]+[1]Sheet1!A1 | Table1[A1]+[1]Sheet1!B3",
        "1E5+2.5E-3+A1 | 1E5+2.5E-3+B3",
        "#REF!+IF(A1,#N/A,#DIV/0!) | #REF!+IF(B3,#N/A,#DIV/0!)",
        "合计A1+A1合计+名.A1+_A1 | 合计A1+A1合计+名.A1+_A1",
        "XFD1+A1048576 | A3+B2",
        "ZZZZ1+A0+ABC12345678 | ZZZZ1+A0+ABC12345678",
        "a1+b$2 | B3+C$2",
      })
  void references_moveAlong_andNothingElse(String formula, String moved) {
    assertEquals(moved, MovedFormula.of(formula, 2, 1));
  }

  @Test
  void toTheLeftAndUp_itGoesRoundTheEdge() {
    assertEquals("XFD1048576", MovedFormula.of("A1", -1, -1));
    assertEquals("A1", MovedFormula.of("A1", 0, 0));
  }
}
