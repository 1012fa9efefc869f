package org.jixiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The version of the program, as the build wrote it down. */
public final class Version implements CommandLine.IVersionProvider {

  private static final String NUMBER = read();

  /** Such as {@code 0.1.0}. */
  public static String number() {
    return NUMBER;
  }

  private static String read() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"jixiao " + number()};
  }
}
