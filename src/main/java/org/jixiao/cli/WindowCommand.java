package org.jixiao.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jixiao.run.Screen;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Opens the window, for people who would rather not type. */
final class WindowCommand implements Callable<Integer> {

  static final String NAME = "window";

  private final Console console;
  private final PositionalParamSpec files =
      PositionalParamSpec.builder()
          .index("0..*")
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .arity("0..*")
          .paramLabel("工作簿")
          .description("在窗口里打开的工作簿，可以没有，也可以有多个")
          .build();

  WindowCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command(NAME, this, "打开窗口：拖入工作簿，检查、运行、答复").addPositional(files);
  }

  @Override
  public Integer call() {
    return open(console, Words.paths(files));
  }

  /**
   * The workbooks of a call that has nothing to read but their names; empty when there is more to
   * it. Then nobody waits for the other commands to be understood before the window is there.
   */
  static Optional<List<Path>> plain(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals(NAME)) {
      return Optional.empty();
    }
    List<Path> workbooks = new ArrayList<>();
    for (String one : Arrays.asList(arguments).subList(1, arguments.length)) {
      if (one.startsWith("-") || one.startsWith("@")) {
        return Optional.empty();
      }
      try {
        workbooks.add(Path.of(one));
      } catch (InvalidPathException notInThisLocale) {
        return Optional.empty();
      }
    }
    return Optional.of(workbooks);
  }

  /** Opens the window with these workbooks, and gives the exit code once it is closed. */
  static int open(Console console, List<Path> workbooks) {
    Optional<Screen> screen = ServiceLoader.load(Screen.class).findFirst();
    if (screen.isEmpty() || !screen.get().isThere()) {
      console.err().println("这里没有屏幕，打不开窗口。请在桌面上运行，或用命令：jixiao --help。");
      return ExitCode.REFUSED;
    }
    screen.get().open(console.options(null, true, null), workbooks);
    return ExitCode.FINE;
  }
}
