package org.jixiao.sheets.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.table.FixedRow;

/** What must hold on 复核记录. */
final class ReviewRules {

  static final List<Rule<Reviews>> ALL =
      List.of(
          Rule.of("FH-E01", Severity.CHECK, "复核意见没有处理情况")
              .because("复核意见提了就要处理；没有处理情况，复核等于没有完成。")
              .repair("写明怎样处理；不采纳的写明理由。")
              .reads(ReviewForm.LAYOUT)
              .listsEachPlace()
              .test(ReviewRules::checkHandled),
          Rule.of("FH-E02", Severity.CHECK, "一人在两个级次签名")
              .because("三级复核由不同的人逐级把关；一人签两级，少了一道复核。")
              .repair("由各级次的复核人本人复核并签名。")
              .reads(ReviewForm.LAYOUT)
              .listsEachPlace()
              .test(ReviewRules::checkPersons),
          Rule.of("FH-E03", Severity.CHECK, "复核的日期次序颠倒")
              .because("下一级复核完成，上一级才能复核；日期颠倒，说明复核是补签的，或上级没有看到最后的结果。")
              .repair("核对签署日期；下级后来又改过的，请上级重新复核。")
              .reads(ReviewForm.LAYOUT)
              .test(ReviewRules::checkOrder));

  private ReviewRules() {}

  private static void checkHandled(Reviews reviews, Inspection inspection) {
    inspection.looked();
    for (Reviews.Review line : reviews.lines()) {
      if (line.isUnanswered()) {
        inspection
            .find()
            .at(line.handledPlace())
            .found("空白")
            .expected("写明处理情况")
            .says(line.level() + "的复核意见“" + shortened(line.opinion()) + "”没有处理情况。");
      }
    }
  }

  /** An opinion may be long: so much of it tells it from others. */
  private static String shortened(String opinion) {
    int most = 40;
    String line = opinion.replaceAll("\\s+", "");
    int end = Math.min(most, line.codePointCount(0, line.length()));
    String begun = line.substring(0, line.offsetByCodePoints(0, end));
    return begun.length() < line.length() ? begun + "…" : line;
  }

  private static void checkPersons(Reviews reviews, Inspection inspection) {
    inspection.looked();
    Map<String, String> levels = new LinkedHashMap<>();
    for (Reviews.Review line : reviews.lines()) {
      for (String signer : line.signers()) {
        String before = levels.putIfAbsent(signer, line.level());
        if (before != null && !before.equals(line.level())) {
          inspection
              .find()
              .at(line.signedPlace())
              .found(signer)
              .expected("与" + before + "不是同一人")
              .says(signer + "在" + before + "和" + line.level() + "两个级次都签了名。");
        }
      }
    }
  }

  /** Each level's last day against that of the level below that has one. */
  private static void checkOrder(Reviews reviews, Inspection inspection) {
    inspection.looked();
    Reviews.Review below = null;
    for (FixedRow level : ReviewForm.LEVELS) {
      Optional<Reviews.Review> last =
          reviews.of(level).stream()
              .filter(line -> line.day().isPresent())
              .max(Comparator.comparing(line -> line.day().orElse(LocalDate.MIN)));
      if (last.isEmpty()) {
        continue;
      }
      LocalDate day = last.get().day().orElse(LocalDate.MIN);
      if (below != null && day.isBefore(below.day().orElse(LocalDate.MIN))) {
        LocalDate earliest = below.day().orElse(LocalDate.MIN);
        inspection
            .find()
            .at(last.get().dayPlace())
            .found(day.toString())
            .expected("不早于" + below.level() + "的" + earliest)
            .says(last.get().level() + "的复核日期" + day + "早于" + below.level() + "的" + earliest + "。");
      }
      below = last.get();
    }
  }
}
