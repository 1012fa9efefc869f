package org.jixiao.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.findings.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose cells hold more, or stand otherwise, than they look. */
class ExactFilesTest {

  private static List<List<String>> read(String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    List<List<String>> lines = new ArrayList<>();
    LineSink sink =
        new LineSink() {
          @Override
          public void sheet(String sheet) {
            // one
          }

          @Override
          public void line(Line line) {
            lines.add(IntStream.range(0, line.width()).mapToObj(line::words).toList());
          }
        };
    new LineFile(name, content.length, () -> new ByteArrayInputStream(content))
        .read(sink, read -> {});
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "日期,收款人,金额\n2024-01-05,\"甲,乙\"\t,\"1,200.00\" \n",
        "日期,收款人,金额\n2024-01-05, \"甲,乙\",\"1,200.00\"\t\n",
        "日期;收款人;金额\n2024-01-05;\"甲,乙\" ;\"1,200.00\"\n"
      })
  void blanksAroundQuotes_areNoPartOfAField(String text) {
    assertEquals(List.of("2024-01-05", "甲,乙", "1,200.00"), read("支付.csv", text).get(1));
  }

  @Test
  void quoteThatIsNeverClosed_isRefused() {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> read("支付.csv", "日期,收款人,金额\n2024-01-05,\"甲,1\n2024-01-06,乙,2\n"));
    assertTrue(refusal.getMessage().contains("引号"), refusal.getMessage());
  }

  @Test
  void oneWideLine_doesNotMakeTheLastOneLookCut() {
    assertEquals(
        4, read("支付.csv", "日期,收款人,金额\n2024-01-05,甲,1,200\n2024-01-06,乙,2\n2024-01-07,丙,3").size());
    assertThrows(
        Refusal.class,
        () -> read("支付.csv", "日期,收款人,金额\n2024-01-05,甲,1\n2024-01-06,乙,2\n2024-01-07,丙"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<td x:num=\"1234.56\">1,235</td>|1234.56",
        "<td sdval='1234.56'>1,235</td>|1234.56",
        "<td><span data-value=\"1234.56\">1,235</span></td>|1234.56",
        "<td data-sort=\"99\">1,235</td>|1,235",
        "<td x:num=\"12\">00012</td>|00012",
        "<td x:num>1,235</td>|1,235",
        "<td x:num=\"45294\">2024-01-03</td>|2024-01-03",
        "<td x:num=\"123456.78\">12.35</td>|12.35（实为 123456.78）",
        "<td x:num=\"1.23456789012346E+19\">12345678901234567890</td>|12345678901234567890"
      })
  void exactValueOfAWebCell_goesBeforeItsText(String cell, String words) {
    List<List<String>> lines =
        read(
            "支付.xls",
            "<html><body><table><tr><td>金额</td></tr><tr>" + cell + "</tr></table></body></html>");
    assertEquals(words, lines.get(1).get(0));
  }
}
