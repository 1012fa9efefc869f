package org.jixiao.window;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Opens a workbook at a cell, where the program that the system has for workbooks can be told the
 * cell: LibreOffice takes it behind the name of the file. Excel and WPS have no such way, other
 * than being driven from outside, which many offices forbid.
 */
final class PlaceInOffice {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int PATIENCE_SECONDS = 2;

  private PlaceInOffice() {}

  /** Opens it there; whether it could. */
  static boolean open(Path file, String sheet, String cell) {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    if (!linux || cell.isEmpty() || !isLibreOffice()) {
      return false;
    }
    try {
      new ProcessBuilder(command(file, sheet, cell))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }

  /** The words that start LibreOffice with a workbook at a cell. */
  static List<String> command(Path file, String sheet, String cell) {
    URI there = file.toAbsolutePath().toUri();
    return List.of("libreoffice", "--calc", there.toASCIIString() + "#" + mark(sheet, cell));
  }

  /** A place as LibreOffice calls it, written as addresses are. */
  private static String mark(String sheet, String cell) {
    String place = "'" + sheet.replace("'", "''") + "'." + cell;
    StringBuilder out = new StringBuilder();
    for (byte one : place.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = one > 0 && (Character.isLetterOrDigit(one) || one == '.');
      out.append(plain ? String.valueOf((char) one) : String.format("%%%02X", one & 0xff));
    }
    return out.toString();
  }

  /** Whether workbooks are opened in LibreOffice here. */
  private static boolean isLibreOffice() {
    try {
      Process asked =
          new ProcessBuilder("xdg-mime", "query", "default", WORKBOOK)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      asked.getOutputStream().close();
      if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        asked.destroy();
        return false;
      }
      String program = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return program.toLowerCase(Locale.ROOT).contains("libreoffice");
    } catch (IOException notKnown) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
