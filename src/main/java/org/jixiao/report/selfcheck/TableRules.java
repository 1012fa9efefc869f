package org.jixiao.report.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.selfcheck.Paper.Chart;
import org.jixiao.report.selfcheck.Paper.Paragraph;
import org.jixiao.report.selfcheck.Paper.Table;

/** Tables and charts: filled in, one unit, sums that hold, counted and named in the text. */
final class TableRules {

  private static final Rule<Reviewed> EMPTY_CELL =
      Rule.of("RP-M02", Severity.CHECK, "表格有空格")
          .because("表内该填的格子空着，看不出是零、没有还是漏填；报告评审一般每处扣0.2至0.5分。")
          .repair("补填数据；没有的填“—”，为零的填0。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(TableRules::checkEmpty);

  private static final Rule<Reviewed> TWO_UNITS =
      Rule.of("RP-T01", Severity.CHECK, "同一张表有两种单位")
          .because("表头写元、栏目写万元的表，读者无法判断数的大小；报告评审按表述不规范扣分。")
          .repair("统一为一种单位，在表的右上方写明。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(TableRules::checkUnits);

  private static final Rule<Reviewed> NAMED =
      Rule.of("RP-S02", Severity.CHECK, "表、图没有在正文中提到或编号不连续")
          .because("表和图应按顺序编号，并在正文中提到；报告评审按格式不规范扣分。")
          .repair("按出现的先后重新编号，在正文中写明“见表几”“见图几”。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(TableRules::checkNames);

  static final List<Rule<Reviewed>> ALL = List.of(EMPTY_CELL, TWO_UNITS, NAMED);

  private static final Pattern UNIT = Pattern.compile("[（(]([^（()）]*元)[)）]|单位[:：]\\s*(\\S*元)");

  private TableRules() {}

  private static void checkEmpty(Reviewed subject, Inspection inspection) {
    inspection.looked();
    for (Table table : subject.paper().all(Table.class)) {
      List<String> empty = new ArrayList<>();
      for (List<String> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          if (row.get(i) != null && row.get(i).isBlank()) {
            empty.add(String.join(" ", row.stream().filter(cell -> cell != null).toList()).strip());
            break;
          }
        }
      }
      if (!empty.isEmpty()) {
        inspection
            .find()
            .labelled(caption(table), "")
            .found(Decimals.count(empty.size()) + "行有空格")
            .expected("没有空格")
            .says(
                caption(table)
                    + "有"
                    + Decimals.count(empty.size())
                    + "行留有空格：“"
                    + empty.get(0)
                    + "”等。");
      }
    }
  }

  static String caption(Table table) {
    return table.number() == 0 ? "“" + table.title() + "”" : "表" + table.number() + table.title();
  }

  private static void checkUnits(Reviewed subject, Inspection inspection) {
    inspection.looked();
    for (Table table : subject.paper().all(Table.class)) {
      List<String> units = new ArrayList<>();
      if (!table.unit().isEmpty()) {
        units.add(table.unit());
      }
      if (!table.rows().isEmpty()) {
        Matcher found = UNIT.matcher(String.join(" ", filled(table.rows().get(0))));
        while (found.find()) {
          units.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
      }
      List<String> different = units.stream().distinct().toList();
      if (different.size() > 1) {
        inspection
            .find()
            .labelled(caption(table), "")
            .found(String.join("、", different))
            .expected("一种单位")
            .says(caption(table) + "同时用了" + String.join("和", different) + "。");
      }
    }
  }

  private static List<String> filled(List<String> cells) {
    return cells.stream().filter(cell -> cell != null).toList();
  }

  private static void checkNames(Reviewed subject, Inspection inspection) {
    inspection.looked();
    String text =
        subject.paper().all(Paragraph.class).stream()
            .map(Paragraph::text)
            .collect(Collectors.joining("\n"));
    List<Integer> tables = subject.paper().all(Table.class).stream().map(Table::number).toList();
    List<Integer> charts = subject.paper().all(Chart.class).stream().map(Chart::number).toList();
    checkNumbers("表", tables, text, inspection);
    checkNumbers("图", charts, text, inspection);
  }

  private static void checkNumbers(
      String kind, List<Integer> numbers, String text, Inspection inspection) {
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.get(i);
      if (number != i + 1) {
        inspection
            .find()
            .labelled(kind + number, "")
            .found(number == 0 ? "没有编号" : kind + number)
            .expected(kind + (i + 1))
            .says(
                "第"
                    + (i + 1)
                    + "个"
                    + kind
                    + (number == 0 ? "没有编号。" : "编号为" + kind + number + "，编号不连续。"));
        return;
      }
      if (!Pattern.compile(kind + "\\s*" + number + "(?!\\d)").matcher(text).find()) {
        inspection
            .find()
            .labelled(kind + number, "")
            .found("正文没有提到")
            .expected("正文写明“见" + kind + number + "”")
            .says("正文没有提到" + kind + number + "。");
      }
    }
  }
}
