import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Packs the program for those who use it: one folder with everything in it. Names carry the mark
 * that they are UTF-8, without which Windows garbles Chinese ones; launchers may be executed; times
 * and order do not depend on the machine. The build calls it: Archive ZIP FOLDER_IN_IT TIME, and
 * then in pairs the name of a file or folder in it and where that is taken from; what is not there
 * is left out if its name ends in ?. With commons-compress on the class path.
 */
public class Archive {

  /** Already packed: to pack these again takes seconds and gains nothing. */
  private static final Set<String> PACKED = Set.of("jar", "png", "xlsx", "docx");

  private static final int FILE = 0100644;
  private static final int EXECUTABLE = 0100755;

  private final Map<String, Path> files = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    Archive archive = new Archive();
    for (int at = 3; at < arguments.length; at += 2) {
      archive.add(arguments[at], Path.of(arguments[at + 1]));
    }
    archive.write(Path.of(arguments[0]), arguments[1], Instant.parse(arguments[2]));
  }

  private void add(String name, Path source) throws IOException {
    if (name.endsWith("?")) {
      if (Files.exists(source)) {
        add(name.substring(0, name.length() - 1), source);
      }
      return;
    }
    if (!Files.isDirectory(source)) {
      files.put(name, source);
      return;
    }
    String folder = name.equals(".") ? "" : name + "/";
    try (Stream<Path> all = Files.walk(source)) {
      for (Path file : all.filter(Files::isRegularFile).filter(Archive::isOurs).toList()) {
        files.put(folder + source.relativize(file).toString().replace('\\', '/'), file);
      }
    }
  }

  /** Backups, locks and what a spreadsheet program leaves lying about stay behind. */
  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("~$") && !name.endsWith(".bak.xlsx");
  }

  /** Windows knows no such files, but what is packed there may be unpacked elsewhere. */
  private static boolean isExecutable(String name, Path file) {
    boolean tells = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return name.endsWith(".sh") || tells && Files.isExecutable(file);
  }

  private void write(Path zip, String folder, Instant time) throws IOException {
    Files.deleteIfExists(zip);
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
      for (Map.Entry<String, Path> file : files.entrySet()) {
        byte[] bytes = Files.readAllBytes(file.getValue());
        String name = file.getKey();
        ZipArchiveEntry entry = new ZipArchiveEntry(folder + "/" + name);
        entry.setUnixMode(isExecutable(name, file.getValue()) ? EXECUTABLE : FILE);
        entry.setTime(FileTime.from(time));
        entry.setSize(bytes.length);
        if (PACKED.contains(name.substring(name.lastIndexOf('.') + 1))) {
          CRC32 sum = new CRC32();
          sum.update(bytes);
          entry.setCrc(sum.getValue());
          entry.setMethod(ZipArchiveEntry.STORED);
        }
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
      }
    }
  }
}
