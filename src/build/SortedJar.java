import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Puts what is in a jar in order, the manifest first, without packing it anew. The shade plugin
 * takes libraries in an order that differs from one build to the next (its issue 817), and the same
 * commit is to make the same jar. The build calls it: SortedJar JAR, with commons-compress on the
 * class path.
 */
public class SortedJar {

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    Path sorted = jar.resolveSibling(jar.getFileName() + ".sorted");
    try (ZipFile zip = ZipFile.builder().setByteArray(Files.readAllBytes(jar)).get();
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(sorted), 1 << 16);
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      entries.sort(
          Comparator.comparing(
                  (ZipArchiveEntry entry) -> !entry.getName().equals("META-INF/MANIFEST.MF"))
              .thenComparing(ZipArchiveEntry::getName));
      for (ZipArchiveEntry entry : entries) {
        out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
      }
    }
    Files.move(sorted, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
