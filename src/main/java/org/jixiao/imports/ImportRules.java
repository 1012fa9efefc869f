package org.jixiao.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.findings.Rule;
import org.jixiao.ledgers.ExportRules;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.assets.CardRules;
import org.jixiao.ledgers.payments.PaymentRules;

/** The rules about what was imported, in the order of their ids. */
public final class ImportRules {

  public static final List<Rule<ImportRecord>> ALL =
      Stream.of(
              List.of(
                  ExportRules.REJECTED,
                  ExportRules.STATED_TOTAL,
                  PaymentRules.NOT_WHOLE_YEAR,
                  ExportRules.OUTSIDE),
              PaymentRules.OF_LINES,
              List.of(ExportRules.OTHER_UNITS),
              CardRules.OF_LINES,
              List.of(PaymentRules.WORDING, CardRules.INCOMPLETE))
          .flatMap(List::stream)
          .toList();

  private ImportRules() {}
}
