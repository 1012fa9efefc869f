package org.jixiao.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.container.Capacity;
import org.jixiao.container.Fingerprint;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.OutcomeOfRun;

/**
 * Every workbook below a folder, several at a time and each by itself: one that cannot be
 * processed, or brings the program down, leaves the others be. Of each only a small outcome stays
 * in memory.
 */
public final class Batch {
  /** The verdict on a workbook that has brought the program down. */
  public static final String FAULT = "程序出错";

  /** What a run on one workbook can do besides: here each is written back. */
  private static final Pattern ELSEWHERE = Pattern.compile("[，；]或用 " + Target.OUTPUT + " [^，；。]*");

  private final Path folder;
  private final RunOptions options;
  private final int jobs;
  private final AfterRun after;
  private final BatchWatcher watcher;
  private final BatchState state;
  private final BatchFiles workbooks;

  /** Workbooks are worked on together; one that needs all of the memory is worked on alone. */
  private final ReadWriteLock memory = new ReentrantReadWriteLock();

  private volatile boolean stopped;

  /**
   * A batch on a folder.
   *
   * @param options what each run is given; without writing, nothing on the disk changes
   * @param jobs how many workbooks are worked on at a time
   * @param summary where the summary will be written; it is no workbook to work on
   * @param after what is done with each completed workbook
   */
  public Batch(
      Path folder,
      RunOptions options,
      int jobs,
      Path summary,
      AfterRun after,
      BatchWatcher watcher) {
    this.folder = folder;
    this.options = options;
    this.jobs = jobs;
    this.after = after;
    this.watcher = watcher;
    FileLayer files = options.files();
    this.state = new BatchState(files, folder, options.version());
    Set<Path> left = new HashSet<>();
    left.add(files.real(summary));
    state.summaries().forEach(name -> left.add(files.real(folder.resolve(name))));
    this.workbooks = new BatchFiles(files, folder, left);
  }

  /**
   * Finds the workbooks and works on all of them.
   *
   * @return the outcomes in the order of the paths; those that were done when it was stopped
   * @throws Refusal when there is no such folder, or no workbook in it
   */
  public List<DepartmentOutcome> run() {
    List<Path> found = found();
    watcher.found(found.size());
    if (options.writes()) {
      state.keepOnly(found.stream().map(workbooks::nameOf).collect(Collectors.toSet()));
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(
            jobs,
            work -> {
              Thread thread = new Thread(work, "batch");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<DepartmentOutcome>> promised = new ArrayList<>();
      found.forEach(file -> promised.add(workers.submit(() -> stopped ? null : outcome(file))));
      List<DepartmentOutcome> outcomes = new ArrayList<>();
      for (Future<DepartmentOutcome> one : promised) {
        DepartmentOutcome outcome = one.get();
        if (outcome != null) {
          outcomes.add(outcome);
        }
      }
      return List.copyOf(outcomes);
    } catch (InterruptedException interrupted) {
      stop();
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } finally {
      workers.shutdownNow();
      save();
    }
  }

  /**
   * Begins no further workbook, and remembers what is done. A save that is under way either happens
   * as a whole or not at all.
   */
  public void stop() {
    stopped = true;
    save();
  }

  /** Whether it was stopped before all was done. */
  public boolean isStopped() {
    return stopped;
  }

  private void save() {
    if (options.writes()) {
      state.save();
    }
  }

  /** Remembers that a summary was written, which is no workbook to work on. */
  void summarised(Path summary) {
    Path here = options.files().real(folder);
    Path there = options.files().real(summary);
    if (there.startsWith(here)) {
      state.summarised(BatchFiles.slashed(here.relativize(there)));
      save();
    }
  }

  private List<Path> found() {
    FileLayer files = options.files();
    if (!files.isFolder(folder)) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK,
          files.exists(folder) ? "“" + folder + "”是文件，不是文件夹。" : "找不到文件夹“" + folder + "”。",
          "指定放着各单位工作簿的文件夹；单个工作簿请用 jixiao run。");
    }
    List<Path> found;
    try {
      found = workbooks.all();
    } catch (IOException unreadable) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK, "文件夹“" + folder + "”或其中的文件夹读不出来。", "检查有没有读取权限后再运行。");
    }
    if (found.isEmpty()) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK, "“" + folder + "”及其下级文件夹里没有工作簿（.xlsx）。", "检查文件夹是否正确。");
    }
    return found;
  }

  private DepartmentOutcome outcome(Path file) {
    String name = workbooks.nameOf(file);
    tell(() -> watcher.started(name));
    try {
      boolean mayBeDone = options.writes() && after.isDone(file);
      DepartmentOutcome before = mayBeDone ? before(file, name) : null;
      DepartmentOutcome outcome = before == null ? work(file, name) : before;
      tell(() -> watcher.finished(outcome, before != null));
      return outcome;
    } catch (RuntimeException fault) {
      tell(() -> watcher.failed(file, fault));
      DepartmentOutcome failed =
          DepartmentOutcome.without(name, FAULT, "处理这个工作簿时程序自身出错，没有写入。", "请把故障报告和工作簿发给软件维护人员。");
      tell(() -> watcher.finished(failed, false));
      return failed;
    }
  }

  private void tell(Runnable news) {
    synchronized (watcher) {
      news.run();
    }
  }

  /** What came of it before, if nothing in it has changed since. */
  private DepartmentOutcome before(Path file, String name) {
    try (InputStream in = options.files().open(file)) {
      return state.finished(name, Fingerprint.of(in)).orElse(null);
    } catch (IOException unreadable) {
      // The run says why.
      return null;
    }
  }

  private DepartmentOutcome work(Path file, String name) {
    RunResult result = result(file);
    if (result.refusal() != null) {
      Finding why = result.refusal();
      return DepartmentOutcome.without(name, result.verdict().line(), why.message(), remedy(why));
    }
    DepartmentOutcome outcome = OutcomeOfRun.of(name, result.completion());
    try {
      after.on(file, result);
    } catch (Refusal refused) {
      Finding why = refused.finding();
      return DepartmentOutcome.without(name, result.verdict().line(), why.message(), remedy(why));
    }
    if (options.writes()) {
      state.remember(result.fingerprint(), outcome);
    }
    return outcome;
  }

  private static String remedy(Finding why) {
    return ELSEWHERE.matcher(why.remedy()).replaceAll("");
  }

  /** One that is too large to stand beside others has another try with all of the memory. */
  private RunResult result(Path file) {
    memory.readLock().lock();
    try {
      RunOptions share = options.within(Capacity.share(jobs));
      RunResult result = new Run(share).on(file);
      if (jobs == 1 || !isTooLarge(result)) {
        return result;
      }
    } finally {
      memory.readLock().unlock();
    }
    memory.writeLock().lock();
    try {
      return new Run(options).on(file);
    } finally {
      memory.writeLock().unlock();
    }
  }

  private static boolean isTooLarge(RunResult result) {
    return result.refusal() != null && result.refusal().rule().equals(FileRules.HOSTILE.id());
  }
}
