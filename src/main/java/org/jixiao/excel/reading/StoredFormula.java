package org.jixiao.excel.reading;

/**
 * A formula in a cell. The text of one that is shared by many cells is made when it is asked for.
 */
@FunctionalInterface
public interface StoredFormula {

  /** The formula without the equals sign. */
  String text();
}
