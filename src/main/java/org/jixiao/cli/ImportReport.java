package org.jixiao.cli;

import java.io.PrintStream;
import org.jixiao.run.ImportResult;
import org.jixiao.run.ImportWords;

/** Tells people what an import has done, and what to do next. */
final class ImportReport {

  private final PrintStream out;
  private final boolean quiet;

  ImportReport(Console console, boolean quiet) {
    this.out = console.out();
    this.quiet = quiet;
  }

  void print(ImportResult result) {
    ImportWords.of(result, quiet, "加 --replace").forEach(out::println);
    conclusion(result);
  }

  private void conclusion(ImportResult result) {
    if (result.output() == null) {
      out.println("这是试运行，没有写入任何文件。");
      return;
    }
    boolean nothing = !result.changed();
    out.println((nothing ? "结果没有变化，文件未改动：" : "已写入：") + result.output());
    if (result.backup() != null) {
      out.println("原文件保留为：" + result.backup());
    }
    if (!quiet) {
      out.println("接下来：核对填好的表，再运行 run " + result.output() + " 完成检查和计算。");
    }
  }
}
