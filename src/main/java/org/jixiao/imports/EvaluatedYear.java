package org.jixiao.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;

/** The year whose lines an import takes. */
public final class EvaluatedYear {

  private EvaluatedYear() {}

  /**
   * The evaluated year; where the workbook does not say it yet, the only one of the exports.
   *
   * @param years how many lines the exports have of each year; asked only when it matters
   * @throws Refusal when it cannot be told
   */
  public static int of(Optional<BasicInfo> basic, Supplier<SortedMap<Integer, Long>> years) {
    Optional<Integer> said = basic.flatMap(BasicInfo::evaluationYear);
    if (said.isPresent()) {
      return said.get();
    }
    String typed = basic.map(info -> info.fact(BasicInfoForm.YEAR)).orElse("");
    if (!typed.isEmpty()) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "基本信息里的评价年度“" + typed + "”不是四位年份，分不出哪些明细属于评价年度。",
          "把评价年度改为四位年份，如 2024，再导入。");
    }
    SortedMap<Integer, Long> seen = years.get();
    if (seen.size() == 1) {
      return seen.firstKey();
    }
    List<String> words = new ArrayList<>();
    seen.forEach((year, lines) -> words.add(year + " 年 " + Decimals.count(lines) + " 行"));
    throw Refusal.of(
        ExportRefusals.WRONG_EXPORT,
        seen.isEmpty()
            ? "工作簿的基本信息里没有评价年度，从这些导出也看不出是哪一年。"
            : "工作簿的基本信息里没有评价年度，而导出里有几个年度：" + String.join("、", words) + "。",
        "先在“基本信息”中填写评价年度，再导入。");
  }
}
