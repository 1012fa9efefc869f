package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who works in the window is not sent to a terminal. */
class WindowWordsTest {

  /** The jobs that the window starts speak from these rooms. */
  private static final List<String> ROOMS = List.of("run", "findings", "container", "files");

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TERMINAL =
      Pattern.compile("(?<![A-Za-z])-o |--[a-z]|java -|jixiao ");

  /** What belongs to jobs that the window does not have, or to its file of faults. */
  private static final List<String> ELSEWHERE =
      List.of("TableExport", "Compare", "Sampling", "Restore", "Verify", "FaultFile", "CreditCode");

  @Test
  void everySentenceOfAJob_isSaidInTheWordsOfTheWindow() throws IOException {
    int terminal = 0;
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/org/jixiao", room))) {
        for (Path file : files.toList()) {
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
  void whatNamesNoOption_staysAsItIs() {
    String sentence = "“评价-2024.xlsx”正在 Excel 或 WPS 中打开。";
    assertEquals(sentence, WindowWords.of(sentence));
  }
}
