package org.jixiao.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
   * Converts files with one start of LibreOffice, which takes longer than the work. At most two do
   * so at a time.
   */
  public String convert(String format, Path to, List<Path> files) {
    Path settings = OfficeSettings.take();
    try {
      List<String> line = new ArrayList<>();
      line.add("-env:UserInstallation=" + settings.toUri());
      line.addAll(List.of("--headless", "--convert-to", format, "--outdir", to.toString()));
      files.forEach(file -> line.add(file.toString()));
      return run(line);
    } finally {
      OfficeSettings.give(settings);
    }
  }

  public static Tool validator() {
    Tool validator = find("ooxml-validator");
    Path program = validator.program();
    return Files.isExecutable(program) ? new Tool(program.toString()) : validator;
  }

  /**
   * What the package of the validator installs beside the script that starts it: the script only
   * hands the file on and the answer back, and takes a quarter of the time for it.
   */
  private Path program() {
    try {
      Path script = Path.of(command).toRealPath();
      return script.resolve("../../../../ooxml-validator-linux-x64/ooxml-validator").normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Tool pdfText() {
    return find("pdftotext");
  }

  /**
   * Python with one of its libraries. Nothing that has to be shown depends on it alone: where it is
   * not installed the test is always skipped.
   */
  public static Tool python(String library) {
    Tool python = installed("python3");
    boolean there = python != null && python.run(List.of("-c", "import " + library)).isEmpty();
    assumeTrue(there, "python3 with " + library + " was not found, skipped");
    return python;
  }

  private static Tool find(String name) {
    Tool tool = installed(name);
    if (tool != null) {
      return tool;
    }
    if ("true".equals(System.getenv("JIXIAO_TOOLS_REQUIRED"))) {
      throw new AssertionError(name + " is required and was not found");
    }
    assumeTrue(false, name + " was not found, skipped");
    throw new AssertionError("unreachable");
  }

  private static Tool installed(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path candidate = Path.of(folder, name);
      if (Files.isExecutable(candidate)) {
        return new Tool(candidate.toString());
      }
    }
    return null;
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
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile());
      // The validator runs on .NET, which otherwise spends a third of a start on measuring itself.
      builder.environment().put("DOTNET_TieredPGO", "0");
      // A quarter of LibreOffice's time goes into small pages.
      builder.environment().put("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
      Process process = builder.start();
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
