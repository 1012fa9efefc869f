package org.jixiao.window;

import java.awt.BorderLayout;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingWorker;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Progress;

/**
 * Work behind the window, one at a time, with the line at the bottom that tells how far it has come
 * and the button that stops it. What comes of it arrives in the thread of the window.
 */
final class Work {

  /** Tells from the work how far it has come, and hears whether it is to stop. */
  interface Telling extends Progress {

    /** Whether the user wants no further step; the one that is under way is finished. */
    boolean isStopped();
  }

  /** A work that gives something. */
  interface Job<T> {

    /** Does it, outside the thread of the window. */
    T work(Telling telling);
  }

  private record Step(String what, long done, long all) {}

  private final Jobs jobs;
  private final Consumer<String> trouble;
  private final Runnable changed;
  private final JPanel panel = new JPanel(new BorderLayout(10, 0));
  private final JLabel says = new JLabel(" ");
  private JProgressBar bar;
  private JButton stop;
  private Doing<?> doing;

  /**
   * A place for work.
   *
   * @param trouble hears the sentence when a work fails
   * @param changed hears that a work has begun or ended
   */
  Work(Jobs jobs, Consumer<String> trouble, Runnable changed) {
    this.jobs = jobs;
    this.trouble = trouble;
    this.changed = changed;
    says.setName("status");
    panel.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
    panel.add(says, BorderLayout.CENTER);
  }

  /** The bar and the button are there from the first work on: without them the window is sooner. */
  private void makeRight() {
    bar = new JProgressBar();
    stop = new JButton(Command.of("停止", 'T', null, "做完正在处理的一个就停下（Esc）", this::stop));
    stop.setName("stop");
    bar.getAccessibleContext().setAccessibleName("进度");
    JPanel right = new JPanel(new BorderLayout(8, 0));
    right.add(bar, BorderLayout.CENTER);
    right.add(stop, BorderLayout.EAST);
    panel.add(right, BorderLayout.EAST);
  }

  JComponent component() {
    return panel;
  }

  boolean isBusy() {
    return doing != null;
  }

  /** Says something in the line at the bottom. */
  void say(String words) {
    says.setText(words.isEmpty() ? " " : words);
    says.setToolTipText(words.isEmpty() ? null : words);
  }

  /** Stops what is under way as soon as that loses nothing. */
  void stop() {
    if (doing != null) {
      say("正在停止……");
      stop.setEnabled(false);
      doing.stopped = true;
      doing.halt.run();
    }
  }

  /**
   * Begins a work; nothing happens while another one is under way.
   *
   * @param what what is done, for the line at the bottom
   * @param done hears what came of it
   * @return whether it has begun
   */
  <T> boolean start(String what, Job<T> job, Consumer<T> done) {
    return start(what, () -> {}, job, done);
  }

  /**
   * The same for a work that can be told to stop.
   *
   * @param halt tells it, in the thread of the window
   */
  <T> boolean start(String what, Runnable halt, Job<T> job, Consumer<T> done) {
    if (doing != null) {
      say("先等正在做的做完，或按“停止”。");
      return false;
    }
    Doing<T> one = new Doing<>(what, halt, job, done);
    doing = one;
    say(what + "……");
    if (bar == null) {
      makeRight();
    }
    show(true);
    one.execute();
    return true;
  }

  private void show(boolean busy) {
    bar.setVisible(busy);
    stop.setVisible(busy);
    stop.setEnabled(busy);
    bar.setIndeterminate(busy);
    changed.run();
  }

  private void step(Step step) {
    bar.setIndeterminate(step.all() <= 0);
    if (step.all() > 0) {
      bar.setMaximum(1000);
      bar.setValue((int) (1000 * step.done() / step.all()));
    }
    if (doing != null && !doing.stopped) {
      say(step.what());
    }
  }

  private final class Doing<T> extends SwingWorker<T, Step> implements Telling {

    private final String what;
    private final Runnable halt;
    private final Job<T> job;
    private final Consumer<T> done;
    private volatile boolean stopped;

    Doing(String what, Runnable halt, Job<T> job, Consumer<T> done) {
      this.what = what;
      this.halt = halt;
      this.job = job;
      this.done = done;
    }

    @Override
    protected T doInBackground() {
      return job.work(this);
    }

    @Override
    protected void process(List<Step> steps) {
      step(steps.get(steps.size() - 1));
    }

    @Override
    protected void done() {
      doing = null;
      say("");
      show(false);
      try {
        done.accept(get());
      } catch (CancellationException | InterruptedException stoppedByUs) {
        say("已停止。");
      } catch (ExecutionException failed) {
        trouble.accept(sentence(failed.getCause()));
      }
    }

    private String sentence(Throwable cause) {
      if (cause instanceof Refusal refused) {
        return WindowWords.of(refused.finding());
      }
      return cause instanceof OutOfMemoryError
          ? "内存不够，没有写入任何文件。请关闭其他程序，或让维护人员用更大的内存启动本程序。"
          : jobs.fault(cause, what);
    }

    @Override
    public void at(String words, long ready, long all) {
      publish(new Step(words, ready, all));
    }

    @Override
    public boolean isStopped() {
      return stopped;
    }
  }
}
