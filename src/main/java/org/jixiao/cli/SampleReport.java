package org.jixiao.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.imports.Sample;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.numbers.Decimals;
import org.jixiao.run.SampleResult;
import org.jixiao.sampling.Stratum;

/** Tells people what was drawn, and from what. */
final class SampleReport {

  /** So many lines are listed on the screen; all stand on the sheet. */
  private static final int MOST_LISTED = 20;

  private final PrintStream out;
  private final boolean quiet;

  SampleReport(Console console, boolean quiet) {
    this.out = console.out();
    this.quiet = quiet;
  }

  void print(SampleResult result) {
    Sample sample = result.sample();
    result.files().forEach(this::totals);
    out.println(
        "总体 "
            + said(sample.population())
            + (sample.refunds().lines() == 0
                ? ""
                : "（其中退款 " + said(sample.refunds()) + "，按绝对值计，不与支付相抵）"));
    out.println(
        "样本量 "
            + Decimals.count(sample.size().hits())
            + "，置信度 "
            + Decimals.percent(sample.size().confidence())
            + "，可容忍错误率 "
            + Decimals.percent(sample.size().tolerable())
            + "，抽样间隔 "
            + Decimals.amount(sample.interval())
            + " 元，随机种子 "
            + sample.seed());
    out.println("抽中 " + Decimals.count(result.lines().size()) + " 笔：" + strata(sample));
    sample.remarks().forEach(remark -> out.println("注意：" + remark));
    result.filled().remarks().forEach(remark -> out.println("注意：" + remark));
    if (!quiet && result.output() == null) {
      list(result.lines());
    }
    conclusion(result);
  }

  private void totals(ImportedFile file) {
    out.println(file.kind() + "　" + file.file() + "：采用 " + said(file.accepted()));
    if (file.rejected().lines() > 0) {
      out.println("注意：有 " + said(file.rejected()) + "没有读成，不在总体中；先用 import 查明原因，改正导出后再抽样。");
    }
    if (!quiet && file.outside().lines() > 0) {
      out.println("  未计入 " + said(file.outside()) + "（不在评价年度，或已作废）");
    }
  }

  private static String strata(Sample sample) {
    List<String> words = new ArrayList<>();
    for (Stratum stratum : Stratum.values()) {
      Sum drawn = sample.strata().get(stratum);
      if (drawn != null) {
        words.add(stratum.label() + " " + said(drawn));
      }
    }
    return String.join("；", words);
  }

  private static String said(Sum sum) {
    return Decimals.count(sum.lines()) + " 笔 " + Decimals.amount(sum.amount()) + " 元";
  }

  private void list(List<Sample.Line> lines) {
    for (Sample.Line line : lines.subList(0, Math.min(MOST_LISTED, lines.size()))) {
      out.println(
          "  "
              + line.payment().day()
              + "　"
              + line.payment().voucher()
              + "　"
              + line.payment().payee()
              + "　"
              + Decimals.amount(line.payment().amount().yuan())
              + " 元　"
              + line.stratum().label());
    }
    if (lines.size() > MOST_LISTED) {
      out.println("  ……另有 " + Decimals.count(lines.size() - MOST_LISTED) + " 笔");
    }
  }

  private void conclusion(SampleResult result) {
    if (result.output() == null) {
      out.println("这是试运行，没有写入任何文件。");
      return;
    }
    out.println((result.changed() ? "已写入：" : "结果没有变化，文件未改动：") + result.output());
    if (result.backup() != null) {
      out.println("原文件保留为：" + result.backup());
    }
    if (!quiet) {
      out.println("接下来：在“凭证抽查”中逐笔填写四项是否合规，再运行 run " + result.output() + "。");
    }
  }
}
