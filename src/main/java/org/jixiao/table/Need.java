package org.jixiao.table;

/** How much an evaluation needs a table; the template puts the most needed in front. */
public enum Need {
  /** An evaluation cannot do without it. */
  REQUIRED("必填"),
  /** Most evaluations have it. */
  USUAL("常用"),
  /** Filled in where there is something to say. */
  OTHER("选填");

  private final String label;

  Need(String label) {
    this.label = label;
  }

  /** The name that users see. */
  public String label() {
    return label;
  }
}
