package org.jixiao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the campaigns about files have shown, one line a file under target/reliability. */
public final class Reliability {

  private Reliability() {}

  /** Notes a figure; the table in src/docs/promises.md is read off these. */
  public static void record(String what, String figure) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "reliability"));
      String name = what.replaceAll("[^\\p{L}\\p{N}]+", "-");
      Files.writeString(
          folder.resolve(name + ".txt"), what + "：" + figure + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
