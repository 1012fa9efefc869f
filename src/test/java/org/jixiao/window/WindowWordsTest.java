package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Example;
import org.jixiao.run.Import;
import org.jixiao.run.ImportRequest;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works in the window is not sent to a terminal. */
class WindowWordsTest {

  @TempDir Path folder;

  /** The jobs that the window starts speak from these rooms. */
  private static final List<String> ROOMS =
      List.of(
          "run",
          "findings",
          "container",
          "files",
          "book",
          "imports",
          "ledgers",
          "report",
          "sheets");

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TERMINAL =
      Pattern.compile("(?<![A-Za-z])-o |--[a-z]|java -|jixiao ");

  /** What belongs to jobs that the window does not have, or to its file of faults. */
  private static final List<String> ELSEWHERE =
      List.of(
          "TableExport",
          "Compare",
          "Sampling",
          "Sample",
          "SamplePlan",
          "Restore",
          "Verify",
          "FaultFile",
          "CreditCode",
          // Its sentences are put together of pieces; the test below has them whole.
          "MissingHeader");

  @Test
  void everySentenceOfAJob_isSaidInTheWordsOfTheWindow() throws IOException {
    int terminal = 0;
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/jixiao", room))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          if (ELSEWHERE.contains(name)) {
            continue;
          }
          Matcher texts = TEXT.matcher(Files.readString(file, StandardCharsets.UTF_8));
          while (texts.find()) {
            String text = texts.group(1);
            boolean said = text.codePoints().anyMatch(Character::isIdeographic);
            if (said && TERMINAL.matcher(text).find()) {
              terminal++;
              String here = WindowWords.of(text);
              assertFalse(TERMINAL.matcher(here).find(), file + ": " + here);
            }
          }
        }
      }
    }
    assertTrue(terminal > 8, "nothing was seen: " + terminal);
  }

  @Test
  void exportsWithoutAHeader_sendNobodyToATerminal() throws IOException {
    Path workbook = Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.OFFICE_2024));
    for (String header : List.of("时点,数额", "支付日期,金额,金额")) {
      Path file = Files.writeString(folder.resolve("明细.csv"), header + "\n2024-01-05,1.00,2.00");
      ImportRequest request =
          new ImportRequest(Map.of(ExportKind.PAYMENTS, List.of(file)), Map.of(), false, true);
      Import job = new Import(Workbooks.options(Workbooks.NOON, true), request, (w, d, a) -> {});
      Refusal refused = assertThrows(Refusal.class, () -> job.into(workbook));
      String said = WindowWords.of(refused.finding());
      assertTrue(TERMINAL.matcher(refused.finding().remedy()).find(), "nothing to say otherwise");
      assertFalse(TERMINAL.matcher(said).find(), said);
      assertTrue(said.contains("在“列的认定”里指明"), said);
    }
  }

  @Test
  void whatNamesNoOption_staysAsItIs() {
    String sentence = "“评价-2024.xlsx”正在 Excel 或 WPS 中打开。";
    assertEquals(sentence, WindowWords.of(sentence));
  }
}
