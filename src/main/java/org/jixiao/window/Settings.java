package org.jixiao.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.files.FileLayer;

/**
 * What the window remembers from one time to the next: the workbooks opened last, who answers,
 * light or dark. It stands in a small file in the user's own folder, and nothing depends on it.
 */
final class Settings {

  private static final int MOST_RECENT = 10;
  private static final String RECENT = "recent=";
  private static final String HANDLER = "handler=";
  private static final String DARK = "dark=";

  private final FileLayer files;
  private final Path file;
  private final List<Path> recent = new ArrayList<>();
  private String handler = "";
  private boolean dark;

  private Settings(FileLayer files, Path file) {
    this.files = files;
    this.file = file;
  }

  /** Those of this user. */
  static Settings read(FileLayer files) {
    return read(files, Path.of(System.getProperty("user.home"), ".jixiao", "window.txt"));
  }

  /** Those in a file; the usual ones where it is not there or cannot be read. */
  static Settings read(FileLayer files, Path file) {
    Settings settings = new Settings(files, file);
    if (files.isFile(file)) {
      try {
        String text = new String(files.read(file), StandardCharsets.UTF_8);
        text.lines().forEach(settings::take);
      } catch (IOException unreadable) {
        return new Settings(files, file);
      }
    }
    return settings;
  }

  private void take(String line) {
    if (line.startsWith(RECENT) && recent.size() < MOST_RECENT) {
      try {
        recent.add(Path.of(line.substring(RECENT.length())));
      } catch (InvalidPathException otherSystem) {
        // A name of another system: it cannot be opened here anyway.
      }
    } else if (line.startsWith(HANDLER)) {
      handler = line.substring(HANDLER.length());
    } else if (line.startsWith(DARK)) {
      dark = Boolean.parseBoolean(line.substring(DARK.length()));
    }
  }

  /** The workbooks opened last, the latest first. */
  List<Path> recent() {
    return List.copyOf(recent);
  }

  /** Workbooks were opened, the first of them the one that is looked at first. */
  void opened(List<Path> workbooks) {
    for (int i = workbooks.size() - 1; i >= 0; i--) {
      Path whole = workbooks.get(i).toAbsolutePath().normalize();
      recent.remove(whole);
      recent.add(0, whole);
    }
    while (recent.size() > MOST_RECENT) {
      recent.remove(recent.size() - 1);
    }
    keep();
  }

  /** Who answered last: the name is offered for the next answer. */
  String handler() {
    return handler;
  }

  void handler(String name) {
    if (!handler.equals(name)) {
      handler = name.lines().findFirst().orElse("");
      keep();
    }
  }

  boolean isDark() {
    return dark;
  }

  void dark(boolean wanted) {
    dark = wanted;
    keep();
  }

  private void keep() {
    StringBuilder text = new StringBuilder();
    text.append(HANDLER).append(handler).append('\n');
    text.append(DARK).append(dark).append('\n');
    recent.forEach(one -> text.append(RECENT).append(one).append('\n'));
    try {
      files.makeFolder(file.getParent());
      files.writeThrough(file, text.toString().getBytes(StandardCharsets.UTF_8));
      files.keepPrivate(file);
    } catch (IOException notKept) {
      // The window works without; next time it remembers nothing.
    }
  }
}
