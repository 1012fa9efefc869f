package org.jixiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jixiao.comparison.Comparison;
import org.jixiao.comparison.WrittenDifference;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Place;
import org.jixiao.run.Verify;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Whether a workbook still is what its last run has made of it. */
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;
  private static final String NOTHING = "（空）";

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec file = Words.word(0, Path.class, "工作簿", "要核对的工作簿，只读取");
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final OptionSpec quiet = Words.flag("只输出结论", "-q", "--quiet");
  private final OptionSpec all = Words.flag("列出全部不同之处", "--all");

  VerifyCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("verify", this, "核对程序写入的内容自上次运行后有没有被改动，哪些填报有变化")
        .addOption(json)
        .addOption(quiet)
        .addOption(all)
        .addOption(password.option())
        .addPositional(file);
  }

  @Override
  public Integer call() {
    Path workbook = Words.path(file);
    try {
      Verify.Result found = new Verify(console.options(null, false, password.given())).on(workbook);
      if (Words.isGiven(json)) {
        json(workbook, found);
      } else {
        print(workbook, found);
      }
      return found.outcome() == Verify.Outcome.TOUCHED ? ExitCode.ERRORS : ExitCode.FINE;
    } catch (Refusal refused) {
      return Refused.tell(console, workbook, refused, Words.isGiven(json));
    }
  }

  private static String verdict(Verify.Result found) {
    return switch (found.outcome()) {
      case UNTOUCHED -> found.backup() ? "程序写入的内容没有被改动，填报与上次运行时相同。" : "程序写入的内容没有被改动，也没有待更新的内容。";
      case INPUTS_CHANGED -> "程序写入的内容没有被改动；上次运行后填报有变化，请重新运行 jixiao run。";
      case TOUCHED -> "程序写入的内容有 " + Decimals.count(found.written().size()) + " 处与应写入的不同。";
    };
  }

  private void print(Path workbook, Verify.Result found) {
    PrintStream out = console.out();
    if (Words.isGiven(quiet)) {
      out.println(verdict(found));
      return;
    }
    out.println("核对：" + workbook);
    out.println("上次运行：" + found.run().time() + "（程序版本 " + found.run().version() + "）");
    out.println(verdict(found));
    if (!found.backup()) {
      out.println(
          "上次运行的输入文件（指纹 "
              + found
                  .run()
                  .fingerprint()
                  .substring(0, Math.min(12, found.run().fingerprint().length()))
              + "…）已不在备份中，不能逐项比较填报；程序页面与填报不符的，也算作不同之处。");
    }
    list(
        "不同之处：",
        found.written(),
        one -> where(one.place()) + "：现为 " + shown(one.there()) + "，应为 " + shown(one.written()));
    list(
        "填报变化：",
        found.inputs(),
        one ->
            String.join(" › ", one.table(), one.row(), one.column())
                + "："
                + shown(one.from())
                + " → "
                + shown(one.to()));
    list(
        "结构变化：",
        found.structure(),
        one ->
            one.kind().label()
                + "　"
                + one.table()
                + (one.what().isEmpty() ? "" : " › " + one.what()));
    if (found.stale() > 0) {
      out.println("评价结果、检查结果等页有 " + Decimals.count(found.stale()) + " 格将随下次运行更新。");
    }
    if (found.outcome() == Verify.Outcome.TOUCHED) {
      out.println("重新运行 jixiao run 会恢复公式和程序页面；改动过的数字会列入检查结果。");
    }
  }

  private <T> void list(String title, List<T> lines, Function<T, String> words) {
    if (lines.isEmpty()) {
      return;
    }
    int shown = Words.isGiven(all) ? lines.size() : Math.min(MOST_SHOWN, lines.size());
    console.out().println(title);
    lines.subList(0, shown).forEach(one -> console.out().println("  " + words.apply(one)));
    if (shown < lines.size()) {
      console.out().println("  其余 " + Decimals.count(lines.size() - shown) + " 处，加 --all 全部列出。");
    }
  }

  private static String where(Place place) {
    return place.sheet() + "!" + place.address();
  }

  private static String shown(String words) {
    return words.isEmpty() ? NOTHING : words;
  }

  private void json(Path workbook, Verify.Result found) {
    JsonDocument.print(
        console.out(),
        json -> {
          json.writeStartObject();
          json.writeStringField("file", workbook.toString());
          json.writeStringField("verdict", verdict(found));
          json.writeBooleanField("touched", found.outcome() == Verify.Outcome.TOUCHED);
          json.writeBooleanField("inputsComparable", found.backup());
          json.writeStringField("run", found.run().time());
          json.writeStringField("fingerprint", found.run().fingerprint());
          json.writeArrayFieldStart("written");
          for (WrittenDifference one : found.written()) {
            json.writeStartObject();
            json.writeStringField("cell", where(one.place()));
            json.writeStringField("found", one.there());
            json.writeStringField("expected", one.written());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("inputs");
          for (Comparison.InputChange one : found.inputs()) {
            json.writeStartObject();
            json.writeStringField("table", one.table());
            json.writeStringField("row", one.row());
            json.writeStringField("column", one.column());
            json.writeStringField("from", one.from());
            json.writeStringField("to", one.to());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("stale", found.stale());
          json.writeEndObject();
        });
  }
}
