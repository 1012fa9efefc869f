package org.jixiao.support;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jixiao.run.Example;

/** The packaged jar in a process of its own. */
public final class Jar {

  /** What the launchers give, archive aside. */
  public static final List<String> LAUNCHER = launcher();

  private Jar() {}

  private static List<String> launcher() {
    List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    Path pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    try {
      if (Files.exists(pages) && Files.readString(pages).contains("[madvise]")) {
        options.add("-XX:+UseTransparentHugePages");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(options);
  }

  /**
   * What the launchers give from the second run on: an archive of the program's classes. It lies
   * beside the jar, for all tests of a build; whoever comes first makes it out of a run.
   */
  public static synchronized List<String> quick() throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("jixiao.jar"));
    Path archive = jar.resolveSibling("classes-of-tests.jsa");
    try (FileChannel turn = FileChannel.open(Path.of(archive + ".lock"), CREATE, WRITE)) {
      turn.lock();
      if (!Files.exists(archive)
          || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
        Path made = make(Path.of(archive + ".new"));
        Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    List<String> options = new ArrayList<>(LAUNCHER);
    options.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
    return options;
  }

  private static Path make(Path archive) throws IOException, InterruptedException {
    Files.deleteIfExists(archive);
    Path place = Files.createTempDirectory("rehearsal");
    Path book = Files.write(place.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    List<String> options = new ArrayList<>(LAUNCHER);
    options.add("-XX:ArchiveClassesAtExit=" + archive);
    Process process = start(options, place, "run", "--no-backup", book.toString());
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    for (String left : List.of("w.xlsx", "out.txt", "err.txt", ".")) {
      Files.delete(place.resolve(left).normalize());
    }
    return archive;
  }

  /** The command that starts it, to which its arguments are added. */
  public static List<String> command(List<String> options) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-jar", System.getProperty("jixiao.jar")));
    return line;
  }

  /** Starts it in a folder, where it leaves what it prints in out.txt and err.txt. */
  public static Process start(List<String> options, Path place, String... arguments)
      throws IOException {
    // The user's locale must not matter.
    List<String> all = new ArrayList<>(List.of("-Duser.language=de", "-Dfile.encoding=ISO-8859-1"));
    all.addAll(options);
    List<String> line = command(all);
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .directory(place.toFile())
        .redirectOutput(place.resolve("out.txt").toFile())
        .redirectError(place.resolve("err.txt").toFile())
        .start();
  }
}
