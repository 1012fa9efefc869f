package org.jixiao.word;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.container.Parts;
import org.jixiao.report.draft.Drafting;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page numbers of the contents, held against those that another program comes to when it lays
 * the document out.
 */
class ContentsPagesTest {

  private static final Pattern ENTRY =
      Pattern.compile("<w:hyperlink w:anchor=\"_Toc\\d+\".*?</w:hyperlink>");
  private static final Pattern TEXT = Pattern.compile("<w:t [^>]*>([^<]*)</w:t>");

  private record Entry(String heading, int page) {}

  private static List<Entry> contents(byte[] document) {
    String main = new String(Parts.of(document).part("word/document.xml"), StandardCharsets.UTF_8);
    List<Entry> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(main);
    while (entry.find()) {
      List<String> texts =
          TEXT.matcher(entry.group()).results().map(found -> found.group(1)).toList();
      String heading = String.join("", texts.subList(0, texts.size() - 1));
      entries.add(new Entry(heading, Integer.parseInt(texts.get(texts.size() - 1))));
    }
    return entries;
  }

  @Test
  void pagesOfTheContents_areThoseOfTheOtherProgram(@TempDir Path folder) throws Exception {
    Tool office = Tool.libreOffice();
    Tool reader = Tool.pdfText();
    Map<Example, byte[]> documents = new EnumMap<>(Example.class);
    List<Path> files = new ArrayList<>();
    for (Example example : Example.values()) {
      byte[] document =
          WordPen.draw(
              Drafting.of(
                  Examples.checked(example),
                  Outline.FIRM,
                  Stage.FOR_COMMENT,
                  LocalDate.of(2025, 6, 30)),
              new Stamp("evaluation.xlsx", "0.2.0"));
      documents.put(example, document);
      files.add(Files.write(folder.resolve(example + ".docx"), document));
    }
    office.convert("pdf", folder, files);
    int all = 0;
    int right = 0;
    for (Example example : Example.values()) {
      Path pages = folder.resolve(example + ".txt");
      reader.run(List.of(folder.resolve(example + ".pdf").toString(), pages.toString()));
      String[] printed = Files.readString(pages).replaceAll("[ \\t\\n\\u3000]", "").split("\f");
      int body = 0;
      while (!printed[body].contains("第1页")) {
        body++;
      }
      int at = body;
      for (Entry entry : contents(documents.get(example))) {
        String heading = entry.heading().replaceAll("[\\s\\u3000]", "");
        while (at < printed.length && !printed[at].contains(heading)) {
          at++;
        }
        assertTrue(at < printed.length, entry + " was not printed");
        int off = Math.abs(at - body + 1 - entry.page());
        assertTrue(off <= 1, entry + " is on page " + (at - body + 1));
        all++;
        right += off == 0 ? 1 : 0;
      }
    }
    assertTrue(all > 80, "entries: " + all);
    assertTrue(right >= 0.95 * all, right + " of " + all);
  }
}
