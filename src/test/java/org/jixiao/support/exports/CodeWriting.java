package org.jixiao.support.exports;

/** The ways in which exports write a code of the economic classification. */
public enum CodeWriting {
  /** 30201-办公费. */
  DASH,
  /** 30201 办公费. */
  SPACE,
  /** 30201 alone. */
  BARE,
  /** 302 and 01 in two columns. */
  SPLIT
}
