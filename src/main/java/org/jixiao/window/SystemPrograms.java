package org.jixiao.window;

import java.awt.Desktop;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.nio.file.Path;

/** The other programs of this computer: a file is opened in them, words are handed to them. */
final class SystemPrograms {

  private SystemPrograms() {}

  /** Opens a file or a folder with the program that the system has for it; whether it could. */
  static boolean open(Path file) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
        Desktop.getDesktop().open(file.toFile());
        return true;
      }
      return false;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException noProgram) {
      return false;
    }
  }

  /** Puts words on the clipboard; whether it could. */
  static boolean copy(String words) {
    try {
      Toolkit.getDefaultToolkit()
          .getSystemClipboard()
          .setContents(new StringSelection(words), null);
      return true;
    } catch (HeadlessException | IllegalStateException heldByAnother) {
      return false;
    }
  }
}
