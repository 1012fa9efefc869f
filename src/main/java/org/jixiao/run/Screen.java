package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;

/**
 * Where there is a screen, a window instead of the terminal. The terminal finds it as a service, so
 * that neither front knows the other and nothing of the window is loaded for a command.
 */
public interface Screen {

  /** Whether there is a screen to open a window on. */
  boolean isThere();

  /**
   * Opens the window and returns when the user has closed it.
   *
   * @param options the version, the clock and the files; where the result goes is asked in the
   *     window
   * @param workbooks what is open in it to begin with
   */
  void open(RunOptions options, List<Path> workbooks);

  /**
   * Goes once through what a window does, up to the findings of a workbook, and shows nothing: so
   * that whoever notes meanwhile which classes that takes has them.
   *
   * @param workbook only read; what a window remembers is written beside it
   */
  void rehearse(RunOptions options, Path workbook);
}
