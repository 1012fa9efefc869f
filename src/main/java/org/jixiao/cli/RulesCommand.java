package org.jixiao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Rule;
import org.jixiao.report.selfcheck.SelfCheckRules;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the catalogue from the rules themselves. */
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("rules", this, "列出全部检查规则");
  }

  @Override
  public Integer call() {
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(Help.Ansi.OFF),
            new Column(10, 0, Column.Overflow.SPAN),
            new Column(10, 0, Column.Overflow.SPAN),
            new Column(36, 0, Column.Overflow.WRAP),
            new Column(30, 0, Column.Overflow.WRAP));
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    table.addRowValues("规则", "级别", "名称", "读取的工作表");
    for (Rule<?> rule : all()) {
      table.addRowValues(
          rule.id(), rule.severity().label(), rule.title(), String.join("、", rule.allReads()));
    }
    console.out().print(table);
    console.out().println("共 " + all().size() + " 条。详见：jixiao explain 规则");
    return ExitCode.FINE;
  }

  /** The rules of workbooks, and those that look at the report. */
  static List<Rule<?>> all() {
    return Stream.of(RuleCatalogue.rules(), SelfCheckRules.ALL, DocumentRules.ALL)
        .<Rule<?>>flatMap(List::stream)
        .toList();
  }
}
