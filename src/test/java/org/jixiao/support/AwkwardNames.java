package org.jixiao.support;

import java.util.stream.Stream;

/**
 * Names of files and folders that people have on Windows, and that command interpreters take apart.
 */
public final class AwkwardNames {

  private AwkwardNames() {}

  /** Names of workbooks; all may be had on Windows. */
  public static Stream<String> names() {
    return Stream.concat(typed(), Stream.of("%PATH%.xlsx"));
  }

  /**
   * Those that can be typed: what stands between percent signs cmd itself replaces in a terminal.
   */
  public static Stream<String> typed() {
    return Stream.of(
        "a.xlsx",
        "部门整体支出绩效评价.xlsx",
        "评价 表.xlsx",
        "R&D.xlsx",
        "R & D.xlsx",
        "财政局&calc.xlsx",
        "a&&b&c.xlsx",
        "评价(1).xlsx",
        "评价 (1).xlsx",
        "(.xlsx",
        ").xlsx",
        "100%.xlsx",
        "50%1.xlsx",
        "a%b%c.xlsx",
        "%~dp0.xlsx",
        "急!.xlsx",
        "!path!.xlsx",
        "a!b!c^d.xlsx",
        "a^b.xlsx",
        "a^&b^^.xlsx",
        "a ^& b!.xlsx",
        "a,b;c=d.xlsx",
        "=.xlsx",
        "it's `so`.xlsx",
        "a@b#c$d~e+f-g.xlsx",
        "[x]{y}.xlsx",
        "“引号”、顿号——.xlsx",
        "a  b.xlsx",
        "-o.xlsx",
        "评价表.bak.xlsx",
        "jixiao.cmd x.xlsx",
        "a & (b) % c ! d ^ e.xlsx");
  }

  /** Folders that the program is unpacked into. */
  public static Stream<String> folders() {
    return Stream.of(
        "jixiao",
        "绩效 程序",
        "R&D",
        "Program Files (x86)",
        "100%",
        "急! 新",
        "a^b",
        "a & (b) % c ! d ^ e",
        "a,b;c=d");
  }

  /** As Windows' desktop names a dropped file: in quotes only where there is a blank. */
  public static String asExplorerDoes(String file) {
    return file.contains(" ") ? "\"" + file + "\"" : file;
  }
}
