package org.jixiao.findings;

import org.jixiao.table.Source;

/** What rules look at besides the tables that people fill in. */
public record Kept(String name) implements Source {

  /** The workbook as such, or its file. */
  public static final Kept WORKBOOK = new Kept("工作簿");

  /** The sheet that tells how the workbook is filled in. */
  public static final Kept GUIDE = new Kept("填报说明");

  /** The sheet that keeps the control totals of imports. */
  public static final Kept RECORD = new Kept("运行记录");

  /** The sheet with the doubtful lines of imports. */
  public static final Kept DOUBTS = new Kept("明细疑点");
}
