package org.jixiao.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * Does work that no count can bound, in a thread of its own with room for deep formulas, and gives
 * it up when it takes too long. The work only makes values; its caller writes them to the disk, so
 * work that was given up has written nothing.
 */
final class TimeLimit {

  private static final long STACK_BYTES = 64L << 20;
  private static final long STRETCH_MILLIS = 1000;

  private TimeLimit() {}

  /**
   * Does the work.
   *
   * @param name the workbook, for messages
   * @throws Refusal when the time is up, or when something in the workbook is too deep to follow
   */
  static <T> T within(Duration limit, String name, Supplier<T> work) {
    return within(limit, name, "删去用不到的工作表、样式和大范围公式后再运行；仍不行请把工作簿发给软件维护人员。", work);
  }

  /**
   * The same for another kind of file.
   *
   * @param remedy what to do when the time is up
   */
  static <T> T within(Duration limit, String name, String remedy, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "workbook", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return waitFor(task, limit);
    } catch (TimeoutException tooLong) {
      task.cancel(true);
      throw Refusal.of(
          FileRules.HOSTILE,
          "“" + name + "”处理了 " + limit.toSeconds() + " 秒还没有完成，已中止，没有写入任何文件。",
          remedy);
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw Refusal.of(FileRules.CANNOT_SAVE, "处理“" + name + "”时被中断，没有写入任何文件。");
    } catch (ExecutionException failed) {
      throw thrown(name, failed.getCause());
    }
  }

  /**
   * Waits in short stretches: while the machine sleeps, or the program is stopped, no work is done,
   * and of that time only a stretch counts.
   */
  private static <T> T waitFor(FutureTask<T> task, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long left = limit.toMillis();
    while (left > STRETCH_MILLIS) {
      try {
        return task.get(STRETCH_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        left -= STRETCH_MILLIS;
      }
    }
    return task.get(left, TimeUnit.MILLISECONDS);
  }

  private static RuntimeException thrown(String name, Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return Refusal.of(
          FileRules.HOSTILE, "“" + name + "”里有公式或结构层层嵌套得太深，无法读取。", "在 Excel 中把过长的公式链改为数值后再运行。");
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }
}
