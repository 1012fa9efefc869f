package org.jixiao.run;

/** Hears how far a long work has come. */
public interface Progress {

  /** A work that nobody watches. */
  Progress UNSEEN = (what, done, all) -> {};

  /**
   * So much is done.
   *
   * @param what what is being worked on
   * @param done bytes done
   * @param all bytes in all
   */
  void at(String what, long done, long all);
}
