package org.jixiao.ledgers.reading;

import java.util.ArrayList;
import java.util.List;

/** The texts of a column, each with a number, so that a line need only keep the number. */
public final class ColumnTexts {

  /** Columns with more different texts are not kept to the last of them. */
  private static final int MOST = 1 << 16;

  private final ExportField field;
  private final KeyIndex index = new KeyIndex();
  private final List<String> texts = new ArrayList<>();

  public ColumnTexts(ExportField field) {
    this.field = field;
  }

  /** The number of the text on a line; −1 when there is none, or none that is kept. */
  public int of(FieldLine line) {
    long key = line.key(field);
    if (key == 0 || texts.size() >= MOST) {
      return key == 0 ? -1 : index.get(key);
    }
    int known = index.put(key, texts.size());
    if (known < 0) {
      texts.add(line.words(field));
      return texts.size() - 1;
    }
    return known;
  }

  /** The text of a number, empty where there is none. */
  public String text(int number) {
    return number < 0 ? "" : texts.get(number);
  }
}
