package org.jixiao.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/** The rule about the units of amounts: what is read as 万元, and where two units meet. */
final class UnitRules {

  private static final Rule<Dossier> UNITS =
      Rule.of("WB-T01", Severity.ERROR, "金额单位")
          .because("一张表以万元填列而按元读取（或相反），合计、比率和核对就会差1000倍或10000倍。")
          .repair("统一以元填列，或在表的上方写明“单位：万元”；表头、表的上方和基本信息所写的单位要一致。")
          .reads(Forms.BASIC)
          .test(UnitRules::check);

  static final List<Rule<Dossier>> ALL = List.of(UNITS);

  private UnitRules() {}

  private static void check(Dossier dossier, Inspection inspection) {
    inspection.looked();
    for (Reading reading : dossier.readings()) {
      tellUnit(reading.table(), inspection);
      checkHeadings(reading.table(), inspection);
    }
    checkBasic(dossier, inspection);
    checkMagnitudes(dossier.magnitudes(), inspection);
  }

  /** Amounts that are not in 元 are read as they say, and that is said. */
  private static void tellUnit(RawTable table, Inspection inspection) {
    String names =
        moneyColumns(table)
            .map(column -> table.units().of(column, Kind.MONEY))
            .filter(unit -> !unit.isYuan())
            .map(AmountUnit::name)
            .distinct()
            .collect(Collectors.joining("、"));
    if (!names.isEmpty()) {
      inspection
          .find()
          .severity(Severity.NOTE)
          .onSheet(table.sheet())
          .labelled(table.layout().name(), "")
          .found(names)
          .expected("元")
          .remedy("无需处理；各表以元填列更为精确。")
          .says("“" + table.layout().shownName() + "”按" + names + "读取，检查结果中的金额已换算为元。");
    }
  }

  private static Stream<Column> moneyColumns(RawTable table) {
    return table.columns().stream().filter(table.layout()::holdsAmounts);
  }

  /** A heading and the line above the table that say different units. */
  private static void checkHeadings(RawTable table, Inspection inspection) {
    Optional<AmountUnit> stated = table.units().stated();
    for (Map.Entry<Column, AmountUnit> heading : table.units().byHeading().entrySet()) {
      boolean money = table.layout().holdsAmounts(heading.getKey()) && !heading.getKey().perHead();
      if (money && stated.isPresent() && !stated.get().isSameAs(heading.getValue())) {
        inspection
            .find()
            .at(table.heads().get(heading.getKey()))
            .found("表头" + heading.getValue().name() + "，表的上方" + stated.get().name())
            .expected("同一单位")
            .says(
                "“"
                    + table.layout().shownName()
                    + "”的“"
                    + heading.getKey().heading()
                    + "”表头写的是"
                    + heading.getValue().name()
                    + "，表的上方写的是"
                    + stated.get().name()
                    + "，已按表头读取。");
      }
    }
  }

  /** What 基本信息 says and what the sheets say. */
  private static void checkBasic(Dossier dossier, Inspection inspection) {
    BasicInfo info = dossier.basic().orElseThrow();
    AmountUnit usual = info.moneyUnit();
    if (info.fact(BasicInfoForm.MONEY_UNIT).isEmpty()) {
      return;
    }
    List<RawTable> others =
        dossier.readings().stream()
            .map(Reading::table)
            .filter(table -> table.units().stated().filter(one -> !one.isSameAs(usual)).isPresent())
            .toList();
    if (!usual.isYuan() && !others.isEmpty()) {
      String names =
          others.stream().map(table -> table.layout().shownName()).collect(Collectors.joining("、"));
      inspection
          .find()
          .at(info.cell(BasicInfoForm.MONEY_UNIT).place())
          .found(usual.name())
          .expected(others.get(0).units().general().name())
          .says("基本信息的金额单位是" + usual.name() + "，而下列各表的上方写有别的单位，已按表上所写读取：" + names + "。");
    }
  }

  private static void checkMagnitudes(Magnitudes magnitudes, Inspection inspection) {
    for (Magnitudes.Outlier outlier : magnitudes.outliers()) {
      Magnitudes.Anchor off = outlier.off();
      Magnitudes.Anchor usual = outlier.usual();
      String unit = outlier.power() == 4 ? "万元" : "千元";
      String times = outlier.power() == 4 ? "1万" : "1千";
      inspection
          .find()
          .at(off.figure().place())
          .onSheet(off.form().layout().sheet())
          .found(off.figure().showWithUnit())
          .expected("与“" + usual.name() + "”" + usual.figure().showWithUnit() + "同一单位")
          .says(
              off.name()
                  + off.figure().showWithUnit()
                  + "，"
                  + usual.name()
                  + usual.figure().showWithUnit()
                  + "，相差约"
                  + times
                  + "倍，“"
                  + (outlier.tooSmall() ? off : usual).form().layout().sheet()
                  + "”的单位可能是"
                  + unit
                  + "；单位核实前，不计算两表之间的比率和差额。");
    }
    magnitudes
        .absurd()
        .ifPresent(
            budget ->
                inspection
                    .find()
                    .severity(Severity.CHECK)
                    .at(budget.figure().place())
                    .found(budget.figure().showWithUnit())
                    .expected("以元填列的全年预算")
                    .says("全年预算合计只有" + budget.figure().showWithUnit() + "，金额单位可能是万元，请核实。"));
  }
}
