package org.jixiao.cli;

import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;

/** Whether somebody reads what is printed, or has double-clicked the program on a desktop. */
final class Terminal {

  private Terminal() {}

  /** Whether a start without arguments is to open the window: nobody would see the help. */
  static boolean isAbsentOnADesktop() {
    return !isThere() && !GraphicsEnvironment.isHeadless();
  }

  /**
   * From Java 22 on there is always a console, which itself tells whether it is a terminal; before
   * that there is one only where there is a terminal.
   */
  @SuppressWarnings("SystemConsoleNull") // null is what Java 17 to 21 give without a terminal
  private static boolean isThere() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJava) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException cannotTell) {
      return true;
    }
  }
}
