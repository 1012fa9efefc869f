package org.jixiao.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jixiao.book.Completion;
import org.jixiao.run.Example;

/** The examples, each made once for all tests of a process: making one takes as long as a run. */
public final class Examples {

  private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();
  private static final Map<Example, Completion> CHECKED = new ConcurrentHashMap<>();

  private Examples() {}

  /** An example, filled in. */
  public static byte[] filled(Example example) {
    return once("filled " + example, example::filled);
  }

  /** The invented department without its wilful errors. */
  public static byte[] clean() {
    return once("clean", Example.INVENTED::clean);
  }

  /** An example after a run. */
  public static byte[] completed(Example example) {
    byte[] filled = filled(example);
    return once("completed " + example, () -> Workbooks.complete(filled));
  }

  /** The invented department without its wilful errors, after a run. */
  public static byte[] completedClean() {
    byte[] clean = clean();
    return once("completed clean", () -> Workbooks.complete(clean));
  }

  /** What a check makes of an example. */
  public static Completion checked(Example example) {
    return CHECKED.computeIfAbsent(example, key -> Workbooks.check(filled(example)).completion());
  }

  private static byte[] once(String name, Supplier<byte[]> making) {
    return MADE.computeIfAbsent(name, key -> making.get()).clone();
  }
}
