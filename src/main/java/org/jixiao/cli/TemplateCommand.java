package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.tags.CheckedTags;
import org.jixiao.report.tags.TagFault;
import org.jixiao.report.tags.TagKind;
import org.jixiao.report.tags.TagNames;
import org.jixiao.run.TemplateCheck;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The tags of a firm's own document: lists all names, checks a document. */
final class TemplateCommand implements Callable<Integer> {

  private final Console console;
  private final PositionalParamSpec document =
      Words.word(0, Path.class, "模板", "本单位的 Word 报告模板（.docx），只读取，不改动");
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final OptionSpec listJson = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private CommandSpec spec;

  TemplateCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    spec =
        Words.command(
            "template",
            this,
            "本单位报告模板里的标签：列出全部名称，检查模板",
            "",
            "标签写在 Word 文字里：{{被评价单位}}、{{表:预算配置}}、{{图:月度指标}}、{{章:存在的问题}}、"
                + "{{如果 三公经费}} … {{否则}} … {{结束}}、{{每行 项目支出}} … {{结束}}。");
    return spec.addSubcommand(
            "list",
            Words.command("list", (Callable<Integer>) this::list, "列出标签可用的全部名称")
                .addOption(listJson))
        .addSubcommand(
            "check",
            Words.command("check", (Callable<Integer>) this::check, "检查模板里的标签：名称、成对、位置")
                .addOption(json)
                .addPositional(document));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.REFUSED;
  }

  private Integer list() {
    TagNames names = TemplateCheck.names();
    if (Words.isGiven(listJson)) {
      JsonDocument.print(console.out(), writer -> groups(writer, names));
      return ExitCode.FINE;
    }
    for (TagNames.Group group : names.groups()) {
      console.out().println(group.title() + "：");
      for (String name : group.names()) {
        String columns =
            group.kind() == TagKind.ROWS ? "　列：" + String.join("、", names.columns(name)) : "";
        console.out().println("  " + group.kind().tag(name) + columns);
      }
    }
    console.out().println("条件：");
    console.out().println("  {{如果 名称}} … {{否则}} … {{结束}}　有这项内容时取前一半，没有时取后一半；“否则”可省略");
    return ExitCode.FINE;
  }

  private static void groups(JsonGenerator writer, TagNames names) throws IOException {
    for (TagNames.Group group : names.groups()) {
      writer.writeStartObject();
      writer.writeStringField("group", group.title());
      writer.writeArrayFieldStart("tags");
      for (String name : group.names()) {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("tag", group.kind().tag(name));
        if (group.kind() == TagKind.ROWS) {
          writer.writeArrayFieldStart("columns");
          for (String column : names.columns(name)) {
            writer.writeString(column);
          }
          writer.writeEndArray();
        }
        writer.writeEndObject();
      }
      writer.writeEndArray();
      writer.writeEndObject();
    }
  }

  private Integer check() {
    Path file = Words.path(document);
    try {
      CheckedTags checked = TemplateCheck.of(file, console.options(null, false, null));
      if (Words.isGiven(json)) {
        JsonDocument.print(console.out(), writer -> faults(writer, file, checked));
      } else {
        tell(file, checked);
      }
      return checked.faults().isEmpty() ? ExitCode.FINE : ExitCode.ERRORS;
    } catch (Refusal refused) {
      return Refused.tell(console, file, refused, Words.isGiven(json));
    }
  }

  private void tell(Path file, CheckedTags checked) {
    String counted = Decimals.count(checked.tags()) + " 个标签";
    if (checked.faults().isEmpty()) {
      console
          .out()
          .println(
              "结论："
                  + file
                  + "　"
                  + (checked.tags() == 0 ? "里没有标签；标签的写法见 template list" : counted + "都可用"));
      return;
    }
    String verdict = "结论：" + file + "　" + counted + "，" + checked.faults().size() + " 处有误";
    console.out().println(verdict);
    int number = 0;
    for (TagFault fault : checked.faults()) {
      console.out().println(++number + ". " + fault.inWords());
    }
  }

  private static void faults(JsonGenerator writer, Path file, CheckedTags checked)
      throws IOException {
    writer.writeStartObject();
    writer.writeStringField("file", file.toString());
    writer.writeNumberField("tags", checked.tags());
    writer.writeArrayFieldStart("faults");
    for (TagFault fault : checked.faults()) {
      writer.writeStartObject();
      writer.writeStringField("place", fault.where());
      writer.writeStringField("tag", fault.tag());
      writer.writeStringField("message", fault.sentence());
      writer.writeEndObject();
    }
    writer.writeEndArray();
    writer.writeEndObject();
  }
}
