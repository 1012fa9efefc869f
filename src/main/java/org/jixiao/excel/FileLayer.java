package org.jixiao.excel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Every operation on the user's files, so that tests can make each of them fail. */
public interface FileLayer {

  /** The whole content of a file. */
  byte[] read(Path file) throws IOException;

  /** Whether something stands at the path. */
  boolean exists(Path file);

  /** Whether a folder stands at the path. */
  boolean isFolder(Path file);

  /** The file itself where the path is a link to it; the path as it is when nothing is there. */
  Path real(Path file);

  /** Writes a new file, or one left over, and returns when it is on the disk. */
  void writeThrough(Path file, byte[] bytes) throws IOException;

  /** Lets the same people read and write a file as another one, where that one is there. */
  void readableLike(Path model, Path file) throws IOException;

  /** Puts one file in the place of another in a single step. */
  void replace(Path source, Path target) throws IOException;

  /** Removes a file if it is there. */
  void remove(Path file) throws IOException;

  /** The file system of this machine. */
  static FileLayer disk() {
    return new FileLayer() {
      @Override
      public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
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
      public Path real(Path file) {
        try {
          return file.toRealPath();
        } catch (IOException nothingThere) {
          return file.toAbsolutePath().normalize();
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
      public void replace(Path source, Path target) throws IOException {
        try {
          Files.move(
              source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notInOneStep) {
          throw new IOException("此磁盘不支持一步替换", notInOneStep);
        }
      }

      @Override
      public void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
      }
    };
  }
}
