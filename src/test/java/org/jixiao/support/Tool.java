package org.jixiao.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another program that checks ours. Where it is not installed the test is skipped; with the
 * environment variable {@code JIXIAO_TOOLS_REQUIRED=true} it fails instead.
 */
public final class Tool {

  private final String command;

  private Tool(String command) {
    this.command = command;
  }

  public static Tool libreOffice() {
    return find("soffice");
  }

  /**
   * The folder in which LibreOffice keeps its settings, as an argument: to make one takes longer
   * than to save a workbook, so all tests of a process have one. Two starts at a time need two.
   */
  public static String officeProfile() {
    return "-env:UserInstallation=" + Profile.FOLDER.toUri();
  }

  private static final class Profile {
    private static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("jixiao-office-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void remove(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException | UncheckedIOException leftBehind) {
        // It is in the folder for temporary files.
      }
    }
  }

  public static Tool validator() {
    return find("ooxml-validator");
  }

  public static Tool pdfText() {
    return find("pdftotext");
  }

  private static Tool find(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path candidate = Path.of(folder, name);
      if (Files.isExecutable(candidate)) {
        return new Tool(candidate.toString());
      }
    }
    if ("true".equals(System.getenv("JIXIAO_TOOLS_REQUIRED"))) {
      throw new AssertionError(name + " is required and was not found");
    }
    assumeTrue(false, name + " was not found, skipped");
    throw new AssertionError("unreachable");
  }

  /** Where it is. */
  public String command() {
    return command;
  }

  /** Runs it and returns what it printed. */
  public String run(List<String> arguments) {
    try {
      List<String> line = new ArrayList<>(List.of(command));
      line.addAll(arguments);
      Path printed = Files.createTempFile("jixiao-tool-", ".txt");
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not come to an end");
      }
      String text = Files.readString(printed, StandardCharsets.UTF_8);
      Files.delete(printed);
      return text;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(command + " could not be run", e);
    }
  }
}
