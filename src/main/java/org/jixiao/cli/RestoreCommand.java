package org.jixiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Restore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Puts the last backup back. */
final class RestoreCommand implements Callable<Integer> {
  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec file = Words.word(0, Path.class, "工作簿", "要恢复到上一个备份的工作簿");
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final OptionSpec quiet = Words.flag("不输出说明", "-q", "--quiet");

  RestoreCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("restore", this, "把工作簿恢复为上一个备份（.bak），被替换的一份另存在旁边")
        .addOption(json)
        .addOption(quiet)
        .addOption(password.option())
        .addPositional(file);
  }

  @Override
  public Integer call() {
    Path workbook = Words.path(file);
    try {
      Restore.Result done = new Restore(console.options(null, true, password.given())).on(workbook);
      if (Words.isGiven(json)) {
        json(done);
      } else if (!Words.isGiven(quiet)) {
        print(done);
      }
      return ExitCode.FINE;
    } catch (Refusal refused) {
      return Refused.tell(console, workbook, refused, Words.isGiven(json));
    }
  }

  private void print(Restore.Result done) {
    PrintStream out = console.out();
    if (!done.changed()) {
      out.println("工作簿与备份相同，没有改动：" + done.file());
      return;
    }
    out.println("已恢复：" + done.file() + "（取自 " + done.backup() + "）");
    if (done.replaced() != null) {
      out.println("被替换的一份保存为：" + done.replaced());
    }
  }

  private void json(Restore.Result done) {
    JsonDocument.print(
        console.out(),
        json -> {
          json.writeStartObject();
          json.writeStringField("file", done.file().toString());
          JsonDocument.written(json, done.file(), done.backup(), done.changed());
          json.writeStringField(
              "replaced", done.replaced() == null ? null : done.replaced().toString());
          json.writeEndObject();
        });
  }
}
