package org.jixiao;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip that people download, unpacked as they do. */
class PackageIT {

  private static final Path ZIP = Path.of(System.getProperty("jixiao.zip"));

  @TempDir Path folder;

  private static List<ZipArchiveEntry> entries() throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(ZIP).get()) {
      return Collections.list(zip.getEntries());
    }
  }

  /** Everything unpacked; returns the one folder it is in. */
  private Path unpacked() throws IOException {
    Path place = Files.createDirectories(folder.resolve("下载 的 (1) & 绩效"));
    try (ZipFile zip = ZipFile.builder().setPath(ZIP).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Path file = place.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.getInputStream(entry).readAllBytes());
        if ((entry.getUnixMode() & 0100) != 0) {
          assertTrue(file.toFile().setExecutable(true));
        }
      }
    }
    try (Stream<Path> tops = Files.list(place)) {
      List<Path> found = tops.toList();
      assertEquals(1, found.size(), found.toString());
      return found.get(0);
    }
  }

  private static Set<String> filesBelow(Path top) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> top.relativize(file).toString().replace('\\', '/'))
          .collect(toSet());
    }
  }

  @Test
  void names_areReadableEverywhere_andEverythingIsThere() throws IOException {
    Set<String> names = new TreeSet<>();
    Set<Long> times = new HashSet<>();
    for (ZipArchiveEntry entry : entries()) {
      String name = entry.getName();
      assertTrue(entry.getGeneralPurposeBit().usesUTF8ForNames(), name);
      assertTrue(names.add(name.substring(name.indexOf('/') + 1)), name);
      times.add(entry.getTime());
      if (!name.contains("/runtime/")) {
        assertEquals(name.endsWith(".sh") ? 0755 : 0644, entry.getUnixMode() & 0777, name);
      }
    }
    assertEquals(1, times.size(), "the same commit makes the same zip");
    for (String copied : List.of("examples", "workbook-templates", "src/launcher")) {
      for (String name : filesBelow(Path.of(copied))) {
        String packed = copied.equals("src/launcher") ? name : copied + "/" + name;
        assertTrue(names.contains(packed) || name.matches(".*\\.bak\\.xlsx|.*/[.~].*"), packed);
      }
    }
    List<String> others = List.of("jixiao.jar", "LICENSE", "README.html", "README.zh-CN.html");
    assertTrue(names.containsAll(others), names.toString());
    assertTrue(names.stream().noneMatch(name -> name.endsWith(".bak.xlsx")));
  }

  @Test
  void pages_leadOnlyToWhatIsPacked() throws IOException {
    Path top = unpacked();
    List<String> pages =
        filesBelow(top).stream().filter(name -> name.matches("(docs/)?[^/]+\\.html")).toList();
    assertTrue(pages.size() > 20, pages.toString());
    int links = 0;
    for (String page : pages) {
      Path file = top.resolve(page);
      Document document = Jsoup.parse(file.toFile(), "UTF-8");
      assertFalse(document.title().isBlank(), page);
      for (Element link : document.select("a[href], img[src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (target.matches("[a-z]+:.*")) {
          continue;
        }
        String[] parts = URLDecoder.decode(target, StandardCharsets.UTF_8).split("#");
        Path led = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        assertTrue(led.startsWith(top) && Files.exists(led), page + " leads to " + target);
        if (parts.length > 1) {
          Document there = Jsoup.parse(led.toFile(), "UTF-8");
          assertTrue(there.getElementById(parts[1]) != null, page + " leads to " + target);
        }
        links++;
      }
    }
    assertTrue(links > 100, links + " links");
  }

  /** Libraries on the class path of the tests of which something is in the jar. */
  private static Set<String> librariesInTheJar() throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Set<String> libraries = new TreeSet<>();
    try (JarFile program = new JarFile(System.getProperty("jixiao.jar"))) {
      for (String one : path.split(File.pathSeparator)) {
        if (!one.endsWith(".jar") || Path.of(one).getFileName().toString().equals("jixiao.jar")) {
          continue;
        }
        try (JarFile library = new JarFile(one)) {
          boolean isIn =
              library.stream()
                  .filter(entry -> entry.getName().matches("(?!META-INF|module-info).*\\.class"))
                  .findFirst()
                  .filter(entry -> program.getEntry(entry.getName()) != null)
                  .isPresent();
          if (isIn) {
            libraries.add(Path.of(one).getFileName().toString().replaceFirst("\\.jar$", ""));
          }
        }
      }
    }
    assertTrue(libraries.size() > 20, libraries.toString());
    return libraries;
  }

  @Test
  void everyLibrary_hasItsLicence() throws IOException {
    Path licences = unpacked().resolve("licences");
    try (Stream<Path> folders = Files.list(licences)) {
      assertEquals(
          librariesInTheJar(),
          new TreeSet<>(folders.map(one -> one.getFileName().toString()).toList()));
    }
    for (String text : filesBelow(licences)) {
      assertTrue(Files.size(licences.resolve(text)) > 50, text);
    }
  }

  @Test
  void everyLibrary_isInTheBillOfMaterials() throws IOException {
    Path bill = unpacked().resolve("sbom.json");
    // The plugin that writes it is passed over by mvn -o.
    boolean needed = "true".equals(System.getenv("JIXIAO_TOOLS_REQUIRED"));
    assumeTrue(needed || Files.exists(bill), "built without network: no bill of materials");
    Set<String> told = new TreeSet<>();
    try (JsonParser parser = new JsonFactory().createParser(bill.toFile())) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && "purl".equals(parser.currentName())) {
          told.add(parser.getText().replaceFirst(".*/([^@]+)@([^?]+)\\?type=jar", "$1-$2"));
        }
      }
    }
    assertTrue(told.removeIf(one -> one.startsWith("jixiao-")), told.toString());
    assertEquals(librariesInTheJar(), told);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void launcher_runsWhereItWasUnpacked() throws Exception {
    Path top = unpacked();
    List<String> line = new ArrayList<>(List.of(top.resolve("jixiao.sh").toString(), "check"));
    line.add("examples/2024-district-office/evaluation-2024.xlsx");
    ProcessBuilder builder = new ProcessBuilder(line).directory(top.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JIXIAO_NO_CACHE", "1");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertTrue(said.startsWith("结论：") || said.contains("\n结论："), said);
  }
}
