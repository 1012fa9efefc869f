package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;

/**
 * The releases of the invented department: its budget of the year month by month, and each
 * adjustment under its own document.
 */
final class ExampleReleases {

  private static final Year YEAR = Year.of(2024);
  private static final String FIRST_DOCUMENT = "岚财预〔2024〕1号";

  private final Random random = new Random(20_240_046);
  private final List<Release> lines = new ArrayList<>();

  /** The project that a document gives money to. */
  private final Map<String, String> projects = new HashMap<>();

  private ExampleReleases() {}

  static Truth write(Path file, Look look) throws IOException {
    Truth truth = new Truth();
    try (Listing<Release> listing = ReleaseTable.open(file, look, new Random(46))) {
      listing.begin();
      for (Release release : lines()) {
        listing.line(release, release.readable());
        release.tell(truth, YEAR);
      }
    }
    return truth;
  }

  static List<Release> lines() throws IOException {
    ExampleReleases example = new ExampleReleases();
    example.adjustments();
    example.budget();
    example.lines.sort(Comparator.comparing(Release::date));
    List<Release> numbered = new ArrayList<>();
    for (Release one : example.lines) {
      numbered.add(
          new Release(
              one.date(),
              ReleaseLines.number(one.date(), numbered.size() + 1),
              one.document(),
              one.payer(),
              one.item(),
              one.function(),
              one.functionName(),
              one.economic(),
              one.economicName(),
              one.cents(),
              one.fund(),
              one.summary(),
              null));
    }
    return numbered;
  }

  private void adjustments() throws IOException {
    for (CSVRecord row : ExampleFigures.table("新增财政支出")) {
      projects.put(row.get("依据文号"), row.get("项目"));
    }
    for (CSVRecord row : ExampleFigures.table("预算调整明细")) {
      add(
          LocalDate.parse(row.get("日期")),
          row.get("文号"),
          row.get("支出分类"),
          ExampleFigures.cents(row.get("调整金额")),
          Release.GENERAL,
          row.get("说明"));
    }
  }

  /** The budget at the start of the year, in the months that the table of months leaves for it. */
  private void budget() throws IOException {
    long[] months = new long[12];
    double[] weights = new double[12];
    for (int i = 0; i < 12; i++) {
      int month = i + 1;
      months[i] =
          ExampleFigures.cents("月度指标", month + "月", "指标下达数")
              - lines.stream()
                  .filter(one -> one.date().getMonthValue() == month)
                  .mapToLong(Release::cents)
                  .sum();
      weights[i] = months[i];
    }
    long[] staff = Shares.of(ExampleFigures.cents("预算配置", "人员经费", "年初预算数"), weights);
    // Quarterly, and in proportion to months that are large enough.
    int[] quarters = {1, 3, 6, 9};
    long[] open =
        Shares.of(ExampleFigures.cents("预算配置", "公用经费", "年初预算数"), quarterWeights(weights, quarters));
    long fund = ExampleFigures.cents("决算对比", "政府性基金预算财政拨款", "本年度");
    for (int i = 0; i < 12; i++) {
      int month = i + 1;
      long project = months[i] - staff[i];
      regular(month, "人员经费", staff[i], Release.GENERAL);
      for (int q = 0; q < quarters.length; q++) {
        if (quarters[q] == month) {
          regular(month, "公用经费", open[q], Release.GENERAL);
          project -= open[q];
        }
      }
      if (month == 1) {
        regular(month, "项目支出", fund, Release.FUND);
        project -= fund;
      }
      regular(month, "项目支出", project, Release.GENERAL);
    }
  }

  private static double[] quarterWeights(double[] months, int[] quarters) {
    double[] weights = new double[quarters.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = months[quarters[i] - 1];
    }
    return weights;
  }

  private void regular(int month, String expenditure, long cents, String fund) {
    if (cents <= 0) {
      throw new IllegalStateException(month + expenditure + cents);
    }
    add(
        YEAR.atMonth(month).atDay(3 + random.nextInt(12)),
        FIRST_DOCUMENT,
        expenditure,
        cents,
        fund,
        month + "月" + (fund.equals(Release.FUND) ? "国家电影事业发展专项资金" : expenditure) + "下达");
  }

  private void add(
      LocalDate day, String document, String expenditure, long cents, String fund, String summary) {
    boolean staff = expenditure.equals("人员经费");
    boolean open = expenditure.equals("公用经费");
    String item = staff || open ? expenditure : projects.getOrDefault(document, "文化旅游发展专项");
    boolean movies = fund.equals(Release.FUND);
    lines.add(
        new Release(
            day,
            "",
            document,
            staff ? Payer.TREASURY : Payer.BUREAU,
            movies ? "国家电影事业发展专项资金" : item,
            movies ? "2070799" : staff || open ? "2070101" : "2070199",
            movies ? "其他国家电影事业发展专项资金支出" : staff || open ? "行政运行" : "其他文化和旅游支出",
            staff ? "50101" : open ? "50201" : "50299",
            staff ? "工资奖金津补贴" : open ? "办公经费" : "其他商品和服务支出",
            cents,
            fund,
            summary,
            null));
  }
}
