package org.jixiao.sheets.meetings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Apart;
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
              .reads(MeetingsForm.LAYOUT)
              .limits(
                  Limit.MEETING_FIRST,
                  Limit.MEETING_SECOND,
                  Limit.MEETING_THIRD,
                  Limit.MEETING_FOURTH)
              .test(MeetingRules::checkLimit),
          Rule.of("HY-R02", Severity.CHECK, "有会议费而人数或天数为零")
              .because("人数或天数为零就算不出人均日费用，这次会议等于没有核对。")
              .repair("按签到表和会议通知填写人数、天数。")
              .reads(MeetingsForm.LAYOUT)
              .test(MeetingRules::checkHeads),
          Rule.of("HY-R03", Severity.CHECK, "限额标准高于该类会议定额")
              .because("手填的限额标准高于该类会议定额，超标的会议就查不出来（HY-R01 按手填数核对）。")
              .repair("按会议类别改正限额标准；本级定额确实较高的，在参数表中修改并写明依据。")
              .reads(MeetingsForm.LAYOUT)
              .limits(
                  Limit.MEETING_FIRST,
                  Limit.MEETING_SECOND,
                  Limit.MEETING_THIRD,
                  Limit.MEETING_FOURTH)
              .test(MeetingRules::checkTypedLimit));

  private MeetingRules() {}

  private static void checkLimit(Meetings meetings, Inspection inspection) {
    for (Meetings.Meeting line : meetings.lines()) {
      Figure limit = limit(line, inspection);
      // The amount decides, not the cost per person, which is rounded to the cent.
      Figure allowed = line.allowed(limit);
      if (inspection.exceeds(line.label() + "：会议费与按标准计算的限额", line.amount(), allowed)) {
        Figure over = line.amount().minus(allowed);
        inspection
            .find()
            .at(line.daily())
            .expected("不超过" + limit.showWithUnit() + "/人天")
            .difference(over.number(), Unit.MONEY)
            .calculation(over.explain())
            .says(
                "“"
                    + line.label()
                    + "”人均每天"
                    + line.daily().showWithUnit()
                    + "，限额标准为"
                    + limit.showWithUnit()
                    + "/人天，超标准列支"
                    + over.showWithUnit()
                    + "。");
      }
    }
  }

  /** The limit in the line itself, else that of the meeting's class. */
  private static Figure limit(Meetings.Meeting line, Inspection inspection) {
    Limit ofClass = LIMITS.get(line.grade());
    return line.limit().isNumber() || ofClass == null
        ? line.limit()
        : Figure.constant(inspection.limit(ofClass), Unit.MONEY);
  }

  private static void checkTypedLimit(Meetings meetings, Inspection inspection) {
    inspection.looked();
    for (Meetings.Meeting line : meetings.lines()) {
      Limit ofClass = LIMITS.get(line.grade());
      if (ofClass != null && line.limit().isAbove(inspection.limit(ofClass))) {
        Figure standard = Figure.constant(inspection.limit(ofClass), Unit.MONEY);
        inspection
            .find()
            .at(line.limit())
            .expected("不高于" + inspection.shown(ofClass))
            .difference(line.limit().minus(standard).number(), Unit.MONEY)
            .says(
                "“"
                    + line.label()
                    + "”（"
                    + line.grade()
                    + "会议）的限额标准"
                    + line.limit().showWithUnit()
                    + "/人天，"
                    + Apart.above(line.limit(), standard, "该类会议定额", "高")
                    + "。");
      }
    }
  }

  private static void checkHeads(Meetings meetings, Inspection inspection) {
    inspection.looked();
    for (Meetings.Meeting line : meetings.lines()) {
      if (line.daily().isUndefined() && line.amount().isAbove(BigDecimal.ZERO)) {
        inspection
            .find()
            .at(line.daily().place())
            .found("人数×天数为零")
            .expected("人数、天数大于零")
            .says("“" + line.label() + "”列支" + line.amount().showWithUnit() + "，而人数或天数为零。");
      }
    }
  }
}
