import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Builds the program with a Java of its own, for the system that this runs on: the folder runtime,
 * which the launchers look for first, and an application in the form that the system has for it.
 * The build calls it twice: Image FOLDER, before the zip is packed, and Image FOLDER JAR VERSION.
 */
public class Image {

  /**
   * What the program and its libraries use. jdk.charsets has GB18030 and its kin, java.naming and
   * java.sql are asked for by libraries while they load, jdk.crypto.ec and java.xml.crypto serve
   * workbooks with a password.
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.sql",
          "java.xml",
          "java.xml.crypto",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.unsupported",
          "jdk.zipfs");

  private final Path folder;
  private final boolean windows =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");

  private Image(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Image image = new Image(Path.of(arguments[0]).toAbsolutePath());
    if (arguments.length == 1) {
      image.empty();
      image.link();
    } else {
      image.pack(Path.of(arguments[1]), arguments[2]);
    }
  }

  private void empty() throws IOException {
    if (Files.exists(folder)) {
      List<Path> old;
      try (Stream<Path> all = Files.walk(folder)) {
        old = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path one : old) {
        Files.delete(one);
      }
    }
    Files.createDirectories(folder);
  }

  /**
   * A Java that is linked has no archive of its own classes: it is made here, or each start would
   * be slow.
   */
  private void link() throws IOException, InterruptedException {
    Path runtime = folder.resolve("runtime");
    run(
        "jlink",
        List.of(
            "--add-modules",
            String.join(",", MODULES),
            "--strip-debug",
            "--no-man-pages",
            "--no-header-files",
            "--compress",
            Runtime.version().feature() < 21 ? "2" : "zip-6",
            "--output",
            runtime.toString()));
    Path java = runtime.resolve("bin").resolve(windows ? "java.exe" : "java");
    Process dump =
        new ProcessBuilder(java.toString(), "-Xshare:dump", "-Xlog:disable")
            .redirectErrorStream(true)
            .start();
    String said = new String(dump.getInputStream().readAllBytes());
    if (dump.waitFor() != 0) {
      throw new IllegalStateException("No archive of classes could be made: " + said);
    }
  }

  /** The application opens the window; on Windows there is a second one for the command line. */
  private void pack(Path jar, String version) throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.copy(jar, input.resolve("jixiao.jar"));
    List<String> options =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                "Jixiao",
                "--app-version",
                accepted(version),
                "--input",
                input.toString(),
                "--main-jar",
                "jixiao.jar",
                "--runtime-image",
                folder.resolve("runtime").toString(),
                "--java-options",
                "-XX:+UseSerialGC",
                "--dest",
                folder.resolve("application").toString()));
    if (windows) {
      Path console = folder.resolve("console.properties");
      Files.writeString(console, "win-console=true\n");
      options.addAll(List.of("--add-launcher", "jixiao-console=" + console));
    }
    run("jpackage", options);
  }

  /** Digits only, and a Mac takes no version that begins with 0. */
  private static String accepted(String version) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    String digits = version.replaceFirst("-.*", "");
    return mac ? digits.replaceFirst("^0\\.", "1.") : digits;
  }

  private static void run(String tool, List<String> options) {
    int code =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("This JDK has no " + tool + "."))
            .run(System.out, System.err, options.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(tool + " ended with " + code);
    }
  }
}
