package org.jixiao.sheets.parameters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jixiao.numbers.Figure;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 规则开关 once read.
 *
 * @param table the table as found
 * @param lines one for each rule that it names
 */
public record Switches(RawTable table, List<Line> lines) implements Reading {

  static final String OFF = "停用";
  static final String TRIAL = "试行";

  public Switches {
    lines = List.copyOf(lines);
  }

  /**
   * A rule that is not to be run as usual.
   *
   * @param rule its id as typed
   * @param state 停用 or 试行, else not yet said
   * @param reason why; empty when nobody has said so
   */
  public record Line(Figure rule, String state, String reason) {

    /** The id of the rule. */
    public String id() {
      return rule.text().strip().toUpperCase(Locale.ROOT);
    }

    /** Whether the rule is not to be run at all. */
    public boolean isOff() {
      return state.equals(OFF);
    }

    /** Whether it is in force: nothing is switched without a reason. */
    public boolean isInForce() {
      return (isOff() || state.equals(TRIAL)) && !reason.isBlank();
    }

    /** What is done, and why. */
    public String words() {
      return state + "：" + reason;
    }
  }

  static Switches read(RawTable table) {
    return new Switches(
        table,
        table.rows().stream()
            .map(
                row ->
                    new Line(
                        row.labelFigure(SwitchesForm.RULE),
                        row.words(SwitchesForm.STATE).strip(),
                        row.words(SwitchesForm.REASON).strip()))
            .filter(line -> line.rule().isPresent())
            .toList());
  }

  /** The line that holds for a rule, if there is one in force. */
  public Optional<Line> of(String rule) {
    return lines.stream().filter(line -> line.isInForce() && line.id().equals(rule)).findFirst();
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
