package org.jixiao.book;

import java.util.List;
import org.jixiao.numbers.Figure;

/**
 * Everything that goes back into the workbook.
 *
 * @param dossier the sheets with their derived figures
 * @param examination findings and rule runs
 * @param indicators the headline indicators
 * @param conclusions the sentences
 */
public record Completion(
    Dossier dossier,
    Examination examination,
    List<Indicator> indicators,
    List<Figure> conclusions) {

  public Completion {
    indicators = List.copyOf(indicators);
    conclusions = List.copyOf(conclusions);
  }

  /** Computes what follows from a dossier and its examination. */
  public static Completion of(Dossier dossier, Examination examination) {
    return new Completion(dossier, examination, Indicators.of(dossier), Conclusions.of(dossier));
  }
}
