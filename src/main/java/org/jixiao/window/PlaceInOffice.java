package org.jixiao.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.files.FileLayer;

/**
 * Opens a workbook at a cell, where the user's own program for workbooks can be told the cell:
 * LibreOffice takes it behind the address of the file. Excel and WPS have no such way, other than
 * being driven from outside, which many offices forbid. This is the one place that starts a
 * program, and it does so only when the user asks to be taken to a finding.
 */
final class PlaceInOffice {

  private static final Pattern OFFICE = Pattern.compile("libreoffice|soffice");

  /** A word of a line that starts a program: between quotes, or without a blank. */
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

  private final DesktopProgram program;

  /**
   * For the program of a user.
   *
   * @param environment the variables of this process
   * @param home the folder of the user
   */
  PlaceInOffice(FileLayer files, Map<String, String> environment, Path home) {
    this.program = new DesktopProgram(files, environment, home);
  }

  /**
   * Opens it there; whether it could. A place without a cell is left to others: LibreOffice
   * complains about a sheet that is not there, and that is what such a finding may be about.
   */
  boolean open(Path file, String sheet, String cell) {
    List<String> command =
        sheet.isEmpty() || cell.isEmpty()
            ? List.of()
            : program
                .line()
                .map(line -> command(line, address(file, sheet, cell)))
                .orElse(List.of());
    if (command.isEmpty()) {
      return false;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }

  /**
   * The words of a line as desktops write it, with an address where it takes one. None come of a
   * line that is not of LibreOffice, takes paths only, or has a sandbox look for the file itself.
   */
  static List<String> command(String line, String address) {
    String small = line.toLowerCase(Locale.ROOT);
    boolean takes = line.contains("%u") || line.contains("%U");
    if (!OFFICE.matcher(small).find() || !takes || line.contains("@@")) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    // In the file a backslash is written twice, and in quotes it stands before what it keeps.
    Matcher word = WORD.matcher(line.replace("\\\\", "\\"));
    while (word.find()) {
      String plain = Optional.ofNullable(word.group(2)).orElse("");
      String quoted = Optional.ofNullable(word.group(1)).orElse("");
      if (plain.equals("%u") || plain.equals("%U")) {
        words.add(address);
      } else if (!plain.matches("%[a-zA-Z]")) {
        words.add((plain + quoted.replaceAll("\\\\(.)", "$1")).replace("%%", "%"));
      }
    }
    return List.copyOf(words);
  }

  /** A workbook and a place in it, as LibreOffice calls it: the place is unescaped twice there. */
  static String address(Path file, String sheet, String cell) {
    String place = "'" + sheet.replace("'", "''").replace("%", "%25") + "'." + cell;
    return file.toAbsolutePath().toUri().toASCIIString() + "#" + escaped(place);
  }

  private static String escaped(String place) {
    StringBuilder out = new StringBuilder();
    for (byte one : place.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = one > 0 && (Character.isLetterOrDigit(one) || one == '.');
      out.append(plain ? String.valueOf((char) one) : String.format("%%%02X", one & 0xff));
    }
    return out.toString();
  }
}
