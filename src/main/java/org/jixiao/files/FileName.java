package org.jixiao.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Which names files can have here: on a system without a UTF-8 locale, none that are Chinese. */
public final class FileName {

  private FileName() {}

  /** Whether a file can bear this name. */
  public static boolean canBe(String name) {
    try {
      return Path.of(name).getFileName() != null;
    } catch (InvalidPathException cannotBeWritten) {
      return false;
    }
  }
}
