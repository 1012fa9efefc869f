import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gathers the licences and notices of the libraries that are in the jar: a folder for each library,
 * with the texts that it carries itself. For a library that carries none there is a text beside
 * this class, and where there is none either the build fails, so that no library is passed on
 * without its licence. The build calls it: Licences FOLDER_OF_TEXTS FOLDER_TO_FILL CLASS_PATH.
 */
public class Licences {

  private static final Pattern TEXT =
      Pattern.compile(
          "META-INF/([^/]+/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("(.+?)-[0-9][^-]*(-[a-z]+)?\\.jar");

  private final Path ours;
  private final Path filled;

  private Licences(Path ours, Path filled) {
    this.ours = ours;
    this.filled = filled;
  }

  public static void main(String[] arguments) throws IOException {
    Licences licences = new Licences(Path.of(arguments[0]), Path.of(arguments[1]));
    licences.emptied();
    Stream.of(arguments[2].split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> NAME.matcher(jar.getFileName().toString()).matches())
        .forEach(licences::gather);
  }

  /** What an earlier build has gathered may be of libraries that are gone. */
  private void emptied() throws IOException {
    if (Files.exists(filled)) {
      List<Path> old;
      try (Stream<Path> all = Files.walk(filled)) {
        old = new ArrayList<>(all.toList());
      }
      for (int at = old.size() - 1; at >= 0; at--) {
        Files.delete(old.get(at));
      }
    }
    Files.createDirectories(filled);
  }

  private void gather(Path jar) {
    String file = jar.getFileName().toString();
    try {
      Map<String, byte[]> texts = textsIn(jar);
      Path own = ours.resolve(NAME.matcher(file).replaceFirst("$1.txt"));
      if (texts.isEmpty() && Files.exists(own)) {
        texts.put("LICENSE.txt", Files.readAllBytes(own));
      }
      if (texts.isEmpty()) {
        throw new IllegalStateException(file + " carries no licence, and there is no " + own);
      }
      Path folder = Files.createDirectories(filled.resolve(file.substring(0, file.length() - 4)));
      for (Map.Entry<String, byte[]> text : texts.entrySet()) {
        Files.write(folder.resolve(text.getKey()), text.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException("The licences of " + file + " cannot be gathered.", e);
    }
  }

  private static Map<String, byte[]> textsIn(Path jar) throws IOException {
    Map<String, byte[]> texts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (!entry.isDirectory()
            && TEXT.matcher(entry.getName()).matches()
            && !entry.getName().toLowerCase(Locale.ROOT).endsWith(".class")) {
          String name = entry.getName().replaceFirst(".*/", "");
          // So that a double click shows it.
          String named = name.contains(".") ? name : name + ".txt";
          texts.put(named, zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return texts;
  }
}
