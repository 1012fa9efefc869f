package org.jixiao.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged jar in a process of its own. */
public final class Jar {

  /** What the launchers give. */
  public static final List<String> LAUNCHER =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private Jar() {}

  /** Starts it in a folder, where it leaves what it prints in out.txt and err.txt. */
  public static Process start(List<String> options, Path place, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The user's locale must not matter.
    line.addAll(List.of("-Duser.language=de", "-Dfile.encoding=ISO-8859-1"));
    line.addAll(options);
    line.addAll(List.of("-jar", System.getProperty("jixiao.jar")));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .directory(place.toFile())
        .redirectOutput(place.resolve("out.txt").toFile())
        .redirectError(place.resolve("err.txt").toFile())
        .start();
  }
}
