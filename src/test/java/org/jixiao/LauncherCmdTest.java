package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.support.AwkwardNames;
import org.jixiao.support.cmd.Cmd;
import org.jixiao.support.cmd.FakeDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * jixiao.cmd, read and followed line by line by the rules of Windows' command interpreter, since
 * there is no Windows here. WindowsLauncherIT tries the same names where there is one.
 */
class LauncherCmdTest {

  private static final String RUNTIME = "runtime\\bin\\java.exe";

  private final Map<String, String> environment =
      new TreeMap<>(
          Map.of(
              "SystemRoot", "C:\\WINDOWS",
              "PATH", "C:\\WINDOWS\\system32;C:\\Program Files (x86)\\Java & Co\\bin",
              "LOCALAPPDATA", "C:\\Users\\王 & 李\\AppData\\Local",
              "APPDATA", "C:\\Users\\王 & 李\\AppData\\Roaming"));
  private final FakeDisk disk = new FakeDisk("C:\\work");
  private final List<List<String>> calls = new ArrayList<>();
  private String folder = "C:\\绩效 程序";
  private String version = "openjdk version \"17.0.15\" 2025-04-15";
  private boolean noShortcuts;
  private int code;

  private static String text() throws IOException {
    return Files.readString(Path.of("src/launcher/jixiao.cmd"));
  }

  private Cmd installed(String... besides) throws IOException {
    disk.put(folder + "\\jixiao.cmd", text());
    for (String one : besides) {
      disk.put(folder + "\\" + one, "");
    }
    return new Cmd(disk, environment, this::answer);
  }

  private Cmd.Answer answer(List<String> call) {
    if (call.get(0).endsWith("chcp.com")) {
      if (call.size() == 1) {
        return new Cmd.Answer(0, "\r\n活动代码页: 936\r\n");
      }
      calls.add(List.of("chcp", call.get(1)));
      return new Cmd.Answer(0, "");
    }
    calls.add(call);
    if (call.contains("-version")) {
      return new Cmd.Answer(0, "Picked up JAVA_TOOL_OPTIONS: -Dx=y\n" + version + "\n");
    }
    if (call.contains("query")) {
      return new Cmd.Answer(disk.has("C:\\registry\\" + call.get(2)) ? 0 : 1, "");
    }
    if (call.contains("add")) {
      disk.put("C:\\registry\\" + call.get(2), "");
    }
    if (call.get(0).endsWith("powershell.exe") && !noShortcuts) {
      disk.put(environment.get("APPDATA") + "\\Microsoft\\Windows\\SendTo\\jixiao.lnk", "");
    }
    return new Cmd.Answer(call.get(0).endsWith("java.exe") ? code : 0, "");
  }

  /** What Java was called with, behind the name of the jar. */
  private List<String> givenToJava() {
    List<List<String>> runs = calls.stream().filter(call -> call.contains("-jar")).toList();
    assertEquals(1, runs.size(), calls.toString());
    List<String> run = runs.get(0);
    int jar = run.indexOf("-jar") + 1;
    assertEquals(folder + "\\jixiao.jar", run.get(jar));
    return run.subList(jar + 1, run.size());
  }

  private String java() {
    return calls.stream()
        .flatMap(List::stream)
        .filter(word -> word.endsWith("java.exe") || word.endsWith("javaw.exe"))
        .findFirst()
        .orElseThrow();
  }

  private String explorer(List<String> files) {
    String all = String.join(" ", files.stream().map(AwkwardNames::asExplorerDoes).toList());
    return "C:\\WINDOWS\\system32\\cmd.exe /c \"\"" + folder + "\\jixiao.cmd\" " + all + "\"";
  }

  static Stream<String> folders() {
    return AwkwardNames.folders();
  }

  static Stream<String> typed() {
    return AwkwardNames.typed();
  }

  static Stream<String> names() {
    return AwkwardNames.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void droppedFile_reachesJavaWhole_andNothingElseIsStarted(String name) throws IOException {
    Cmd cmd = installed("jixiao.jar", RUNTIME);
    List<String> files = List.of("D:\\" + name, "\\\\server\\share\\" + name, "D:\\b\\" + name);
    cmd.started(explorer(files));
    assertEquals(files, givenToJava());
    assertEquals(List.of(), cmd.strays);
    assertTrue(cmd.paused, "the console closes before the text is read");
    assertEquals(0, cmd.code());
  }

  @ParameterizedTest
  @MethodSource("typed")
  void typedFile_inQuotes_reachesJavaWhole_andNothingWaits(String name) throws IOException {
    Cmd cmd = installed("jixiao.jar", RUNTIME);
    code = 1;
    cmd.typed("\"" + folder + "\\jixiao.cmd\" check \"" + name + "\" --all");
    assertEquals(List.of("check", name, "--all"), givenToJava());
    assertFalse(cmd.paused);
    assertEquals(1, cmd.code());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void folderOfTheProgram_mayHaveAnyName(String name) throws IOException {
    folder = "C:\\" + name;
    Cmd cmd = installed("jixiao.jar", RUNTIME);
    cmd.started(explorer(List.of("C:\\R&D\\a!b%.xlsx")));
    assertEquals(List.of("C:\\R&D\\a!b%.xlsx"), givenToJava());
    assertEquals(folder + "\\" + RUNTIME, java());
    assertEquals(List.of(), cmd.strays);
  }

  @Test
  void hundredsOfFiles_reachJavaInOneRun() throws IOException {
    Cmd cmd = installed("jixiao.jar", RUNTIME);
    List<String> files = new ArrayList<>();
    for (int at = 0; at < 300; at++) {
      files.add("D:\\" + at + (at % 2 == 0 ? "&" : " & ") + ".xlsx");
    }
    cmd.started(explorer(files));
    assertEquals(files, givenToJava());
  }

  private String doubleClick() {
    return "C:\\WINDOWS\\system32\\cmd.exe /c \"\"" + folder + "\\jixiao.cmd\" \"";
  }

  @Test
  void doubleClick_opensTheWindow_waitsForNothing() throws IOException {
    Cmd cmd = installed("jixiao.jar", RUNTIME, "runtime\\bin\\javaw.exe");
    cmd.started(doubleClick());
    assertEquals(List.of("window"), givenToJava());
    List<String> start =
        calls.stream().filter(call -> call.contains("-jar")).findFirst().orElseThrow();
    assertEquals(List.of("start", "", folder + "\\runtime\\bin\\javaw.exe"), start.subList(0, 3));
    assertFalse(cmd.paused);
    assertEquals(0, cmd.code());
  }

  @Test
  void powerShell_orAnotherProgram_isNotTakenForADrop() throws IOException {
    Cmd cmd = installed("jixiao.jar", RUNTIME);
    cmd.started(explorer(List.of("check", "C:\\a b.xlsx")));
    assertEquals(List.of("check", "C:\\a b.xlsx"), givenToJava());
    assertFalse(cmd.paused);
  }

  @Test
  void codePage_isThatOfBeforeAtTheEnd() throws IOException {
    Cmd cmd = installed("jixiao.jar", RUNTIME);
    cmd.typed("\"" + folder + "\\jixiao.cmd\" rules");
    List<List<String>> pages = calls.stream().filter(call -> call.get(0).equals("chcp")).toList();
    assertEquals(List.of(List.of("chcp", "65001"), List.of("chcp", "936")), pages);
    assertEquals(pages.get(1), calls.get(calls.size() - 1));
  }

  @Test
  void java_isTheFolderBeside_thenJavaHome_thenThePath() throws IOException {
    String home = "C:\\Java (x86) & 17%\\";
    String onPath = "C:\\Program Files (x86)\\Java & Co\\bin\\java.exe";
    environment.put("JAVA_HOME", "\"" + home + "\"");
    disk.put(onPath, "");
    disk.put(home + "bin\\java.exe", "");
    disk.put(home + "release", "IMPLEMENTOR=\"x\"\r\nJAVA_VERSION=\"25-ea\"\r\n");
    installed("jixiao.jar", RUNTIME).typed("\"" + folder + "\\jixiao.cmd\" rules");
    assertEquals(folder + "\\" + RUNTIME, java());

    folder = "C:\\without";
    calls.clear();
    installed("jixiao.jar").typed("\"" + folder + "\\jixiao.cmd\" rules");
    assertEquals((home + "bin\\java.exe"), java().replace("\\\\", "\\"));

    calls.clear();
    disk.put(home + "release", "JAVA_VERSION=\"1.8.0_392\"\r\n");
    installed("jixiao.jar").typed("\"" + folder + "\\jixiao.cmd\" rules");
    assertEquals(List.of("rules"), givenToJava());
    assertEquals(onPath, java());
  }

  @Test
  void javaThatIsTooOld_isToldSo_byItsFolderOrByItself() throws IOException {
    String onPath = "C:\\Program Files (x86)\\Java & Co\\bin\\java.exe";
    disk.put(onPath, "");
    version = "java version \"1.8.0_202\"";
    Cmd cmd = installed("jixiao.jar");
    cmd.started(explorer(List.of("D:\\a.xlsx")));
    assertEquals(3, cmd.code());
    assertTrue(cmd.said.get(0).contains("Java 版本太低，需要 17 或更高版本"), cmd.said.toString());
    assertEquals("Java 1.8.0_202", cmd.said.get(cmd.said.size() - 1));
    assertTrue(cmd.paused);
    assertTrue(calls.stream().noneMatch(call -> call.contains("-jar")));

    disk.put("C:\\Program Files (x86)\\Java & Co\\release", "JAVA_VERSION=\"11.0.2\"\r\n");
    calls.clear();
    cmd = installed("jixiao.jar");
    cmd.typed("\"" + folder + "\\jixiao.cmd\" rules");
    assertEquals("Java 11.0.2", cmd.said.get(cmd.said.size() - 1));
    assertFalse(cmd.paused);
  }

  @Test
  void noJava_andNoJar_areToldInChinese() throws IOException {
    Cmd cmd = installed("jixiao.jar");
    cmd.started("C:\\WINDOWS\\system32\\cmd.exe /c \"\"" + folder + "\\jixiao.cmd\" \"");
    assertTrue(cmd.said.get(0).startsWith("没有找到 Java，没有读写任何文件。"), cmd.said.toString());
    assertEquals(3, cmd.code());
    assertTrue(cmd.paused);

    folder = "C:\\Users\\王 & 李\\AppData\\Local\\Temp\\Temp1_jixiao.zip";
    cmd = installed();
    cmd.started("C:\\WINDOWS\\system32\\cmd.exe /c \"\"" + folder + "\\jixiao.cmd\" \"");
    assertEquals("请先把下载的压缩包全部解压，再运行解压出来的 jixiao.cmd。", cmd.said.get(1));
  }

  @Test
  void install_printsWhatItMakes_uninstallRemovesExactlyThat() throws IOException {
    folder = "C:\\R&D (2)\\100% 绩效!";
    Cmd cmd = installed("jixiao.jar");
    cmd.typed("\"" + folder + "\\jixiao.cmd\" install");
    String menu = "HKCU\\Software\\Classes\\SystemFileAssociations\\.xlsx\\shell\\Jixiao";
    String link = environment.get("APPDATA") + "\\Microsoft\\Windows\\SendTo\\Jixiao 绩效.lnk";
    List<String> entries = List.of(menu, menu + "\\command", link);
    assertEquals(entries, cmd.said.subList(1, cmd.said.size()));
    assertEquals(0, cmd.code());
    assertTrue(disk.has(link));
    List<List<String>> added = calls.stream().filter(call -> call.contains("add")).toList();
    assertEquals(List.of("/ve", "/d", "用 Jixiao 绩效检查并完成", "/f"), added.get(0).subList(3, 7));
    assertEquals("\"" + folder + "\\jixiao.cmd\" \"%1\"", added.get(1).get(5));

    calls.clear();
    cmd = installed();
    cmd.typed("\"" + folder + "\\jixiao.cmd\" uninstall");
    assertEquals(List.of(menu + "\\command", menu, link), cmd.said.subList(1, cmd.said.size()));
    assertFalse(disk.has(link));
    List<List<String>> deleted = calls.stream().filter(call -> call.contains("delete")).toList();
    assertEquals(
        List.of(List.of("delete", menu, "/f")),
        deleted.stream().map(call -> call.subList(1, 4)).toList());
  }

  @Test
  void install_whereShortcutsAreForbidden_saysSo_andUninstallOfNothingDoesNothing()
      throws IOException {
    noShortcuts = true;
    Cmd cmd = installed("jixiao.jar");
    cmd.typed("\"" + folder + "\\jixiao.cmd\" install");
    assertEquals(1, cmd.code());
    assertTrue(cmd.said.get(3).startsWith("“发送到”没有建立"), cmd.said.toString());
    calls.clear();

    FakeDisk clean = new FakeDisk("C:\\work");
    clean.put(folder + "\\jixiao.cmd", text());
    cmd = new Cmd(clean, environment, call -> new Cmd.Answer(call.contains("query") ? 1 : 0, ""));
    cmd.typed("\"" + folder + "\\jixiao.cmd\" uninstall");
    assertEquals(List.of("已删除：", "（没有登记过）"), cmd.said);
  }

  @Test
  void archive_isUsedOnceItIsThere_andMadeInTheBackgroundBefore() throws IOException {
    installed("jixiao.jar", RUNTIME, "runtime\\bin\\javaw.exe")
        .typed("\"" + folder + "\\jixiao.cmd\" rules");
    List<String> rehearsal = calls.get(calls.size() - 2);
    assertEquals(List.of("start", "", "/low"), rehearsal.subList(0, 3));
    assertTrue(rehearsal.contains("org.jixiao.cli.Rehearsal"));
    String made = rehearsal.get(4).replace("-XX:ArchiveClassesAtExit=", "");
    disk.put(made, "");
    calls.clear();
    installed("jixiao.jar", RUNTIME).typed("\"" + folder + "\\jixiao.cmd\" rules");
    String archive = made.replaceFirst("new$", "jsa");
    assertTrue(calls.get(1).contains("-XX:SharedArchiveFile=" + archive), calls.toString());
    assertFalse(disk.has(made));
    assertEquals(3, calls.size());
  }

  @Test
  void archive_isMadeBehindTheWindow_andUsedByTheNext() throws IOException {
    installed("jixiao.jar", RUNTIME, "runtime\\bin\\javaw.exe").started(doubleClick());
    List<List<String>> started =
        calls.stream().filter(call -> call.get(0).equals("start")).toList();
    assertEquals(2, started.size(), calls.toString());
    assertTrue(started.get(0).contains("-jar"));
    List<String> rehearsal = started.get(1);
    assertTrue(rehearsal.contains("org.jixiao.cli.Rehearsal"));
    String made = rehearsal.get(4).replace("-XX:ArchiveClassesAtExit=", "");
    disk.put(made, "");
    calls.clear();
    installed("jixiao.jar", RUNTIME, "runtime\\bin\\javaw.exe").started(doubleClick());
    List<List<String>> again = calls.stream().filter(call -> call.get(0).equals("start")).toList();
    assertEquals(1, again.size(), calls.toString());
    String archive = made.replaceFirst("new$", "jsa");
    assertTrue(again.get(0).contains("-XX:SharedArchiveFile=" + archive), again.toString());
  }

  /**
   * Reading by bytes goes wrong where cmd takes them for another encoding, and looking for a label
   * upwards.
   */
  @Test
  void whatIsExecuted_isAscii_andGoesDownwards() throws IOException {
    String text = text();
    assertEquals(text.lines().count(), text.split("\r\n").length);
    assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "lines end by CR LF");
    int texts = text.indexOf("\r\n@") + 2;
    String executed = text.substring(0, texts);
    assertEquals(
        executed,
        new String(executed.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
    assertTrue(executed.endsWith("exit /b\r\n\r\n"));
    assertTrue(
        Arrays.stream(text.substring(texts).split("\r\n")).allMatch(line -> line.startsWith("@")));
    List<String> lines = executed.lines().toList();
    int jumps = 0;
    for (int at = 0; at < lines.size(); at++) {
      for (String word : lines.get(at).split("[ &]+(?=(goto|call) )")) {
        if (word.matches("(goto |call :).*") && !lines.get(at).startsWith("rem")) {
          String label = ":" + word.replaceFirst("(goto |call :)", "").replaceFirst("[ &].*", "");
          assertTrue(lines.lastIndexOf(label) > at, "line " + (at + 1) + " leads up to " + label);
          jumps++;
        }
      }
    }
    assertTrue(jumps > 20, "found " + jumps);
  }
}
