package org.jixiao.sheets.vouchers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.vouchers.Vouchers.Voucher;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;

/** What must hold on 凭证抽查. */
final class VoucherRules {

  static final List<Rule<Vouchers>> ALL =
      List.of(
          Rule.of("CT-B01", Severity.ERROR, "问题金额大于凭证金额")
              .because("一笔凭证的问题金额不能超过这笔凭证本身，超过会使推断的错误虚高。")
              .repair("对照凭证改正问题金额；牵涉其他凭证的，逐笔列出。")
              .reads(VouchersForm.LAYOUT)
              .test(VoucherRules::checkAmount),
          Rule.of("CT-M02", Severity.NOTE, "抽中的凭证还没有查")
              .because("抽中而没有查的凭证既不能算合规，也不能算不合规，错误上限因此偏低。")
              .repair("逐笔查看凭证，填写四项是否合规；找不到凭证的在资料清单中列为未提供。")
              .reads(VouchersForm.LAYOUT)
              .test(VoucherRules::checkOpen),
          Rule.of("CT-E01", Severity.CHECK, "不合规的凭证没有写明金额或事实")
              .because("答“否”而不写问题金额和说明，被评价单位无从核对，也不能推断错误。")
              .repair("填写问题金额和说明；不影响金额的问题金额填 0。")
              .reads(VouchersForm.LAYOUT)
              .test(VoucherRules::checkWording),
          Rule.of("CT-E02", Severity.CHECK, "抽查发现不合规的凭证")
              .because("抽查发现的不合规是资金使用合规性评分和报告中问题部分的依据。")
              .repair("与单位核对事实和依据，写入报告的问题和建议，并在评分中体现。")
              .reads(VouchersForm.LAYOUT)
              .listsEachPlace()
              .test(VoucherRules::tellFaults),
          Rule.of("CT-E03", Severity.CHECK, "四项都合规却有问题金额")
              .because("有问题金额就有一项不合规；四项都答“是”而有问题金额，前后矛盾。")
              .repair("改正四项中不合规的一项，或删去问题金额。")
              .reads(VouchersForm.LAYOUT)
              .test(VoucherRules::checkAnswers));

  private VoucherRules() {}

  private static Place place(Voucher line, Column column) {
    RawCell cell = line.row().row().cell(column);
    return cell == null ? line.amount().place() : cell.place();
  }

  /** The voucher in words, with its payee and amount. */
  private static String said(Voucher line) {
    String payee = line.row().row().words(VouchersForm.PAYEE);
    String to = payee.isEmpty() ? "" : "付" + payee;
    String sum = line.amount().isNumber() ? line.amount().showWithUnit() : "";
    String between = to.isEmpty() || sum.isEmpty() ? "" : "，";
    String more = to + between + sum;
    return "凭证“" + line.label() + "”" + (more.isEmpty() ? "" : "（" + more + "）");
  }

  private static void checkAmount(Vouchers vouchers, Inspection inspection) {
    inspection.looked();
    for (Voucher line : vouchers.lines()) {
      Figure size = line.amount().size();
      boolean given = line.problem().isNumber();
      if (given && inspection.exceeds("凭证“" + line.label() + "”：问题金额与金额", line.problem(), size)) {
        Figure over = line.problem().minus(size);
        inspection
            .find()
            .at(line.problem())
            .expected("不超过" + size.showWithUnit())
            .difference(over.number(), Unit.MONEY)
            .says(
                "凭证“"
                    + line.label()
                    + "”的问题金额"
                    + line.problem().showWithUnit()
                    + "，"
                    + Apart.above(line.problem(), size, "该笔金额", "多")
                    + "。");
      }
    }
  }

  private static void checkOpen(Vouchers vouchers, Inspection inspection) {
    inspection.looked();
    for (Voucher line : vouchers.lines()) {
      if (line.isOpen()) {
        inspection
            .find()
            .at(place(line, VouchersForm.RESULT))
            .found(VouchersForm.OPEN)
            .expected("四项都有结论")
            .says(said(line) + "还没有查完。");
      }
    }
  }

  private static void checkWording(Vouchers vouchers, Inspection inspection) {
    inspection.looked();
    for (Voucher line : vouchers.lines()) {
      List<Column> lacking = new ArrayList<>();
      if (!line.problem().isNumber()) {
        lacking.add(VouchersForm.PROBLEM);
      }
      if (line.row().row().words(VouchersForm.NOTE).isEmpty()) {
        lacking.add(VouchersForm.NOTE);
      }
      if (line.isFaulty() && !lacking.isEmpty()) {
        String names = String.join("和", lacking.stream().map(Column::heading).toList());
        inspection
            .find()
            .at(place(line, lacking.get(0)))
            .found("没有" + names)
            .expected("写明问题金额和说明")
            .says(said(line) + "的" + line.refused() + "答“否”，没有填写" + names + "。");
      }
    }
  }

  private static void tellFaults(Vouchers vouchers, Inspection inspection) {
    inspection.looked();
    for (Voucher line : vouchers.lines()) {
      if (line.isFaulty()) {
        String note = line.row().row().words(VouchersForm.NOTE);
        String sum =
            line.problem().isAbove(BigDecimal.ZERO) ? "，问题金额" + line.problem().showWithUnit() : "";
        inspection
            .find()
            .at(place(line, VouchersForm.RESULT))
            .found(line.refused() + "为否" + sum)
            .expected("四项都合规")
            .says(
                said(line)
                    + "的"
                    + line.refused()
                    + "为否"
                    + sum
                    + (note.isEmpty() ? "" : "：" + note.replaceAll("。$", ""))
                    + "。");
      }
    }
  }

  private static void checkAnswers(Vouchers vouchers, Inspection inspection) {
    inspection.looked();
    for (Voucher line : vouchers.lines()) {
      if (line.problem().isAbove(BigDecimal.ZERO) && !line.isFaulty() && !line.isOpen()) {
        inspection
            .find()
            .at(line.problem())
            .expected("有一项不合规，或没有问题金额")
            .says(said(line) + "四项都合规，却有问题金额" + line.problem().showWithUnit() + "。");
      }
    }
  }
}
