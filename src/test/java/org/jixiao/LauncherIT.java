package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Jar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the archive of classes that it keeps. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Rehearsals give way as the launcher asks, but not to the tests beside these. */
  private static final String NICE =
      """
      #!/bin/sh
      [ "$1 $2" = '-n 10' ] || exit 1
      shift 2
      PATH=${PATH#*:}
      exec nice -n 0 "$@"
      """;

  private static final Map<String, String> NO_DESKTOP = Map.of("DISPLAY", "");

  @TempDir Path folder;

  private Path jar;
  private Path cache;
  private Path standIn;

  /** A folder whose name a shell would take apart, as people have them. */
  @BeforeEach
  void install() throws IOException {
    Path program = Files.createDirectories(folder.resolve("绩效 程序"));
    Path built = Path.of(System.getProperty("jixiao.jar"));
    jar = Files.copy(built, program.resolve("jixiao.jar"));
    Files.copy(built.resolveSibling("jixiao.sh"), program.resolve("jixiao.sh"));
    cache = folder.resolve("cache").resolve("jixiao");
    Files.write(folder.resolve("评价 表.xlsx"), Examples.filled(Example.OFFICE_2024));
    standIn = Files.createDirectories(folder.resolve("stand-in"));
    Path nice = Files.writeString(standIn.resolve("nice"), NICE);
    assertTrue(nice.toFile().setExecutable(true));
  }

  /** No rehearsal is left at work in a folder that is about to go. */
  @AfterEach
  void rehearsalIsOver() throws Exception {
    await(() -> !Files.exists(cache.resolve("making")), "the rehearsal does not end");
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition, String otherwise) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      assertTrue(Instant.now().isBefore(end), otherwise);
      Thread.sleep(100);
    }
  }

  /** What a process left behind. */
  private record Told(int code, String out, String err) {}

  /** Reads both streams to their end, as a program that waits for all of the answer does. */
  private Told told(List<String> command, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().put("XDG_CACHE_HOME", cache.getParent().toString());
    builder.environment().put("PATH", standIn + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.matches("HOME|JIXIAO_.*"));
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Told(process.exitValue(), out, Files.readString(err));
  }

  private Told launched(Map<String, String> environment, String... arguments) throws Exception {
    String launcher = jar.resolveSibling("jixiao.sh").toString();
    return told(List.of("sh", launcher), environment, arguments);
  }

  private Told plain(String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> line = new ArrayList<>(List.of(java));
    line.addAll(Jar.LAUNCHER);
    line.addAll(List.of("-jar", jar.toString()));
    return told(line, Map.of(), arguments);
  }

  /** Whether a run of the launcher takes the program's own classes out of an archive. */
  private boolean usesArchive() throws Exception {
    Path log = folder.resolve("classes.txt");
    Map<String, String> listing = Map.of("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    assertEquals(0, launched(listing, "rules").code());
    String main =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(" org.jixiao.cli.Main "))
            .findFirst()
            .orElseThrow();
    return main.contains("shared objects file");
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> found = files.filter(file -> file.toString().matches(".*\\." + ending)).toList();
      assertEquals(1, found.size(), found.toString());
      return found.get(0);
    }
  }

  private boolean isMade() throws IOException {
    if (!Files.isDirectory(cache) || Files.exists(cache.resolve("making"))) {
      return false;
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.anyMatch(file -> file.toString().endsWith(".for"));
    }
  }

  /** Size and times as the launcher notes them. */
  private static String state(Path file) throws IOException {
    long changed = ((FileTime) Files.getAttribute(file, "unix:ctime")).to(TimeUnit.SECONDS);
    long written = Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
    return Files.size(file) + " " + written + " " + changed;
  }

  /** One archive goes through it all, as to make one takes long. */
  @Test
  void archive_isMadeAfterTheFirstRun_used_andMadeAgainWhenItNoLongerServes() throws Exception {
    String book = "评价 表.xlsx";
    Told plainly = plain("check", book);
    assertEquals(plainly, launched(NO_DESKTOP, "check", book));
    assertFalse(isMade(), "the answer waited for the rehearsal");

    await(this::isMade, "no archive was made");
    Path archive = only("jsa|aot");
    assertTrue(usesArchive());
    assertEquals(plainly, launched(NO_DESKTOP, "check", book));
    Told refused = plain("check", "nothing.xlsx");
    assertEquals(2, refused.code());
    assertEquals(refused, launched(NO_DESKTOP, "check", "nothing.xlsx"));

    // Blocks that a power cut left empty, under a note that says nothing is wrong: Java sees it.
    Path note = only("for");
    List<String> lines = new ArrayList<>(Files.readAllLines(note));
    byte[] bytes = Files.readAllBytes(archive);
    Files.delete(archive);
    Files.write(archive, new byte[bytes.length]);
    // Behind the kind, jar and Java.
    lines.set(3, state(archive));
    Files.write(note, lines);
    assertFalse(usesArchive());
    assertEquals(plainly, launched(NO_DESKTOP, "check", book));

    // A part of an archive brings Java 17 down: the launcher sees that it is not what it was, as it
    // sees another jar, and has it made again.
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(100)));
    assertEquals(plainly, launched(NO_DESKTOP, "check", book));
    await(() -> isMade() && !Files.readAllLines(note).equals(lines), "it was not made again");
    assertTrue(usesArchive());
    madeAgainByAWindow(note);
  }

  /** The second display is not there, which the launcher cannot know. */
  private void madeAgainByAWindow(Path note) throws Exception {
    assertTrue(Files.readAllLines(note).get(0).contains(" no-window"));
    Map<String, String> desktop = Map.of("DISPLAY", ":97");
    assertEquals(0, launched(desktop, "rules").code());
    assertTrue(Files.readAllLines(note).get(0).contains(" no-window"));
    launched(desktop, "window");
    await(
        () -> isMade() && Files.readAllLines(only("for")).get(0).contains(" window"),
        "it was not made again");
    assertTrue(usesArchive());
  }

  @Test
  void folderThatCannotBeHad_isDoneWithoutInSilence() throws Exception {
    Told plainly = plain("rules");
    Path file = Files.writeString(folder.resolve("a file"), "");
    String nowhere = "";
    assertEquals(plainly, launched(Map.of("XDG_CACHE_HOME", file.toString()), "rules"));
    assertEquals(plainly, launched(Map.of("XDG_CACHE_HOME", nowhere), "rules"));
    assertEquals(plainly, launched(Map.of("XDG_CACHE_HOME", "relative"), "rules"));
    assertEquals(plainly, launched(Map.of("JIXIAO_NO_CACHE", "1"), "rules"));
    Thread.sleep(2000);
    assertFalse(Files.exists(cache));
    assertFalse(Files.exists(folder.resolve("relative")));
    assertEquals(0, Files.size(file));
  }

  @Test
  void machineWithoutJava_isToldSo() throws Exception {
    Path none = Files.createDirectories(folder.resolve("bin"));
    Map<String, String> environment = Map.of("JAVA_HOME", "", "PATH", none.toString());
    String launcher = jar.resolveSibling("jixiao.sh").toString();
    Told said = told(List.of("/bin/sh", launcher), environment, "rules");
    assertEquals(3, said.code());
    assertTrue(said.err().contains("没有找到 Java"), said.err());
  }

  @Test
  void javaHomeThatIsTooOld_isPassedOver() throws Exception {
    Path old = Files.createDirectories(folder.resolve("java 8").resolve("bin")).getParent();
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_392\"\n");
    Path java = Files.writeString(old.resolve("bin").resolve("java"), "#!/bin/sh\nexit 9\n");
    assertTrue(java.toFile().setExecutable(true));
    String path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
    Map<String, String> environment =
        Map.of("JAVA_HOME", old.toString(), "PATH", path, "JIXIAO_NO_CACHE", "1");
    assertEquals(plain("rules"), launched(environment, "rules"));
  }
}
