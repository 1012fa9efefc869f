package org.jixiao.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.files.FileLayer;

/**
 * The program with which a Linux desktop opens workbooks, as the files say that the freedesktop
 * standards have for it (mime-apps-spec, desktop-entry-spec). They are only read: to ask the
 * desktop would be one more process.
 */
final class DesktopProgram {

  /** How desktops call a workbook. */
  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final FileLayer files;
  private final Map<String, String> environment;
  private final Path home;

  /**
   * That of a user.
   *
   * @param environment the variables that say where the files stand
   * @param home the folder of the user
   */
  DesktopProgram(FileLayer files, Map<String, String> environment, Path home) {
    this.files = files;
    this.environment = environment;
    this.home = home;
  }

  /** The line that starts it, as the standard writes it; nothing where there is none. */
  Optional<String> line() {
    List<Path> lists = lists().toList();
    return Stream.of("Default Applications", "Added Associations", "MIME Cache")
        .flatMap(group -> lists.stream().flatMap(list -> values(list, group, WORKBOOK)))
        .flatMap(value -> Arrays.stream(value.split(";")))
        .flatMap(this::entries)
        .flatMap(entry -> values(entry, "Desktop Entry", "Exec"))
        .findFirst();
  }

  /** Where it is written which program is for what, what counts most first. */
  private Stream<Path> lists() {
    String desktops = environment.getOrDefault("XDG_CURRENT_DESKTOP", "");
    List<String> names =
        Stream.concat(
                Arrays.stream(desktops.toLowerCase(Locale.ROOT).split(":"))
                    .filter(name -> name.matches("[a-z0-9._-]+"))
                    .map(name -> name + "-mimeapps.list"),
                Stream.of("mimeapps.list", "mimeinfo.cache"))
            .toList();
    Stream<Path> configured = folders("XDG_CONFIG_HOME", ".config", "XDG_CONFIG_DIRS", "/etc/xdg");
    return Stream.concat(configured, applications())
        .flatMap(folder -> names.stream().map(folder::resolve));
  }

  private Stream<Path> entries(String name) {
    return name.matches("[^/]+\\.desktop")
        ? applications().map(folder -> folder.resolve(name)).filter(files::isFile).limit(1)
        : Stream.empty();
  }

  private Stream<Path> applications() {
    String usual = "/usr/local/share:/usr/share";
    return folders("XDG_DATA_HOME", ".local/share", "XDG_DATA_DIRS", usual)
        .map(folder -> folder.resolve("applications"));
  }

  /** The user's own folder, then those of the machine; what is no full path does not count. */
  private Stream<Path> folders(String own, String usual, String shared, String usuallyShared) {
    String mine = environment.getOrDefault(own, "");
    String others = environment.getOrDefault(shared, "");
    return Stream.concat(
            Stream.of(mine.isEmpty() ? home.resolve(usual).toString() : mine),
            Arrays.stream((others.isEmpty() ? usuallyShared : others).split(":")))
        .flatMap(DesktopProgram::full);
  }

  private static Stream<Path> full(String words) {
    try {
      return Stream.of(Path.of(words)).filter(Path::isAbsolute);
    } catch (InvalidPathException notInThisLocale) {
      return Stream.empty();
    }
  }

  /** What stands behind a key in a group of such a file. */
  private Stream<String> values(Path file, String group, String key) {
    List<String> found = new ArrayList<>();
    String now = "";
    for (String line : read(file)) {
      String words = line.strip();
      if (words.startsWith("[") && words.endsWith("]")) {
        now = words.substring(1, words.length() - 1);
      } else if (now.equals(group)) {
        int equals = words.indexOf('=');
        if (equals > 0 && words.substring(0, equals).strip().equals(key)) {
          found.add(words.substring(equals + 1).strip());
        }
      }
    }
    return found.stream();
  }

  private List<String> read(Path file) {
    try {
      return files.isFile(file)
          ? new String(files.read(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
