package org.jixiao.window;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import org.jixiao.findings.Severity;
import org.jixiao.report.recheck.Difference;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.run.ReportCheckResult;

/** What came of holding a report against its workbook, one difference in a row. */
final class RecheckList {

  private RecheckList() {}

  static ListWindow of(JFrame frame, ReportCheckResult result) {
    return new ListWindow(
        frame,
        "核对报告　" + result.document().getFileName(),
        verdict(result),
        said(result),
        List.of("类别", "报告里的位置", "报告", "工作簿", "说明"),
        rows(result));
  }

  private static String verdict(ReportCheckResult result) {
    int open = result.recheck().differences().size() + result.recheck().pending().size();
    long errors = result.faults().stream().filter(one -> one.severity() == Severity.ERROR).count();
    if (open > 0) {
      return "有 " + open + " 处要处理";
    }
    return errors == 0 ? "报告与工作簿一致" : "报告与工作簿一致，自检有 " + errors + " 处错误";
  }

  private static List<String> said(ReportCheckResult result) {
    List<String> said = new ArrayList<>();
    said.add("报告：" + result.document());
    said.add("工作簿：" + result.workbook());
    said.add("核对了 " + result.recheck().compared() + " 个数，两个文件都没有改动。");
    result.remarks().forEach(one -> said.add(WindowWords.of(one)));
    if (!result.recheck().isClean()) {
      said.add("怎么办：报告写错的改报告；工作簿有误的改工作簿，运行后再核对；多出的数补充来源。");
    }
    return said;
  }

  private static List<List<String>> rows(ReportCheckResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (Difference one : result.recheck().differences()) {
      rows.add(
          List.of(
              one.kind().label(),
              one.spot().inWords(),
              one.inReport(),
              one.inWorkbook(),
              one.inWords()));
    }
    for (Recheck.Pending one : result.recheck().pending()) {
      rows.add(List.of("待核实", one.spot().inWords(), "", "", one.words()));
    }
    result
        .faults()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        "自检" + one.severity().label(),
                        one.where(),
                        "",
                        "",
                        one.message() + WindowWords.of(one.remedy()))));
    return rows;
  }
}
