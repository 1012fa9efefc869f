package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;

/** The units that an export states in several places, and whether they and its amounts agree. */
final class StatedUnits {

  private final String file;
  private final ExportKind kind;
  private final List<String> notes;
  private long cents;
  private long finer;

  /**
   * For one export.
   *
   * @param notes takes what should be known, in sentences
   */
  StatedUnits(String file, ExportKind kind, List<String> notes) {
    this.file = file;
    this.kind = kind;
    this.notes = notes;
  }

  /**
   * The unit stated above the file's first table, in words such as 单位：万元: it holds for later
   * sheets, too. Empty for 元, and where the heading itself states the unit.
   */
  String before(ExportHeader firstHeader) {
    if (firstHeader == null
        || MoneyScale.inHeading(firstHeader.headings().get(kind.amount())).isPresent()) {
      return "";
    }
    BigDecimal scale = firstHeader.scale().get(kind.amount());
    return MoneyScale.isLarge(scale) ? "单位：" + MoneyScale.words(scale) : "";
  }

  /**
   * Where a heading and the line above the table state different units, the heading wins and a note
   * says so.
   *
   * @throws Refusal when other columns of money have no unit in their headings
   */
  void note(ExportHeader header) {
    BigDecimal above = header.above();
    List<String> own = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (ExportField field : kind.money()) {
      if (header.has(field) && above != null) {
        String heading = header.headings().get(field);
        Optional<BigDecimal> stated = MoneyScale.inHeading(heading);
        if (stated.isEmpty()) {
          without.add(heading);
        } else if (!Decimals.same(stated.get(), above)) {
          own.add(heading);
        }
      }
    }
    if (own.isEmpty()) {
      return;
    }
    String what =
        "“"
            + file
            + "”的列名“"
            + String.join("”“", own)
            + "”自带单位，与表头上方的“"
            + MoneyScale.words(above)
            + "”不一致";
    if (!without.isEmpty()) {
      throw Refusal.of(
          ExportRefusals.COLUMNS_MISSING,
          what + "，“" + String.join("”“", without) + "”不知道以哪个为准。",
          "把金额单位写在每个金额列的列名里，或改正表头上方的单位，再导入。");
    }
    notes.add(what + "，按列名读。");
  }

  /** A unit that is stated below the header comes too late for the lines before it. */
  void refuseLate(ExportHeader header, FieldLine line) {
    Optional<BigDecimal> late = MoneyScale.in(line.line().words());
    BigDecimal used = header.scale().get(kind.amount());
    if (late.isPresent() && !Decimals.same(late.get(), used)) {
      throw Refusal.of(
          ExportRefusals.COLUMNS_MISSING,
          "“"
              + file
              + "”第 "
              + line.line().number()
              + " 行写着“"
              + line.line().shown()
              + "”，与表头处的金额单位不一致，不知道以哪个为准。",
          "把金额单位写在表头的上一行，或写在金额列的列名里，再导入。");
    }
  }

  /**
   * Counts decimals where a larger unit is stated. Amounts really kept in 万元 mostly have more than
   * two; two everywhere look like 元.
   */
  void look(ExportHeader header, FieldLine line) {
    if (!header.isCountedAbove(kind.amount())) {
      return;
    }
    int decimals =
        NumberText.read(line.amountWords(), Unit.MONEY)
            .map(number -> number.stripTrailingZeros().scale())
            .orElse(0);
    cents += decimals == 2 ? 1 : 0;
    finer += decimals > 2 ? 1 : 0;
  }

  /** Ends a sheet: a note tells of amounts that look like 元 although a larger unit is stated. */
  void end(ExportHeader header) {
    if (cents > 0 && finer == 0) {
      notes.add(
          "“"
              + file
              + "”写着单位："
              + MoneyScale.words(header.scale().get(kind.amount()))
              + "，但有 "
              + Decimals.count(cents)
              + " 行金额正好两位小数，像是以元计的；核对导出的金额单位，单位写错的改正后再导入。");
    }
    cents = 0;
    finer = 0;
  }
}
