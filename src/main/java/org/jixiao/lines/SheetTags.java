package org.jixiao.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tags of a sheet say, without what stands between them: that is quick, and enough to see
 * merged cells, hidden rows and days as text.
 */
final class SheetTags {

  /** A sheet that nothing is known of. */
  static final SheetTags NONE = new SheetTags();

  private static final int LONGEST = 400;
  private static final Pattern MERGED =
      Pattern.compile("ref=[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})[\"']");
  private static final Pattern HIDDEN = Pattern.compile("\\shidden=[\"'](?:1|true)[\"']");
  private static final Pattern ISO_DAY = Pattern.compile("\\st=[\"']d[\"']");

  /**
   * A cell that reaches down.
   *
   * @param first its row, counted from 1
   * @param last the last row that it reaches
   * @param column counted from 0
   */
  record Merged(long first, long last, int column) {}

  private final List<Merged> merged = new ArrayList<>();
  private boolean isoDays;
  private long hiddenRows;
  private boolean inHiddenRow;

  private SheetTags() {}

  /** Reads a sheet to its end. */
  static SheetTags in(InputStream sheet) throws IOException {
    SheetTags tags = new SheetTags();
    byte[] piece = new byte[1 << 16];
    byte[] tag = new byte[LONGEST];
    int length = -1;
    for (int read = sheet.read(piece); read >= 0; read = sheet.read(piece)) {
      for (int i = 0; i < read; i++) {
        byte one = piece[i];
        if (one == '<') {
          length = 0;
        } else if (one == '>' && length >= 0) {
          tags.look(tag, length);
          length = -1;
        } else if (length >= 0 && length < LONGEST) {
          tag[length++] = one;
        }
      }
    }
    return tags;
  }

  private void look(byte[] tag, int length) {
    int name = 0;
    for (int i = 0; i < length && tag[i] > ' ' && tag[i] != '/'; i++) {
      name = tag[i] == ':' ? i + 1 : name;
    }
    if (begins(tag, length, name, "c")) {
      if (inHiddenRow) {
        hiddenRows++;
        inHiddenRow = false;
      }
      isoDays = isoDays || ISO_DAY.matcher(text(tag, length)).find();
    } else if (begins(tag, length, name, "row")) {
      inHiddenRow = HIDDEN.matcher(text(tag, length)).find();
    } else if (begins(tag, length, name, "mergeCell")) {
      Matcher range = MERGED.matcher(text(tag, length));
      if (range.find() && !range.group(2).equals(range.group(3))) {
        merged.add(
            new Merged(
                Long.parseLong(range.group(2)),
                Long.parseLong(range.group(3)),
                column(range.group(1))));
      }
    }
  }

  private static boolean begins(byte[] tag, int length, int at, String name) {
    int end = at + name.length();
    if (end >= length || tag[end] > ' ') {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (tag[at + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] tag, int length) {
    return new String(tag, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** The cells that reach down over several rows. */
  List<Merged> merged() {
    return merged;
  }

  /** How many rows with something in them are hidden, or filtered out. */
  long hiddenRows() {
    return hiddenRows;
  }

  /** Whether days are written as text, in ISO 8601. */
  boolean hasIsoDays() {
    return isoDays;
  }
}
