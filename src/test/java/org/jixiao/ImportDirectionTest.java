package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports run one way only, and some things are not done anywhere. */
class ImportDirectionTest {

  private static final Path MAIN = Path.of("src/main/java/org/jixiao");

  /** From a figure up to what is printed of it: each room may import those before it. */
  private static final List<String> UPWARDS =
      List.of(
          "numbers",
          "table",
          "findings",
          "sampling",
          "sheets",
          "ledgers",
          "imports",
          "book",
          "comparison",
          "report",
          "charts");

  /** Files as such: what a file is, how it is replaced, its lines; nothing of the subject. */
  private static final List<String> FILES_AS_SUCH = List.of("container", "files", "lines");

  /** Each room with the rooms that it may import. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          upTo("numbers"),
          upTo("table"),
          upTo("findings"),
          upTo("sampling"),
          upTo("sheets"),
          upTo("ledgers", "lines"),
          upTo("imports"),
          upTo("book"),
          upTo("comparison"),
          upTo("report"),
          upTo("charts"),
          Map.entry("container", List.of("findings", "numbers")),
          Map.entry("files", List.of("findings")),
          Map.entry("lines", List.of("container", "findings", "numbers")),
          Map.entry("csv", UPWARDS),
          Map.entry("excel", with(UPWARDS, "container")),
          Map.entry("word", with(UPWARDS, "container")),
          Map.entry(
              "run",
              with(with(UPWARDS, FILES_AS_SUCH.toArray(String[]::new)), "excel", "word", "csv")),
          Map.entry("cli", with(with(UPWARDS, FILES_AS_SUCH.toArray(String[]::new)), "run")),
          Map.entry("window", with(with(UPWARDS, FILES_AS_SUCH.toArray(String[]::new)), "run")));

  private static Map.Entry<String, List<String>> upTo(String room, String... more) {
    return Map.entry(room, with(UPWARDS.subList(0, UPWARDS.indexOf(room)), more));
  }

  private static List<String> with(List<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Stream.of(more)).toList();
  }

  private static final Pattern OWN =
      Pattern.compile("import (?:static )?org\\.jixiao\\.(\\w+)((?:\\.\\w+)*)");

  /** The classes of the system that open, make or remove files. */
  private static final Pattern FILES =
      Pattern.compile(
          "import java\\.nio\\.file\\.Files;|import java\\.nio\\.channels\\.|import"
              + " java\\.io\\.(File|FileInputStream|RandomAccessFile|FileWriter|FileReader);");

  private record Source(String room, String slice, Path file, String text) {}

  private static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Path inside = MAIN.relativize(file);
        String slice = inside.getNameCount() > 2 ? inside.getName(1).toString() : "";
        sources.add(new Source(inside.getName(0).toString(), slice, file, Files.readString(file)));
      }
    }
    assertTrue(sources.size() > 50, "nothing was read: " + sources.size());
    return sources;
  }

  @Test
  void everyRoom_importsOnlyRoomsBelow() throws IOException {
    int seen = 0;
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      assertTrue(MAY_IMPORT.containsKey(source.room()), "unknown room " + source.room());
      Matcher imports = OWN.matcher(source.text());
      while (imports.find()) {
        seen++;
        String to = imports.group(1);
        if (!to.equals(source.room()) && !MAY_IMPORT.get(source.room()).contains(to)) {
          wrong.add(source.file() + " imports " + to);
        }
      }
    }
    assertTrue(seen > 200, "no imports were found: " + seen);
    assertEquals(List.of(), wrong);
  }

  /** A payment line goes one way: its columns are read, its kind is known, its sums are told. */
  @Test
  void kindsOfExports_knowTheReadingAndNotEachOther() throws IOException {
    int seen = 0;
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      if (source.room().equals("ledgers")) {
        Matcher imports = OWN.matcher(source.text());
        while (imports.find()) {
          String to = imports.group(1) + imports.group(2);
          Matcher inside = Pattern.compile("ledgers\\.([a-z]+)\\..*").matcher(to);
          String room = inside.matches() ? inside.group(1) : "";
          seen += room.equals("reading") ? 1 : 0;
          boolean back = source.slice().equals("reading") && to.startsWith("ledgers");
          boolean across = !room.isEmpty() && !room.equals("reading");
          if ((back || across) && !room.equals(source.slice())) {
            wrong.add(source.file() + " imports " + to);
          }
        }
      }
    }
    assertTrue(seen > 20, "nothing was seen: " + seen);
    assertEquals(List.of(), wrong);
  }

  @Test
  void sheets_neverImportOtherSheets() throws IOException {
    List<String> wrong = new ArrayList<>();
    int slices = 0;
    for (Source source : sources()) {
      if (source.room().equals("sheets") && !source.slice().isEmpty()) {
        slices++;
        Matcher imports = OWN.matcher(source.text());
        while (imports.find()) {
          String to = imports.group(1) + imports.group(2);
          if (to.startsWith("sheets.")
              && !to.startsWith("sheets.Form")
              && !to.startsWith("sheets." + source.slice())) {
            wrong.add(source.file() + " imports " + to);
          }
        }
      }
    }
    assertTrue(slices > 10);
    assertEquals(List.of(), wrong);
  }

  @Test
  void officeLibrary_isKnownToThePensAlone() throws IOException {
    List<String> wrong = new ArrayList<>();
    int known = 0;
    for (Source source : sources()) {
      boolean poi =
          source.text().contains("import org.apache.poi")
              || source.text().contains("org.openxmlformats");
      known += poi ? 1 : 0;
      // The container knows the part of the library that reads compound files and passwords.
      boolean compound =
          !source.text().replace("org.apache.poi.poifs", "").contains("org.apache.poi.");
      // Exports in the old format are read by the library, too; nobody else makes anything of it.
      boolean old =
          source.file().endsWith("XlsLines.java") && !source.text().contains("apache.poi.xssf");
      boolean reads = source.slice().equals("reading");
      boolean pen = source.room().equals("excel") || source.room().equals("word");
      boolean allowed = pen && !reads || source.room().equals("container") && compound || old;
      if (poi && !allowed) {
        wrong.add(source.file().toString());
      }
    }
    assertTrue(known > 3);
    assertEquals(List.of(), wrong);
  }

  @Test
  void window_isKnownToNobody() throws IOException {
    List<String> wrong = new ArrayList<>();
    int windows = 0;
    for (Source source : sources()) {
      boolean swing = source.text().contains("import javax.swing");
      windows += swing ? 1 : 0;
      if (swing && !source.room().equals("window")) {
        wrong.add(source.file().toString());
      }
    }
    assertTrue(windows > 5, "no window was found");
    assertEquals(List.of(), wrong);
  }

  /**
   * No process is started but the user's own program for workbooks, when the user wants to be taken
   * to a cell; and files are handed to the system by the window alone.
   */
  @Test
  void otherPrograms_areStartedInOnePlace_whenTheUserAsksForIt() throws IOException {
    Pattern starts = Pattern.compile("ProcessBuilder|\\.exec\\(|startPipeline");
    Pattern asks = Pattern.compile("\\b(office|PlaceInOffice)\\.open\\(");
    List<String> starting = new ArrayList<>();
    List<String> handing = new ArrayList<>();
    List<String> asking = new ArrayList<>();
    for (Source source : sources()) {
      String name = source.room() + "/" + source.file().getFileName();
      if (starts.matcher(source.text()).find()) {
        starting.add(name);
      }
      if (source.text().contains("Desktop.getDesktop")) {
        handing.add(name);
      }
      Matcher asked = asks.matcher(source.text());
      while (asked.find()) {
        String before = source.text().substring(0, asked.start());
        Matcher method = Pattern.compile("\n  (?:\\w+ )*(\\w+)\\([^\n]*\\{\n").matcher(before);
        asking.add(name + method.results().map(one -> "#" + one.group(1)).reduce("", (a, b) -> b));
      }
    }
    assertEquals(List.of("window/PlaceInOffice.java"), starting);
    assertEquals(List.of("window/SystemPrograms.java"), handing);
    assertEquals(List.of("window/MainWindow.java#goThere"), asking);
  }

  @Test
  void traps_areNotSteppedInto() throws IOException {
    Map<String, Pattern> traps =
        Map.of(
            "a workbook is only made from bytes",
            Pattern.compile(
                "new XSSFWorkbook\\((?!\\)|new ByteArrayInputStream\\(view)|WorkbookFactory"),
            "a decimal is never made from a double",
            Pattern.compile("new BigDecimal\\([^\")]*([dD]ouble|getNumericCellValue)"),
            "decimals are compared by value",
            Pattern.compile("[nN]umber\\(\\)\\.equals\\("),
            "the clock is passed in",
            Pattern.compile(
                "System\\.currentTimeMillis|Instant\\.now\\(\\)|LocalDate(Time)?\\.now\\(\\)|new"
                    + " Date\\(\\)"),
            "no network",
            Pattern.compile("java\\.net\\.(Socket|URL\\b|Http|http|Inet)|url\\.openStream\\("),
            "widths are computed for Chinese text",
            Pattern.compile("autoSizeColumn"));
    List<String> wrong = new ArrayList<>();
    int fileOperations = 0;
    for (Source source : sources()) {
      boolean touchesFiles = FILES.matcher(source.text()).find();
      fileOperations += touchesFiles ? 1 : 0;
      if (touchesFiles && !source.file().endsWith("Disk.java")) {
        wrong.add(source.file() + ": files are only touched through the layer");
      }
      traps.forEach(
          (why, trap) -> {
            if (trap.matcher(source.text()).find()) {
              wrong.add(source.file() + ": " + why);
            }
          });
      boolean exits = source.text().contains("System.exit");
      if (exits && !source.file().endsWith("Main.java")) {
        wrong.add(source.file() + ": only main exits");
      }
    }
    assertEquals(1, fileOperations, "the layer itself was not found");
    assertEquals(List.of(), wrong);
  }
}
