package org.jixiao.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file beside the target in which a new version is made. Its name tells which process on which
 * machine made it, so that what a killed process has left is known and removed, while what a living
 * one is writing, here or on another machine of a shared folder, is left alone.
 */
final class TemporaryFile {

  private static final String START = ".jixiao-";
  private static final Pattern NAME =
      Pattern.compile(Pattern.quote(START) + "(.+)-(\\d+)-[0-9a-f]+\\.tmp");

  /** No save takes as long. */
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private static final String UNKNOWN = "unknown";

  private TemporaryFile() {}

  /** The temporary file for a target, in its folder, with a name that is short enough anywhere. */
  static Path beside(FileLayer files, Path target) {
    String mark = Integer.toHexString(target.getFileName().toString().hashCode());
    String name =
        START + machine(files) + "-" + ProcessHandle.current().pid() + "-" + mark + ".tmp";
    return target.resolveSibling(name);
  }

  /** Removes what processes that are no more have left in a folder. */
  static void clean(FileLayer files, Path folder, Clock clock) {
    try {
      for (Path file : files.list(folder)) {
        if (isLeftOver(files, file, clock)) {
          files.remove(file);
        }
      }
    } catch (IOException notNow) {
      // The next run tries again; nothing depends on it.
    }
  }

  private static boolean isLeftOver(FileLayer files, Path file, Clock clock) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    String own = machine(files);
    if (name.group(1).equals(own) && !own.equals(UNKNOWN)) {
      try {
        long process = Long.parseLong(name.group(2));
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
      } catch (NumberFormatException noProcess) {
        return true;
      }
    }
    return files.lastChanged(file).plus(FORGOTTEN).isBefore(clock.instant());
  }

  /** Names of machines may be Chinese: a number made of the whole name tells them apart. */
  private static String machine(FileLayer files) {
    String name = files.machine();
    return name.isEmpty() ? UNKNOWN : "m" + Integer.toHexString(name.hashCode());
  }
}
