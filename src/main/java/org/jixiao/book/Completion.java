package org.jixiao.book;

import java.util.List;
import java.util.Optional;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.table.Layout;

/**
 * Everything that goes back into the workbook.
 *
 * @param dossier the sheets with their derived figures
 * @param examination findings and rule runs
 * @param indicators the headline indicators
 * @param conclusions the sentences
 * @param missingPapers the missing papers and what they cost; empty without scores
 * @param proposed the problems that runs have proposed so far, this one among them
 */
public record Completion(
    Dossier dossier,
    Examination examination,
    List<Indicator> indicators,
    List<Conclusion> conclusions,
    Optional<MissingPapers> missingPapers,
    List<String> proposed) {

  public Completion {
    indicators = List.copyOf(indicators);
    conclusions = List.copyOf(conclusions);
    proposed = List.copyOf(proposed);
  }

  /** Computes what follows from a dossier and its examination. */
  public static Completion of(Dossier dossier, Examination examination) {
    return of(dossier, examination, dossier.book().proposed());
  }

  /** The same after this run has proposed problems. */
  public static Completion of(Dossier dossier, Examination examination, List<String> proposed) {
    Optional<MissingPapers> missingPapers = MissingPapers.of(dossier);
    return new Completion(
        dossier,
        examination,
        dossier.indicators(),
        Conclusions.of(dossier, missingPapers),
        missingPapers,
        proposed);
  }

  /** The unit and the year that are evaluated, in words; as much of it as is known. */
  public String subject() {
    String unit = dossier.basic().map(BasicInfo::unit).orElse("");
    Optional<Integer> year = dossier.basic().flatMap(BasicInfo::evaluationYear);
    return unit + year.map(number -> number + "年度").orElse("");
  }

  /** Whether the workbook has the sheet that tells how it is filled in. */
  public boolean hasGuide() {
    return dossier.book().templateVersion().isPresent();
  }

  /** The tables that an evaluation can do without, that it lacks, and that the unit can provide. */
  public List<Layout> missingTables() {
    return Forms.ALL.stream()
        .filter(form -> !form.layout().required())
        .filter(form -> dossier.of(form).isEmpty())
        .<Layout>map(Form::layout)
        .filter(layout -> !layout.papers().isEmpty())
        .toList();
  }
}
