package org.jixiao.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/** All sheets of one evaluation, read. Immutable; a sheet that is not there is simply empty. */
public final class Dossier {

  private final RawBook book;
  private final Map<Form<?>, Reading> readings;

  private Dossier(RawBook book, Map<Form<?>, Reading> readings) {
    this.book = book;
    this.readings = readings;
  }

  /** Reads every table that was found; the scores last, for their rules name the indicators. */
  public static Dossier read(RawBook book) {
    Map<Form<?>, Reading> readings = new LinkedHashMap<>();
    for (Form<?> form : Forms.ALL) {
      RawTable table = book.tables().get(form.layout());
      if (table != null) {
        readings.put(form, form.read(table));
      }
    }
    Dossier measured = new Dossier(book, readings);
    measured
        .scoring()
        .map(scoring -> scoring.assessed(Indicators.measured(measured)))
        .ifPresent(scoring -> readings.put(Forms.SCORING, scoring));
    return measured;
  }

  /** The workbook as it was found. */
  public RawBook book() {
    return book;
  }

  /** The sheets that were read, in the template's order. */
  public List<Reading> readings() {
    return List.copyOf(readings.values());
  }

  /** One sheet, if it was found. */
  public <R extends Reading> Optional<R> of(Form<R> form) {
    @SuppressWarnings("unchecked") // a form only ever reads its own kind
    R reading = (R) readings.get(form);
    return Optional.ofNullable(reading);
  }

  /** 基本信息. */
  public Optional<BasicInfo> basic() {
    return of(Forms.BASIC);
  }

  /** 预算配置. */
  public Optional<Budget> budget() {
    return of(Forms.BUDGET);
  }

  /** 月度指标. */
  public Optional<Monthly> monthly() {
    return of(Forms.MONTHLY);
  }

  /** 固定资产. */
  public Optional<RollForward> assets() {
    return of(Forms.ASSETS);
  }

  /** 评分. */
  public Optional<Scoring> scoring() {
    return of(Forms.SCORING);
  }
}
