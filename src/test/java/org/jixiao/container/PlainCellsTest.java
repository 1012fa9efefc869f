package org.jixiao.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the library is shown of cells that it cannot read. */
class PlainCellsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<c r=\"A1\" t=\"s\"><v></v></c>, <c r=\"A1\"></c>",
        "<c r=\"A1\" t=\"s\"><f>1+1</f><v/></c>, <c r=\"A1\"><f>1+1</f></c>",
        "<c r=\"A1\" t=\"s\"><f>1+1</f></c><c><v/></c>, <c r=\"A1\"><f>1+1</f></c><c><v></v></c>",
        "<c r=\"A1\" t=\"d\"><f>B1</f><v>2024-01-03</v></c>, <c r=\"A1\"><f>B1</f><v>45294</v></c>",
        "<c r=\"A1\" t=\"s\"><v>3</v></c>, <c r=\"A1\" t=\"s\"><v>3</v></c>"
      })
  void valueThatIsNone_goes_andTheFormulaStays(String cells, String plain) {
    byte[] sheet = ("<row>" + cells + "</row>").getBytes(StandardCharsets.UTF_8);
    String seen = new String(PlainCells.of(sheet, false), StandardCharsets.UTF_8);
    assertEquals("<row>" + plain + "</row>", seen.replaceAll("<\\?.*?\\?>", ""));
  }
}
