package org.jixiao.sheets.basic;

import java.util.List;
import java.util.Optional;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * The facts about the evaluated unit. Blank facts stay blank: nothing is assumed.
 *
 * @param table the table as found
 */
public record BasicInfo(RawTable table) implements Reading {

  @Override
  public List<Figure> derived() {
    return List.of();
  }

  /** The words beside a label, empty when blank or missing. */
  public String fact(FixedRow row) {
    return table.row(row).map(found -> found.words(BasicInfoForm.CONTENT)).orElse("");
  }

  /** The cell beside a label, or null. */
  public RawCell cell(FixedRow row) {
    return table.row(row).map(found -> found.cell(BasicInfoForm.CONTENT)).orElse(null);
  }

  /** The number beside a label; without a value when blank. */
  public Figure number(FixedRow row) {
    RawCell cell = cell(row);
    return cell == null ? table.missing(row, Unit.COUNT) : cell.figure(Unit.COUNT);
  }

  /** The name of the evaluated unit. */
  public String unit() {
    return fact(BasicInfoForm.UNIT);
  }

  /** The year of the evaluation, as typed; without a value when blank or no number. */
  public Figure year() {
    return number(BasicInfoForm.YEAR);
  }

  /** The year of the evaluation, where what was typed can be one. */
  public Optional<Integer> evaluationYear() {
    return year().asWholeNumber().filter(BasicInfoForm.YEAR.range()::holds);
  }

  /** In what amounts are written where a sheet says nothing: 元 unless 金额单位 says otherwise. */
  public AmountUnit moneyUnit() {
    return AmountUnit.named(fact(BasicInfoForm.MONEY_UNIT));
  }

  /** 在职人员控制率 = 在职人员数 ÷ 编制数 (财预〔2013〕53号). */
  public Figure headcountRate() {
    Figure rate = number(BasicInfoForm.STAFF).dividedBy(number(BasicInfoForm.POSTS));
    boolean given = !fact(BasicInfoForm.POSTS).isEmpty() || !fact(BasicInfoForm.STAFF).isEmpty();
    return given ? rate : rate.asNotProvided("编制数和在职人员数");
  }
}
