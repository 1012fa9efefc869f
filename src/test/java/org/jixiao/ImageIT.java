package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The program with a Java of its own, on a machine that has none: nothing on the PATH, no
 * JAVA_HOME. To build it takes long, so it is only looked at when asked: {@code -Pimage
 * -Djixiao.image=target/image}.
 */
@EnabledIfSystemProperty(named = "jixiao.image", matches = ".+")
class ImageIT {

  private static final Path IMAGE =
      Path.of(System.getProperty("jixiao.image", "")).toAbsolutePath();
  private static final Path WORKBOOK =
      Path.of("examples/invented-department/evaluation-2024.xlsx").toAbsolutePath();

  private static Path found(String pattern) throws Exception {
    try (Stream<Path> files = Files.walk(IMAGE)) {
      return files
          .filter(file -> IMAGE.relativize(file).toString().replace('\\', '/').matches(pattern))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + pattern + " in " + IMAGE));
    }
  }

  private static String said(List<String> line) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(?i)JAVA_HOME|_?JAVA_.*OPTIONS"));
    builder.environment().put("PATH", "");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    return said;
  }

  @Test
  void application_runsWithNothingOnThePath() throws Exception {
    Path program =
        found("application/Jixiao/(bin/Jixiao|jixiao-console.exe)|application/.*/MacOS/Jixiao");
    String said = said(List.of(program.toString(), "check", WORKBOOK.toString()));
    assertTrue(said.contains("结论："), said);
  }

  @Test
  void itsOwnJava_hasAnArchiveOfItsClasses_alsoWhenUnpackedAtAnotherTime() throws Exception {
    Path java = found("runtime/bin/java(\\.exe)?");
    Path modules = found("runtime/lib/modules");
    modules.toFile().setLastModified(0);
    String said = said(List.of(java.toString(), "-Xshare:on", "-version"));
    assertTrue(said.contains("sharing"), said);
    assertEquals(0, modules.toFile().lastModified());
  }
}
