package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.parameters.Switches;

/** In what an evaluation departs from the program's defaults: limits, definitions, rules. */
public final class Departures {

  private Departures() {}

  /** Each departure in words; none when everything is as usual. */
  public static List<String> of(Dossier dossier) {
    List<String> words = new ArrayList<>();
    Map<Limit, BigDecimal> set = dossier.limits();
    for (Limit limit : Limit.values()) {
      if (!Decimals.same(limit.in(set), limit.standard())) {
        words.add(limit.title() + " " + limit.show(limit.in(set)) + "（默认" + limit.show() + "）");
      }
    }
    for (Choice choice : Choice.values()) {
      String chosen = dossier.choice(choice);
      if (!chosen.equals(choice.standard())) {
        words.add(choice.title() + " “" + chosen + "”（默认“" + choice.standard() + "”）");
      }
    }
    dossier
        .of(Forms.SWITCHES)
        .ifPresent(
            switches ->
                switches.lines().stream()
                    .filter(Switches.Line::isInForce)
                    .forEach(line -> words.add(line.id() + " " + line.words())));
    return words;
  }
}
