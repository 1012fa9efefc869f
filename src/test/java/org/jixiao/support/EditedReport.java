package org.jixiao.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.support.ReportDocument.Printed;

/** Changes a report as people and other programs do, and remembers what was changed. */
public final class EditedReport {

  private static final String DOCUMENT = "word/document.xml";
  private static final String ACTIVITY = "，主要原因是开展了 ";

  private final HandMade file;

  /** Its words, kept as text from one change to the next. */
  private String text;

  private final Random random;
  private final List<Printed> figures;
  private final Set<Integer> touched = new HashSet<>();

  /** Changed figures with the new text. */
  private final Map<Printed, String> changed = new HashMap<>();

  private final List<Printed> removed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private EditedReport(byte[] document, List<Printed> figures, Random random) {
    this.file = HandMade.of(document);
    this.text = file.text(DOCUMENT);
    this.figures = figures;
    this.random = random;
  }

  /**
   * A document to edit.
   *
   * @param figures what was printed in it
   */
  public static EditedReport of(byte[] document, List<Printed> figures, Random random) {
    return new EditedReport(document, figures, random);
  }

  public Map<Printed, String> changed() {
    return changed;
  }

  public List<Printed> removed() {
    return removed;
  }

  public List<String> added() {
    return added;
  }

  /** Five figures changed, two taken out, two put in, each in a paragraph of its own. */
  public EditedReport edited() {
    for (int i = 0; i < 5; i++) {
      Printed one = untouched();
      String other;
      do {
        other = ReportDocument.value(random, one.shown().endsWith("%"));
      } while (other.equals(one.shown()));
      replace(one.shown(), other);
      changed.put(one, other);
    }
    for (int i = 0; i < 2; i++) {
      Printed one = untouched();
      replace(one.shown(), "");
      removed.add(one);
    }
    for (int i = 0; i < 2; i++) {
      insert();
    }
    return this;
  }

  /** The same where most figures look alike: each is changed where its bookmark stands. */
  public EditedReport editedAmongEqualFigures() {
    for (int i = 0; i < 7; i++) {
      int index;
      do {
        index = random.nextInt(figures.size());
      } while (!touched.add(firstOfParagraph(index)));
      Printed one = figures.get(index);
      String other;
      do {
        other = i < 5 ? ReportDocument.value(random, one.shown().endsWith("%")) : "";
      } while (other.equals(one.shown()));
      String bookmark = String.format(Locale.ROOT, "w:name=\"jx_f%04d\"", index + 1);
      int at = text.indexOf(">" + one.shown() + "<", text.indexOf(bookmark));
      text = text.substring(0, at + 1) + other + text.substring(at + 1 + one.shown().length());
      if (i < 5) {
        changed.put(one, other);
      } else {
        removed.add(one);
      }
    }
    insert();
    insert();
    return this;
  }

  private int firstOfParagraph(int index) {
    int first = index;
    while (first > 0 && !figures.get(first).before().isEmpty() && sameParagraph(first)) {
      first--;
    }
    return first;
  }

  /** A figure whose text stands once in the report, in a paragraph that was left alone so far. */
  private Printed untouched() {
    while (true) {
      int index = random.nextInt(figures.size());
      Printed one = figures.get(index);
      boolean once = figures.stream().filter(f -> f.shown().equals(one.shown())).count() == 1;
      int first = firstOfParagraph(index);
      if (once && one.shown().length() > 5 && touched.add(first)) {
        return one;
      }
    }
  }

  private boolean sameParagraph(int index) {
    return figures.get(index).before().matches(".*(全年|增减|，比年初增减) *")
        && !figures.get(index).before().matches("其中.*决算 ");
  }

  private void replace(String old, String by) {
    Matcher place = Pattern.compile(">" + Pattern.quote(old) + "<").matcher(text);
    if (!place.find()) {
      throw new AssertionError(old + " is not there");
    }
    text = text.substring(0, place.start()) + ">" + by + "<" + text.substring(place.end());
  }

  private void insert() {
    List<Integer> places = new ArrayList<>();
    for (int at = text.indexOf(ACTIVITY); at >= 0; at = text.indexOf(ACTIVITY, at + 1)) {
      places.add(at);
    }
    int at = places.get(random.nextInt(places.size()));
    String number =
        String.format(
            Locale.ROOT, "%,d.%02d", 1_000_000 + random.nextInt(9_000_000), added.size() + 11);
    text = text.substring(0, at) + "，其中另列 " + number + " 元" + text.substring(at);
    added.add(number);
  }

  /** Without the list of figures, as after a paste into a new document. */
  public EditedReport withoutList() {
    file.remove("customXml/item1.xml").remove("customXml/_rels/item1.xml.rels");
    file.put(
        "word/_rels/document.xml.rels",
        file.text("word/_rels/document.xml.rels")
            .replaceAll("<Relationship [^>]*customXml[^>]*/>", ""));
    text = text.replaceAll("<w:tag [^>]*/>", "");
    return this;
  }

  /** Without controls; bookmarks stay. */
  public EditedReport withoutControls() {
    text =
        text.replaceAll("<w:sdt>(?s:.*?)<w:sdtContent>", "")
            .replaceAll("</w:sdtContent></w:sdt>", "");
    return this;
  }

  /** Without any marks, fields and styles: words alone. */
  public EditedReport withoutMarks() {
    withoutControls();
    text =
        text.replaceAll("<w:bookmark(Start|End) [^>]*/>", "")
            .replaceAll("<w:r><w:fldChar [^>]*/></w:r>", "")
            .replaceAll("<w:r><w:instrText>[^<]*</w:instrText></w:r>", "")
            .replaceAll("</?w:fldSimple[^>]*>", "")
            .replaceAll("<w:pPr>.*?</w:pPr>", "");
    return this;
  }

  public byte[] bytes() {
    return file.put(DOCUMENT, text).bytes();
  }
}
