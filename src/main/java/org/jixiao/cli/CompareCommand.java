package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.comparison.Comparison;
import org.jixiao.comparison.Comparison.AnswerChange;
import org.jixiao.comparison.Comparison.FindingChange;
import org.jixiao.comparison.Comparison.InputChange;
import org.jixiao.comparison.Comparison.ResultChange;
import org.jixiao.comparison.Comparison.StructureChange;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Place;
import org.jixiao.run.Compare;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What has changed from one version of a workbook to another, for a reviewer. */
final class CompareCommand implements Callable<Integer> {
  private static final String NOTHING = "（空）";

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec before = Words.word(0, Path.class, "原工作簿", "先前的工作簿，只读取");
  private final PositionalParamSpec after = Words.word(1, Path.class, "现工作簿", "后来的工作簿，只读取");
  private final OptionSpec output = Words.file("文件", "把变化写成一个带链接的工作簿", "-o", "--output");
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final OptionSpec quiet = Words.flag("只输出变化的条数", "-q", "--quiet");

  CompareCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("compare", this, "比较同一单位的两份工作簿：填报、问题、答复、得分有哪些变化（移动不算变化）")
        .addOption(output)
        .addOption(json)
        .addOption(quiet)
        .addOption(password.option())
        .addPositional(before)
        .addPositional(after);
  }

  @Override
  public Integer call() {
    Path target = Words.path(output);
    if (target != null && target.toString().isBlank()) {
      throw new Chinese.Wrong(output.command().commandLine(), "-o 后没有文件名。");
    }
    try {
      Compare.Result result =
          new Compare(
                  Words.path(before),
                  Words.path(after),
                  console.options(target, target != null, password.given()))
              .run();
      if (Words.isGiven(json)) {
        json(result);
      } else {
        print(result);
      }
      return ExitCode.FINE;
    } catch (Refusal refused) {
      return Refused.tell(console, Words.path(after), refused, Words.isGiven(json));
    }
  }

  // ---- for people

  private void print(Compare.Result result) {
    PrintStream out = console.out();
    Comparison changes = result.comparison();
    if (changes.isEmpty()) {
      out.println("两份工作簿的填报、问题、答复和结果都没有变化。");
    } else {
      out.println(
          "填报变化 "
              + Decimals.count(changes.inputs().size())
              + " 处，结构变化 "
              + Decimals.count(changes.structure().size())
              + " 处，问题变化 "
              + Decimals.count(changes.findings().size())
              + " 条，答复变化 "
              + Decimals.count(changes.answers().size())
              + " 条，结果变化 "
              + Decimals.count(changes.results().size())
              + " 项。");
    }
    if (!Words.isGiven(quiet)) {
      details(changes);
    }
    if (result.output() != null) {
      out.println((result.changed() ? "比较结果已写入：" : "比较结果没有变化，文件未改动：") + result.output());
    }
  }

  private void details(Comparison changes) {
    section("得分和主要指标", changes.results(), CompareCommand::words);
    section("填报", changes.inputs(), CompareCommand::words);
    section("工作表、行和列", changes.structure(), CompareCommand::words);
    section("问题", changes.findings(), CompareCommand::words);
    section("答复", changes.answers(), CompareCommand::words);
  }

  private interface Line<T> {
    String of(T change);
  }

  private <T> void section(String title, List<T> changes, Line<T> line) {
    if (changes.isEmpty()) {
      return;
    }
    console.out().println();
    console.out().println(title);
    changes.forEach(change -> console.out().println("  " + line.of(change)));
  }

  private static String words(ResultChange change) {
    String difference = change.difference().isEmpty() ? "" : "（" + change.difference() + "）";
    return change.name() + "：" + change.from() + " → " + change.to() + difference;
  }

  private static String words(InputChange change) {
    return String.join(" › ", change.table(), change.row(), change.column())
        + at(change.after() == null ? change.before() : change.after())
        + "："
        + shown(change.from())
        + " → "
        + shown(change.to());
  }

  private static String words(StructureChange change) {
    String what = change.what().isEmpty() ? "" : " › " + change.what();
    String detail = change.detail().isEmpty() ? "" : "：" + change.detail();
    boolean cell = !change.what().isEmpty();
    return change.kind().label()
        + "　"
        + change.table()
        + what
        + (cell ? at(change.place()) : "")
        + detail;
  }

  private static String words(FindingChange change) {
    String from = change.from().isEmpty() ? "" : "（原为：" + change.from() + "）";
    return change.turn().label()
        + "　["
        + change.finding().severity().label()
        + "] "
        + change.finding().rule()
        + "　"
        + change.finding().where()
        + "："
        + change.finding().message()
        + from;
  }

  private static String words(AnswerChange change) {
    return change.finding().rule()
        + "　"
        + change.finding().where()
        + "："
        + shown(change.from())
        + " → "
        + shown(change.to());
  }

  private static String shown(String words) {
    return words.isEmpty() ? NOTHING : words;
  }

  private static String at(Place place) {
    return place == null ? "" : "（" + place.address() + "）";
  }

  // ---- for programs

  private void json(Compare.Result result) {
    JsonDocument.print(
        console.out(),
        json -> {
          json.writeStartObject();
          json.writeStringField("before", Words.path(before).toString());
          json.writeStringField("file", Words.path(after).toString());
          JsonDocument.written(json, result.output(), null, result.changed());
          Comparison changes = result.comparison();
          list(json, "inputs", changes.inputs(), CompareCommand::fields);
          list(json, "structure", changes.structure(), CompareCommand::fields);
          list(json, "findings", changes.findings(), CompareCommand::fields);
          list(json, "answers", changes.answers(), CompareCommand::fields);
          list(json, "results", changes.results(), CompareCommand::fields);
          json.writeEndObject();
        });
  }

  private interface Fields<T> {
    void of(JsonGenerator json, T change) throws IOException;
  }

  private static <T> void list(JsonGenerator json, String name, List<T> all, Fields<T> fields)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : all) {
      json.writeStartObject();
      fields.of(json, one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fields(JsonGenerator json, InputChange change) throws IOException {
    json.writeStringField("table", change.table());
    json.writeStringField("row", change.row());
    json.writeStringField("column", change.column());
    json.writeStringField("from", change.from());
    json.writeStringField("to", change.to());
    place(json, "cellBefore", change.before());
    place(json, "cell", change.after());
  }

  private static void fields(JsonGenerator json, StructureChange change) throws IOException {
    json.writeStringField("change", change.kind().label());
    json.writeStringField("table", change.table());
    json.writeStringField("what", change.what());
    json.writeStringField("detail", change.detail());
    place(json, "cell", change.place());
  }

  private static void fields(JsonGenerator json, FindingChange change) throws IOException {
    json.writeStringField("change", change.turn().label());
    json.writeStringField("rule", change.finding().rule());
    json.writeStringField("severity", change.finding().severity().label());
    json.writeStringField("where", change.finding().where());
    json.writeStringField("message", change.finding().message());
    json.writeStringField("found", change.finding().found());
    json.writeStringField("from", change.from());
    place(json, "cell", change.finding().place());
  }

  private static void fields(JsonGenerator json, AnswerChange change) throws IOException {
    json.writeStringField("rule", change.finding().rule());
    json.writeStringField("where", change.finding().where());
    json.writeStringField("from", change.from());
    json.writeStringField("to", change.to());
  }

  private static void fields(JsonGenerator json, ResultChange change) throws IOException {
    json.writeStringField("group", change.group());
    json.writeStringField("name", change.name());
    json.writeStringField("from", change.from());
    json.writeStringField("to", change.to());
    json.writeStringField("difference", change.difference());
  }

  private static void place(JsonGenerator json, String name, Place place) throws IOException {
    json.writeStringField(name, place == null ? "" : place.sheet() + "!" + place.address());
  }
}
