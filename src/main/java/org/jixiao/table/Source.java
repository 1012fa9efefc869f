package org.jixiao.table;

/** Something in a workbook that rules look at: a table, or what the program keeps there. */
public interface Source {

  /** Its name for users. */
  String name();
}
