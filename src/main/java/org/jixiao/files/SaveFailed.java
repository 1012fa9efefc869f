package org.jixiao.files;

import java.io.IOException;
import java.nio.file.Path;

/** A result that could not be put in its place; the old file is as it was. */
public final class SaveFailed extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Path kept;

  SaveFailed(Path kept, IOException cause) {
    super(cause);
    this.kept = kept;
  }

  /** Where the finished result stands instead, or null when it could be kept nowhere. */
  public Path kept() {
    return kept;
  }
}
