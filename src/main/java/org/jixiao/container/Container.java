package org.jixiao.container;

import java.util.List;

/**
 * A workbook file that has passed the gate.
 *
 * @param name its file name, for messages
 * @param kind which kind of workbook it is
 * @param parts what it is made of
 * @param absent what its sheets and drawings point at and the file lacks, each with the sheet or
 *     drawing that points at it
 * @param lock its password, or null
 * @param capacity what it was held against
 */
public record Container(
    String name,
    WorkbookKind kind,
    Parts parts,
    List<String> absent,
    Lock lock,
    Capacity capacity) {

  public Container {
    absent = List.copyOf(absent);
  }

  /** The file as it goes onto the disk: packed, and under its password if it has one. */
  public byte[] pack(Parts completed) {
    byte[] bytes = completed.bytes();
    return lock == null ? bytes : lock.close(bytes);
  }

  /** The same file with other parts in it. */
  public Container with(Parts others) {
    return new Container(name, kind, others, absent, lock, capacity);
  }

  /** The same file, held against another capacity. */
  public Container within(Capacity other) {
    return new Container(name, kind, parts, absent, lock, other);
  }

  /** Whether the workbook carries a digital signature, which any change makes void. */
  public boolean isSigned() {
    return Signature.isOn(parts);
  }

  /** The same workbook without its signature. */
  public Container withoutSignature() {
    return with(Signature.without(parts));
  }
}
