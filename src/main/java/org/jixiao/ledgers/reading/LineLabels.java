package org.jixiao.ledgers.reading;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.table.Wording;

/** What the words of a line say of it: a sum, a page's end, a balance, or somebody's money. */
final class LineLabels {

  /** The label of a sum stands in one of the first so many columns. */
  private static final int LABEL_COLUMNS = 8;

  private static final List<ExportField> LABELLED =
      List.of(
          ExportFields.PAYER,
          ExportFields.PAYEE,
          ExportFields.PURPOSE,
          ExportFields.VOUCHER,
          ExportFields.UNIT,
          ExportFields.DOCUMENT,
          ExportFields.ASSET,
          ExportFields.CARD);

  private final Memo<SumLabel.Kind> labelOf =
      new Memo<>(words -> SumLabel.kind(Wording.plain(words)));

  private ExportField[] labelled = {};

  /** Begins a table with another header. */
  void use(ExportHeader header) {
    labelled = LABELLED.stream().filter(header::has).toArray(ExportField[]::new);
  }

  /** Whether a line names nobody and no document although the export has columns for them. */
  boolean isNobodys(FieldLine line) {
    boolean could = line.has(ExportFields.PAYEE) || line.has(ExportFields.VOUCHER);
    return could
        && isNobody(line.words(ExportFields.PAYEE))
        && line.isBlank(ExportFields.VOUCHER)
        && isNobody(line.words(ExportFields.PAYER));
  }

  /**
   * Whether all fields that name somebody or a document are blank. Unlike {@link #isNobodys} this
   * reads no words, and is quick enough for every line.
   */
  static boolean isAlone(FieldLine line) {
    return (line.has(ExportFields.PAYEE) || line.has(ExportFields.VOUCHER))
        && line.isBlank(ExportFields.PAYEE)
        && line.isBlank(ExportFields.VOUCHER)
        && line.isBlank(ExportFields.PAYER);
  }

  boolean isNobody(String name) {
    return name.isEmpty() || labelOf.of(name) != SumLabel.Kind.NONE;
  }

  /**
   * What a line with a day and an amount is by the label in one of its columns: a sum, a page's
   * end, a balance, or none of these.
   */
  SumLabel.Kind of(FieldLine line) {
    for (ExportField field : labelled) {
      if (line.endsLikeALabel(field)) {
        SumLabel.Kind label = labelOf.of(line.words(field));
        if (label != SumLabel.Kind.NONE) {
          return label;
        }
      }
    }
    for (int column = 0; column < LABEL_COLUMNS; column++) {
      if (line.mayBeLabel(column)) {
        String words = line.line().words(column);
        SumLabel.Kind label = labelOf.of(words);
        // In any other column 上年结转 may only name the source of the money.
        if (label != SumLabel.Kind.NONE
            && (label != SumLabel.Kind.BALANCE || words.matches(".*[额存初末].*"))) {
          return label;
        }
      }
    }
    return SumLabel.Kind.NONE;
  }

  /** Where the label of a sum may stand. */
  static List<String> places(FieldLine line) {
    List<String> labels = new ArrayList<>();
    for (int field = 0; field < Math.min(LABEL_COLUMNS, line.line().width()); field++) {
      labels.add(line.line().words(field));
    }
    LABELLED.forEach(field -> labels.add(line.words(field)));
    return labels;
  }
}
