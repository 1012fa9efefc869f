package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jixiao.support.AwkwardNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * How jixiao.sh is found, finds Java, and enters itself on the desktop; Java here tells its
 * arguments.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherStartIT {

  @TempDir Path folder;

  private Path program;
  private Path launcher;

  @BeforeEach
  void install() throws IOException {
    program = Files.createDirectories(folder.resolve("绩效 (1) & \"程序\" $x 50%"));
    Path built = Path.of(System.getProperty("jixiao.jar"));
    Files.writeString(program.resolve("jixiao.jar"), "");
    launcher =
        Files.copy(
            built.resolveSibling("jixiao.sh"),
            program.resolve("jixiao.sh"),
            StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** A folder with a Java that says which one it is, and what it was called with. */
  private Path java(Path home, String name, String version) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    String script =
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "VERSION"' >&2; exit; fi
        printf '%s\\n' NAME
        while [ "$1" != -jar ]; do shift; done
        shift
        for one; do printf '%s\\n' "$one"; done
        """;
    Files.writeString(java, script.replace("NAME", name).replace("VERSION", version));
    assertTrue(java.toFile().setExecutable(true));
    return home;
  }

  private record Told(int code, List<String> out, String err) {}

  private Told told(Map<String, String> environment, String... line) throws Exception {
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("JAVA_HOME|DISPLAY|XDG_.*"));
    builder.environment().put("JIXIAO_NO_CACHE", "1");
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Told(process.exitValue(), out.lines().toList(), Files.readString(err));
  }

  @Test
  void linksToTheLauncher_areFollowed_howeverManyAndWhereverTheyLead() throws Exception {
    java(program.resolve("runtime"), "beside", "17");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("p"), program);
    Files.createSymbolicLink(bin.resolve("one"), Path.of("../p/jixiao.sh"));
    Files.createSymbolicLink(folder.resolve("two"), bin.resolve("one"));
    String jar = program.toRealPath().resolve("jixiao.jar").toString();
    List<String> expected = List.of("beside", jar, "check", "a b.xlsx");
    for (String start : List.of("bin/one", "./two", folder.resolve("two").toString())) {
      assertEquals(expected, told(Map.of(), "sh", start, "check", "a b.xlsx").out());
    }
    String path = bin + ":" + System.getenv("PATH");
    assertEquals(expected, told(Map.of("PATH", path), "sh", "-c", "one check 'a b.xlsx'").out());
  }

  @Test
  void everyName_reachesJavaWhole_manyAtOnce() throws Exception {
    java(program.resolve("runtime"), "beside", "17");
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    List<String> names = AwkwardNames.names().toList();
    line.addAll(names);
    List<String> out = told(Map.of(), line.toArray(String[]::new)).out();
    assertEquals(names, out.subList(2, out.size()));
  }

  @Test
  void java_isTheFolderBeside_thenJavaHome_thenThePath() throws Exception {
    Path home = java(folder.resolve("java home"), "home", "17.0.15");
    Path onPath = java(folder.resolve("on path"), "path", "25-ea");
    String path = onPath.resolve("bin") + ":" + System.getenv("PATH");
    Map<String, String> both = Map.of("JAVA_HOME", home.toString(), "PATH", path);
    java(program.resolve("runtime"), "beside", "17");
    assertEquals("beside", told(both, launcher.toString(), "rules").out().get(0));
    Files.delete(program.resolve("runtime/bin/java"));
    assertEquals("home", told(both, launcher.toString(), "rules").out().get(0));
    java(home, "home", "1.8.0_392");
    assertEquals("path", told(both, launcher.toString(), "rules").out().get(0));
  }

  @Test
  void javaThatIsTooOld_isNotStarted_butNamed() throws Exception {
    Path old = java(folder.resolve("old"), "old", "1.8.0_202");
    String path = old.resolve("bin") + ":" + System.getenv("PATH");
    Told said = told(Map.of("PATH", path), launcher.toString(), "rules");
    assertEquals(3, said.code());
    assertEquals(List.of(), said.out());
    assertTrue(said.err().startsWith("Java 版本太低，需要 17 或更高版本"), said.err());
    assertTrue(said.err().endsWith("Java 1.8.0_202\n"), said.err());
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    said = told(Map.of("PATH", path), launcher.toString(), "rules");
    assertTrue(said.err().endsWith("Java 11.0.2\n"), said.err());
  }

  @Test
  void jarThatIsMissing_isTold() throws Exception {
    Files.delete(program.resolve("jixiao.jar"));
    Told said = told(Map.of(), launcher.toString());
    assertEquals(3, said.code());
    assertTrue(said.err().contains("请把压缩包全部解压"), said.err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutArgument_theWindowOpensOnADesktop_elsewhereTheHelp() throws Exception {
    java(program.resolve("runtime"), "beside", "17");
    List<String> desktop = told(Map.of("DISPLAY", ":99"), launcher.toString()).out();
    assertEquals("window", desktop.get(desktop.size() - 1));
    assertEquals(2, told(Map.of(), launcher.toString()).out().size());
  }

  /** Java would tell the user off where Linux has no such pages, and not start at all elsewhere. */
  @Test
  void largePages_areAskedForWhereTheyAreGivenToWhoeverAsks() throws Exception {
    Path java = java(program.resolve("runtime"), "beside", "17").resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Path pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    boolean given = Files.exists(pages) && Files.readString(pages).contains("[madvise]");
    for (String command : List.of("check", "batch", "window")) {
      List<String> options = told(Map.of(), launcher.toString(), command).out();
      assertEquals(given, options.contains("-XX:+UseTransparentHugePages"), options.toString());
    }
  }

  private List<Path> written() throws IOException {
    Path home = folder.resolve("home");
    if (!Files.exists(home)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("mimeinfo.cache"))
          .toList();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void install_printsWhatItWrites_uninstallRemovesExactlyThat() throws Exception {
    Told made = told(Map.of(), launcher.toString(), "install");
    assertEquals(0, made.code(), made.err());
    List<Path> files = written();
    assertEquals(1, files.size(), files.toString());
    assertEquals(List.of(files.get(0).toString()), made.out().subList(1, 2));
    String entry = Files.readString(files.get(0));
    assertTrue(
        entry.contains(
            "\nMimeType=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;\n"));
    assertTrue(
        entry.contains("/绩效 (1) & \\\\\"程序\\\\\" \\\\$x 50%%/jixiao.sh\" window %F\n"), entry);

    Told gone = told(Map.of(), launcher.toString(), "uninstall");
    assertEquals(made.out().get(1), gone.out().get(1));
    assertEquals(List.of(), written());
    assertFalse(Files.exists(files.get(0).resolveSibling("mimeinfo.cache")));
    assertEquals(List.of("没有登记过，无需删除。"), told(Map.of(), launcher.toString(), "uninstall").out());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void entryOfSomebodyElse_isLeftAlone() throws Exception {
    Path data = Files.createDirectories(folder.resolve("数据/applications"));
    Path theirs = Files.writeString(data.resolve("jixiao.desktop"), "[Desktop Entry]\n");
    Map<String, String> there = Map.of("XDG_DATA_HOME", data.getParent().toString());
    assertEquals(2, told(there, launcher.toString(), "install").code());
    assertEquals(0, told(there, launcher.toString(), "uninstall").code());
    assertEquals("[Desktop Entry]\n", Files.readString(theirs));
  }
}
