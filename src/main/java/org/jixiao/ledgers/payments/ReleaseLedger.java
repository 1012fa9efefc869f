package org.jixiao.ledgers.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.ledgers.Ledger;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.UnitNames;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.numbers.Amount;

/** The releases of the year, month by month. */
public final class ReleaseLedger implements Ledger {

  private final int year;
  private final Months months = new Months();
  private final UnitNames units = new UnitNames();

  public ReleaseLedger(int year) {
    this.year = year;
  }

  @Override
  public void begin(String file, FieldLine columns) {
    // Everything is in the day and the amount.
  }

  @Override
  public Amount signed(FieldLine line, Amount amount) {
    String type = line.words(ExportFields.RELEASE_TYPE);
    boolean cut = type.matches(".*(追减|调减|核减|减少|收回).*") && !type.contains("追加");
    return cut && amount.sign() > 0 ? amount.negated() : amount;
  }

  @Override
  public boolean isOutside(FieldLine line, LocalDate day) {
    return day.getYear() != year;
  }

  @Override
  public void take(FieldLine line, LocalDate day, Amount amount) {
    months.add(day, amount);
    units.add(line.words(ExportFields.UNIT), amount);
  }

  @Override
  public UnitNames units() {
    return units;
  }

  @Override
  public Harvest harvest() {
    List<String> remarks = new ArrayList<>();
    if (!months.empty().isEmpty()) {
      remarks.add("没有下达记录的月份按 0 填：" + String.join("、", months.empty()) + "。");
    }
    return new Harvest(
        List.of(new TableImport("月度指标", ExportKind.RELEASES, months.rows("指标下达数"))),
        List.of(),
        remarks,
        0);
  }
}
