package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jixiao.support.AwkwardNames;
import org.jixiao.support.ToldArguments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What LauncherCmdTest says of jixiao.cmd, tried with Windows' own command interpreter. */
@EnabledOnOs(OS.WINDOWS)
class WindowsLauncherIT {

  @TempDir Path folder;
  private Path told;

  @BeforeEach
  void nothingIsTold() {
    told = folder.resolve("told.txt");
  }

  private static Stream<String> readable(Stream<String> names) {
    // Java itself cannot be told of a name that the code page of the system does not hold.
    Charset page = Charset.forName(System.getProperty("sun.jnu.encoding"));
    return names.filter(name -> page.newEncoder().canEncode(name));
  }

  static Stream<String> names() {
    return readable(AwkwardNames.names());
  }

  static Stream<String> typed() {
    return readable(AwkwardNames.typed());
  }

  static Stream<String> folders() {
    return readable(AwkwardNames.folders());
  }

  private Path installed(String name) throws IOException {
    Path program = Files.createDirectories(folder.resolve(name));
    Path launcher = Path.of(System.getProperty("jixiao.jar")).resolveSibling("jixiao.cmd");
    ToldArguments.packInto(program.resolve("jixiao.jar"));
    return Files.copy(launcher, program.resolve("jixiao.cmd"));
  }

  private String ran(Map<String, String> environment, String inQuotes) throws Exception {
    // Java hands on as it is what stands in quotes.
    ProcessBuilder builder = new ProcessBuilder("cmd.exe", "/c", "\"" + inQuotes + "\"");
    builder.environment().put("JIXIAO_TOLD", told.toString());
    builder.environment().put("JIXIAO_NO_CACHE", "1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    builder
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("NUL")));
    Process process = builder.directory(folder.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return said;
  }

  @ParameterizedTest
  @MethodSource("names")
  void droppedFile_reachesJavaWhole(String name) throws Exception {
    Path launcher = installed("program x");
    List<String> files = List.of("D:\\" + name, "\\\\server\\share\\" + name);
    String line = "\"" + launcher + "\"";
    for (String file : files) {
      line += " " + AwkwardNames.asExplorerDoes(file);
    }
    String said = ran(Map.of(), line);
    assertTrue(Files.exists(told), said);
    assertEquals(files, Files.readAllLines(told));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void typedFile_inQuotes_reachesJavaWhole(String name) throws Exception {
    Path launcher = installed("program x");
    String said = ran(Map.of(), "\"" + launcher + "\" check \"" + name + "\" --all");
    assertTrue(Files.exists(told), said);
    assertEquals(List.of("check", name, "--all"), Files.readAllLines(told));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void folderOfTheProgram_mayHaveAnyName(String name) throws Exception {
    Path launcher = installed(name);
    String said = ran(Map.of(), "\"" + launcher + "\" C:\\R&D\\a.xlsx");
    assertTrue(Files.exists(told), said);
    assertEquals(List.of("C:\\R&D\\a.xlsx"), Files.readAllLines(told));
  }

  @Test
  void noJava_isToldInChinese() throws Exception {
    Path launcher = installed("program x");
    String said =
        ran(
            Map.of("JAVA_HOME", "", "PATH", "C:\\none", "Path", "C:\\none"),
            "\"" + launcher + "\" rules");
    assertTrue(said.contains("没有找到 Java，没有读写任何文件。"), said);
  }

  /** The entries are the user's: they are looked for and taken away again. */
  @Test
  void install_andUninstall_printTheSameEntries() throws Exception {
    assumeTrue("true".equals(System.getenv("JIXIAO_TRY_INSTALL")), "changes the user's registry");
    Path launcher = installed("program x");
    List<String> made =
        new ArrayList<>(ran(Map.of(), "\"" + launcher + "\" install").lines().toList());
    made.remove(0);
    assertEquals(3, made.size(), made.toString());
    assertTrue(Files.exists(Path.of(made.get(2))), made.toString());
    String command = ran(Map.of(), "reg query \"" + made.get(1) + "\" /ve");
    assertTrue(command.contains("\"" + launcher + "\" \"%1\""), command);
    List<String> removed =
        new ArrayList<>(ran(Map.of(), "\"" + launcher + "\" uninstall").lines().toList());
    removed.remove(0);
    assertEquals(made.stream().sorted().toList(), removed.stream().sorted().toList());
  }
}
