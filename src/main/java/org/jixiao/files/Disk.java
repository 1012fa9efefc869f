package org.jixiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The file system of this machine. */
final class Disk implements FileLayer {

  /** Virus scanners and indexers hold a new file for a moment: so often it is tried again. */
  private static final int TRIES = 6;

  private static final Path LINUX_MACHINE_NAME = Path.of("/proc/sys/kernel/hostname");

  /**
   * What Windows says of a file that another program has open, in the two languages of our users.
   */
  private static final List<String> HELD = List.of("being used", "正在使用", "locked", "busy");

  @Override
  public byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }

  @Override
  public boolean isFolder(Path file) {
    return Files.isDirectory(file);
  }

  @Override
  public boolean isFile(Path file) {
    return Files.isRegularFile(file);
  }

  @Override
  public long size(Path file) throws IOException {
    return Files.size(file);
  }

  @Override
  public Instant lastChanged(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  @Override
  public String key(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    Object key = attributes.fileKey();
    // Windows gives none: there a file that takes another's place is told by when it was made.
    return key == null ? attributes.creationTime().toString() : key.toString();
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Override
  public boolean isDeadLink(Path file) {
    return Files.isSymbolicLink(file) && !Files.exists(file);
  }

  @Override
  public Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException nothingThere) {
      return file.toAbsolutePath().normalize();
    }
  }

  @Override
  public Access access(Path file) {
    try {
      FileChannel.open(file, StandardOpenOption.WRITE).close();
      return Access.FREE;
    } catch (NoSuchFileException notThereYet) {
      return Access.FREE;
    } catch (AccessDeniedException | ReadOnlyFileSystemException forbidden) {
      return Access.READ_ONLY;
    } catch (IOException other) {
      String why = String.valueOf(other.getMessage()).toLowerCase(Locale.ROOT);
      boolean readOnly = why.contains("read-only") || why.contains("read only");
      boolean held = HELD.stream().anyMatch(why::contains);
      // Of anything else, such as a name that is too long, the save itself tells.
      return readOnly ? Access.READ_ONLY : held ? Access.HELD : Access.FREE;
    }
  }

  @Override
  public void writeThrough(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  @Override
  public void readableLike(Path model, Path file) throws IOException {
    if (Files.exists(model)
        && Files.getFileStore(model).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(model));
    }
  }

  @Override
  public void keepPrivate(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void replace(Path source, Path target) throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        Files.move(
            source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        break;
      } catch (AtomicMoveNotSupportedException notInOneStep) {
        throw new IOException("此磁盘不支持一步替换", notInOneStep);
      } catch (FileSystemException held) {
        if (tried == TRIES || held instanceof NoSuchFileException) {
          throw held;
        }
        pause(tried);
      }
    }
    forceFolder(target.toAbsolutePath().getParent());
  }

  private static void pause(int tried) throws IOException {
    try {
      Thread.sleep(25L << tried);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("写入被中断", stopped);
    }
  }

  /** Without this a power cut can undo the replacement; Windows does it on its own. */
  private static void forceFolder(Path folder) {
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException notOnThisSystem) {
      // The replacement stands all the same.
    }
  }

  @Override
  public void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public String machine() {
    String name = System.getenv().getOrDefault("COMPUTERNAME", System.getenv("HOSTNAME"));
    if (name != null) {
      return name.strip();
    }
    try {
      return Files.readString(LINUX_MACHINE_NAME).strip();
    } catch (IOException notLinux) {
      return "";
    }
  }

  @Override
  public Path temporaryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
