package org.jixiao.support.exports;

/** Who is paid, and on which account. */
record Payee(String name, String account) {

  /** A payee whose account follows from the name. */
  static Payee of(String name) {
    long digits = Integer.toUnsignedLong(name.hashCode() * 0x9E3779B1);
    return new Payee(name, "62284" + String.format("%010d", digits) + "0719");
  }
}
