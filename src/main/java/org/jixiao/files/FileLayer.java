package org.jixiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Every operation on the user's files, so that tests can make each of them fail. */
public interface FileLayer {

  /** Whether a file can be written to. */
  enum Access {
    /** It can, or it is not there yet. */
    FREE,
    /** Its permissions, or those of its disk, forbid it. */
    READ_ONLY,
    /** Another program holds it. */
    HELD
  }

  /** The whole content of a file. */
  byte[] read(Path file) throws IOException;

  /** The content of a file that need not fit into memory, from its beginning. */
  InputStream open(Path file) throws IOException;

  /** Whether something stands at the path. */
  boolean exists(Path file);

  /** Whether a folder stands at the path. */
  boolean isFolder(Path file);

  /** Whether an ordinary file stands at the path: no folder, no device, no pipe. */
  boolean isFile(Path file);

  /** How many bytes a file has. */
  long size(Path file) throws IOException;

  /** When a file was last written to. */
  Instant lastChanged(Path file) throws IOException;

  /**
   * What tells a file from another one that has since taken its name; empty where the system knows
   * no such thing.
   */
  String key(Path file) throws IOException;

  /** The names of what stands in a folder. */
  List<Path> list(Path folder) throws IOException;

  /** Whether the path is a link whose file is not there. */
  boolean isDeadLink(Path file);

  /** The file itself where the path is a link to it; the path as it is when nothing is there. */
  Path real(Path file);

  /** Whether the file could be written to, without writing to it. */
  Access access(Path file);

  /** Writes a new file, or one left over, and returns when it is on the disk. */
  void writeThrough(Path file, byte[] bytes) throws IOException;

  /** Lets the same people read and write a file as another one, where that one is there. */
  void readableLike(Path model, Path file) throws IOException;

  /** Lets nobody but the user read a file, where the system knows such a thing. */
  void keepPrivate(Path file) throws IOException;

  /** Makes a folder, and those that it lies in, if it is not there. */
  void makeFolder(Path folder) throws IOException;

  /** Puts one file in the place of another in a single step that outlasts a power cut. */
  void replace(Path source, Path target) throws IOException;

  /** Removes a file if it is there. */
  void remove(Path file) throws IOException;

  /** The name of this machine, as far as it can be had without asking the network; else empty. */
  String machine();

  /** The folder for what is not to last. */
  Path temporaryFolder();

  /** The file system of this machine. */
  static FileLayer disk() {
    return new Disk();
  }
}
