package org.jixiao.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The small files that spreadsheet programs put beside a workbook while somebody has it open. After
 * a crash they stay behind: they are a hint, which the user can judge.
 *
 * @param program the program, in the user's words
 * @param user who has the workbook open; empty when the file does not tell
 * @param mark the small file itself
 */
public record OpenElsewhere(String program, String user, Path mark) {

  private static final int NAME_AT = 1;
  private static final int WIDE_NAME_AT = 55;

  /** Who has the workbook open, as far as one can tell; empty when nobody has. */
  public static Optional<OpenElsewhere> of(FileLayer files, Path workbook) {
    String name = workbook.getFileName().toString();
    Path excel = workbook.resolveSibling("~$" + name);
    if (files.exists(excel)) {
      return Optional.of(new OpenElsewhere("Excel 或 WPS", owner(files, excel), excel));
    }
    Path wps = workbook.resolveSibling(".~" + name);
    if (files.exists(wps)) {
      return Optional.of(new OpenElsewhere("WPS", owner(files, wps), wps));
    }
    Path office = workbook.resolveSibling(".~lock." + name + "#");
    if (files.exists(office)) {
      return Optional.of(new OpenElsewhere("LibreOffice", locker(files, office), office));
    }
    return Optional.empty();
  }

  /**
   * The same for a Word document. Word takes the first letters of a long name away for its mark.
   */
  public static Optional<OpenElsewhere> ofDocument(FileLayer files, Path document) {
    String name = document.getFileName().toString();
    int stem = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    int cut = stem < 7 ? 0 : stem == 7 ? 1 : 2;
    Path word = document.resolveSibling("~$" + name.substring(cut));
    return files.exists(word)
        ? Optional.of(new OpenElsewhere("Word 或 WPS", owner(files, word), word))
        : of(files, document);
  }

  /** The name stands twice: in the local code page, and from byte 55 on in UTF-16. */
  private static String owner(FileLayer files, Path mark) {
    byte[] bytes = content(files, mark);
    if (bytes.length > WIDE_NAME_AT + 1) {
      int length = bytes[WIDE_NAME_AT - 1] & 0xFF | (bytes[WIDE_NAME_AT] & 0xFF) << 8;
      int start = WIDE_NAME_AT + 1;
      if (length > 0 && start + 2 * length <= bytes.length) {
        return clean(new String(bytes, start, 2 * length, StandardCharsets.UTF_16LE));
      }
    }
    if (bytes.length > NAME_AT && bytes[0] > 0 && bytes[0] < bytes.length) {
      return clean(new String(bytes, NAME_AT, bytes[0], StandardCharsets.UTF_8));
    }
    return "";
  }

  /** Fields with commas between them: full name, account, machine, time, profile. */
  private static String locker(FileLayer files, Path mark) {
    String[] fields =
        new String(content(files, mark), StandardCharsets.UTF_8).split("(?<!\\\\),", -1);
    String name = fields[0].replaceAll("\\\\(.)", "$1");
    return clean(name.isBlank() && fields.length > 1 ? fields[1] : name);
  }

  /** Nothing when its owner keeps it locked. */
  private static byte[] content(FileLayer files, Path mark) {
    try {
      return files.size(mark) > 4096 ? new byte[0] : files.read(mark);
    } catch (IOException lockedByItsOwner) {
      return new byte[0];
    }
  }

  private static String clean(String name) {
    return name.replaceAll("\\p{Cntrl}", "").strip();
  }
}
