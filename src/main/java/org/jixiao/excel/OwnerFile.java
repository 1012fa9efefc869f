package org.jixiao.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The small file that Excel and WPS put beside a workbook while somebody has it open. */
public final class OwnerFile {

  private static final int NAME_AT = 1;
  private static final int WIDE_NAME_AT = 55;

  private OwnerFile() {}

  /** Who has the workbook open, as far as one can tell; empty when nobody has. */
  public static Optional<String> openedBy(FileLayer files, Path workbook) {
    Path owner = workbook.resolveSibling("~$" + workbook.getFileName());
    if (!files.exists(owner)) {
      return Optional.empty();
    }
    try {
      return Optional.of(name(files.read(owner)));
    } catch (IOException lockedByItsOwner) {
      return Optional.of("");
    }
  }

  /** The name stands twice: in the local code page, and from byte 55 on in UTF-16. */
  private static String name(byte[] bytes) {
    if (bytes.length > WIDE_NAME_AT + 1) {
      int length = bytes[WIDE_NAME_AT - 1] & 0xFF | (bytes[WIDE_NAME_AT] & 0xFF) << 8;
      int start = WIDE_NAME_AT + 1;
      if (length > 0 && start + 2 * length <= bytes.length) {
        return new String(bytes, start, 2 * length, StandardCharsets.UTF_16LE).strip();
      }
    }
    if (bytes.length > NAME_AT && bytes[0] > 0 && bytes[0] < bytes.length) {
      return new String(bytes, NAME_AT, bytes[0], StandardCharsets.UTF_8).strip();
    }
    return "";
  }
}
