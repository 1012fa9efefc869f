package org.jixiao.report.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.recheck.FigureList;
import org.jixiao.report.recheck.WrittenReport;
import org.jixiao.report.recheck.WrittenReport.Cell;
import org.jixiao.report.recheck.WrittenReport.Paragraph;
import org.jixiao.report.recheck.WrittenReport.Span;
import org.jixiao.report.selfcheck.HeadingNumber.Typed;
import org.jixiao.report.selfcheck.Paper.Piece;

/** A document that people have worked on, as a reviewer sees it. */
public final class WrittenPaper {

  private static final Pattern CAPTION =
      Pattern.compile("^[\\s　]*([表图])\\s*(\\d+)(?![\\d.年月])[\\s　:：]*(.*)$");
  private static final Pattern UNIT =
      Pattern.compile("^[\\s　]*[（(]?(?:金额)?单位[:：][\\s　]*([^）)\\s　]+)");
  private static final Pattern ENTRY = Pattern.compile("(?:\\t|…|\\.{4,}|·{4,})[\\s　]*\\d+$");
  private static final Pattern COMPUTED_ENTRY = Pattern.compile(".*[^\\d年月日./:\\s-].*\\d");
  private static final Pattern UNCOUNTED = Pattern.compile("^(?:引言|前言|摘要|附件|附表|附录|附：).*");
  private static final String EIGHT = "综合评价情况及评价结论";

  /** Longer than any caption or heading. */
  private static final int LONG = 60;

  private final WrittenReport report;
  private final List<Paragraph> paragraphs;
  private final boolean styled;
  private final int[] counters = new int[4];
  private final List<String> cover = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private boolean begun;

  private WrittenPaper(WrittenReport report) {
    this.report = report;
    this.paragraphs = report.paragraphs();
    this.styled = paragraphs.stream().anyMatch(one -> one.level() > 0 && !one.text().isBlank());
    int i = 0;
    while (i < paragraphs.size()) {
      i = paragraphs.get(i).cell() == null ? text(i) : table(i);
    }
  }

  /** A document as a reviewer would see it. */
  public static Paper of(WrittenReport report) {
    WrittenPaper paper = new WrittenPaper(report);
    return new Paper(paper.outline(), paper.cover, paper.pieces);
  }

  /**
   * The outline that it was drafted by, else the one whose chapters it has; a firm's own is null.
   */
  private Outline outline() {
    if (isFirmsOwn()) {
      return null;
    }
    String named = report.list().map(FigureList::outline).orElse("");
    boolean eight =
        pieces.stream()
            .anyMatch(one -> one instanceof Paper.Heading heading && heading.words().equals(EIGHT));
    return Outline.named(named).orElse(eight ? Outline.EIGHT_PARTS : Outline.FIRM);
  }

  /** Whether it was filled into a firm's own document, whose headings may have no numbers. */
  private boolean isFirmsOwn() {
    return report.list().map(FigureList::outline).filter(FigureList.TEMPLATE::equals).isPresent();
  }

  private int text(int index) {
    Paragraph paragraph = paragraphs.get(index);
    String text = paragraph.text().strip();
    boolean contents = text.replaceAll("[\\s　]", "").equals("目录") || isEntry(paragraph);
    begun |= contents;
    if (text.isEmpty() || contents) {
      return index + 1;
    }
    Optional<Piece> heading = heading(index, text);
    begun |= heading.isPresent();
    if (!begun) {
      cover.add(text);
    } else {
      pieces.add(heading.or(() -> chart(text)).orElseGet(() -> new Paper.Paragraph(text)));
    }
    return index + 1;
  }

  /** Whether a paragraph is one of the contents: it ends in a page. A computed day is none. */
  private static boolean isEntry(Paragraph paragraph) {
    String text = paragraph.text();
    if (text.isBlank() || paragraph.level() > 0) {
      return false;
    }
    int computed = 0;
    for (Span span : paragraph.computed()) {
      computed += span.end() - span.start();
    }
    boolean paged = computed >= text.length() && COMPUTED_ENTRY.matcher(text.strip()).matches();
    return paged || ENTRY.matcher(text.strip()).find();
  }

  private Optional<Piece> heading(int index, String text) {
    Optional<Typed> typed = HeadingNumber.typed(text);
    int level = paragraphs.get(index).level();
    if (!styled && typed.isPresent() && typed.get().level() < 3 && isShort(text)) {
      level = typed.get().level();
    }
    if (level == 0) {
      return Optional.empty();
    }
    boolean counted = report.form().counted().contains(index);
    String number = counted ? HeadingNumber.next(counters, Math.min(3, level)) : "";
    String words = text;
    if (typed.isPresent()) {
      number += typed.get().text();
      words = typed.get().words();
    }
    boolean uncounted = number.isEmpty() && (isFirmsOwn() || UNCOUNTED.matcher(words).matches());
    return Optional.of(new Paper.Heading(uncounted ? 0 : level, number, words));
  }

  private static boolean isShort(String text) {
    return text.length() <= LONG && !text.contains("。") && !text.contains("；");
  }

  private static Optional<Matcher> caption(String kind, String text) {
    Matcher caption = CAPTION.matcher(text);
    boolean is = isShort(text) && caption.find() && caption.group(1).equals(kind);
    return is ? Optional.of(caption) : Optional.empty();
  }

  private static Optional<Piece> chart(String text) {
    return caption("图", text)
        .map(found -> new Paper.Chart(Integer.parseInt(found.group(2)), found.group(3).strip()));
  }

  private int table(int first) {
    int number = paragraphs.get(first).cell().table();
    Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    int i = first;
    for (; i < paragraphs.size() && isIn(number, paragraphs.get(i)); i++) {
      Cell cell = paragraphs.get(i).cell();
      Map<Integer, String> row = rows.computeIfAbsent(cell.row(), at -> new TreeMap<>());
      String text = paragraphs.get(i).text().strip();
      row.merge(cell.column(), text, (above, below) -> (above + "\n" + below).strip());
    }
    if (!begun) {
      rows.values().forEach(row -> cover.addAll(row.values()));
      return i;
    }
    String unit = last().map(UNIT::matcher).filter(Matcher::find).map(at -> at.group(1)).orElse("");
    if (!unit.isEmpty()) {
      pieces.remove(pieces.size() - 1);
    }
    Optional<Matcher> caption = last().flatMap(text -> caption("表", text));
    Optional<String> bare = last().filter(text -> isShort(text) && text.endsWith("表"));
    if (caption.isPresent() || bare.isPresent()) {
      pieces.remove(pieces.size() - 1);
    }
    pieces.add(
        new Paper.Table(
            caption.map(found -> Integer.parseInt(found.group(2))).orElse(0),
            caption.map(found -> found.group(3).strip()).or(() -> bare).orElse(""),
            unit,
            cells(number, rows)));
    return i;
  }

  private static boolean isIn(int table, Paragraph paragraph) {
    return paragraph.cell() != null && paragraph.cell().table() == table;
  }

  /** The text right above, if it is one. */
  private Optional<String> last() {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    return last instanceof Paper.Paragraph paragraph
        ? Optional.of(paragraph.text())
        : Optional.empty();
  }

  private List<List<String>> cells(int table, Map<Integer, Map<Integer, String>> rows) {
    List<List<String>> all = new ArrayList<>();
    rows.forEach(
        (row, cells) -> {
          List<String> texts = new ArrayList<>();
          cells.forEach(
              (column, text) ->
                  texts.add(
                      report.form().continued().contains(new Cell(table, row, column))
                          ? null
                          : text));
          all.add(texts);
        });
    return all;
  }
}
