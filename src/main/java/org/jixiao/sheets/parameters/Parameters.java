package org.jixiao.sheets.parameters;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 参数 once read.
 *
 * @param table the table as found
 * @param values what stands beside each limit that was found; blank or unreadable ones have no
 *     value
 * @param words what stands beside each parameter in words; the default where nothing does
 */
public record Parameters(RawTable table, Map<Limit, Figure> values, Map<Choice, String> words)
    implements Reading {

  public Parameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  static Parameters read(RawTable table) {
    Map<Limit, Figure> values = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      table
          .row(FixedRow.optional(limit.title()))
          .ifPresent(row -> values.put(limit, row.figure(ParametersForm.VALUE, limit.unit())));
    }
    Map<Choice, String> words = new EnumMap<>(Choice.class);
    for (Choice choice : Choice.values()) {
      String typed =
          table
              .row(FixedRow.optional(choice.title()))
              .map(row -> row.words(ParametersForm.VALUE))
              .orElse("");
      boolean usable = choice.allowed().isEmpty() || choice.allowed().contains(typed);
      words.put(choice, typed.isEmpty() || !usable ? choice.standard() : typed);
    }
    return new Parameters(table, values, words);
  }

  /** Whether the value beside a limit is shown as a percentage. */
  boolean isPercentage(Limit limit) {
    return table
        .row(FixedRow.optional(limit.title()))
        .map(row -> row.cell(ParametersForm.VALUE))
        .map(RawCell::isPercentage)
        .orElse(false);
  }

  /** The cell beside a parameter in words, or null. */
  Place place(Choice choice) {
    return table
        .row(FixedRow.optional(choice.title()))
        .map(row -> row.cell(ParametersForm.VALUE))
        .map(RawCell::place)
        .orElse(null);
  }

  /** The limits in force where they are not the defaults: a limit below zero is no limit. */
  public Map<Limit, BigDecimal> limits() {
    Map<Limit, BigDecimal> set = new EnumMap<>(Limit.class);
    values.forEach(
        (limit, figure) -> {
          if (isUsable(figure)) {
            set.put(limit, figure.number());
          }
        });
    return set;
  }

  /** A limit in the cell in which somebody has set it; empty where the default holds. */
  public Optional<Figure> standing(Limit limit) {
    return Optional.ofNullable(values.get(limit)).filter(Parameters::isUsable);
  }

  /** A parameter in words in the cell in which somebody has set it; empty for the default. */
  public Optional<Figure> standing(Choice choice) {
    return table
        .row(FixedRow.optional(choice.title()))
        .map(row -> row.labelFigure(ParametersForm.VALUE))
        .filter(figure -> figure.isPresent() && figure.text().equals(words.get(choice)));
  }

  private static boolean isUsable(Figure figure) {
    return figure.isNumber() && figure.number().signum() >= 0;
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
