package org.jixiao.sheets.meetings;

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
              .test(MeetingRules::checkLimit));

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
}
