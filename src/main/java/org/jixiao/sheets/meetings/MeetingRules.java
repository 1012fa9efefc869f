package org.jixiao.sheets.meetings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** What must hold on 会议费. */
final class MeetingRules {

  private static final Map<String, Limit> LIMITS =
      Map.of(
          "一类", Limit.MEETING_FIRST,
          "二类", Limit.MEETING_SECOND,
          "三类", Limit.MEETING_THIRD,
          "四类", Limit.MEETING_FOURTH);

  static final List<Rule<Meetings>> ALL =
      List.of(
          Rule.of("HY-R01", Severity.CHECK, "会议费超过综合定额标准")
              .because("会议费按会议类别实行综合定额控制，人均每天不得超过标准。")
              .repair("核对人数、天数和费用清单；超标准部分说明原因或予以剔除。")
              .reads("会议费")
              .limits(
                  Limit.MEETING_FIRST,
                  Limit.MEETING_SECOND,
                  Limit.MEETING_THIRD,
                  Limit.MEETING_FOURTH)
              .test(MeetingRules::checkLimit),
          Rule.of("HY-R02", Severity.CHECK, "有会议费而人数或天数为零")
              .because("人数或天数为零就算不出人均日费用，这次会议等于没有核对。")
              .repair("按签到表和会议通知填写人数、天数。")
              .reads("会议费")
              .test(MeetingRules::checkHeads));

  private MeetingRules() {}

  private static void checkLimit(Meetings meetings, Inspection inspection) {
    for (Meetings.Line line : meetings.lines()) {
      Figure limit = limit(line, inspection);
      if (inspection.exceeds(line.label() + "：人均日费用与标准", line.daily(), limit)) {
        Figure over = line.daily().minus(limit);
        inspection
            .find()
            .at(line.daily())
            .expected("不超过" + limit.showWithUnit() + "/人天")
            .difference(over.number(), Unit.MONEY)
            .says(
                "“"
                    + line.label()
                    + "”人均每天"
                    + line.daily().showWithUnit()
                    + "，超过标准"
                    + limit.showWithUnit()
                    + "。");
      }
    }
  }

  /** The limit in the line itself, else that of the meeting's class. */
  private static Figure limit(Meetings.Line line, Inspection inspection) {
    Limit ofClass = LIMITS.get(line.grade());
    return line.limit().isNumber() || ofClass == null
        ? line.limit()
        : Figure.constant(inspection.limit(ofClass), Unit.MONEY);
  }

  private static void checkHeads(Meetings meetings, Inspection inspection) {
    inspection.looked();
    for (Meetings.Line line : meetings.lines()) {
      if (line.daily().isUndefined() && line.amount().isAbove(BigDecimal.ZERO)) {
        inspection
            .find()
            .at(line.daily().place())
            .found("人数×天数为零")
            .expected("人数、天数大于零")
            .says("“" + line.label() + "”列支" + line.amount().showWithUnit() + "，人数或天数却是零。");
      }
    }
  }
}
