package org.jixiao.report.draft;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.book.Completion;
import org.jixiao.book.Forms;
import org.jixiao.book.Indicator;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawCell;
import org.jixiao.table.Wording;

/** What people have typed on 报告文字, its tags filled with the figures that they name. */
final class FilledText {

  private static final Pattern TAG = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final FigurePlaces places;
  private final SpokenUnit spoken;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, FixedRow> facts = new HashMap<>();
  private final Optional<BasicInfo> basic;

  FilledText(Completion completion, FigurePlaces places) {
    this.places = places;
    this.spoken = SpokenUnit.of(completion);
    this.basic = completion.dossier().basic();
    for (Indicator one : completion.indicators()) {
      indicators.put(Wording.plain(one.name()), one);
    }
    Forms.BASIC.layout().rows().forEach(row -> facts.put(Wording.plain(row.label()), row));
  }

  /** The paragraphs of a text. */
  List<List<Span>> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(this::line).toList();
  }

  private List<Span> line(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher tag = TAG.matcher(line);
    int at = 0;
    while (tag.find()) {
      typed(line.substring(at, tag.start()), spans);
      at = tag.end();
      at += fill(tag.group(1), tag.group(), line.substring(at), spans);
    }
    typed(line.substring(at), spans);
    return spans;
  }

  private static void typed(String words, List<Span> spans) {
    if (!words.isEmpty()) {
      spans.add(new Span.Typed(words));
    }
  }

  /** Fills one tag; says how many characters behind it have been said with it. */
  private int fill(String tag, String written, String after, List<Span> spans) {
    String name = Wording.plain(Normalizer.normalize(tag, Normalizer.Form.NFKC));
    Indicator indicator = indicators.get(name);
    if (indicator != null) {
      return indicator(indicator, after, spans);
    }
    FixedRow fact = facts.get(name);
    RawCell cell = fact == null ? null : basic.map(info -> info.cell(fact)).orElse(null);
    if (cell == null || cell.isBlank()) {
      // What stands for nothing is left as it is: the reader of the draft must see it.
      spans.add(new Span.Typed(fact == null ? written : "（未填" + fact.label() + "）"));
      return 0;
    }
    boolean number = cell.words().matches("\\d+(\\.\\d+)?");
    spans.add(
        number
            ? new Span.Printed(PrintedFigure.in(cell.place(), cell.words()))
            : new Span.Typed(cell.words()));
    return 0;
  }

  private int indicator(Indicator indicator, String after, List<Span> spans) {
    Figure figure = indicator.figure();
    Optional<Place> place = places.of(indicator);
    if (!figure.isNumber()) {
      spans.add(
          new Span.Typed(figure.isPresent() ? figure.show() : "（" + indicator.absence() + "）"));
      return 0;
    }
    if (figure.unit() != Unit.MONEY) {
      String unit = figure.unit() == Unit.PERCENTAGE_POINTS ? "个百分点" : "";
      print(place, Phrase.plainly(figure.number(), figure.unit()), spans);
      return withUnit(unit.isEmpty() && figure.unit() == Unit.SCORE ? "分" : unit, after, spans);
    }
    boolean large =
        after.startsWith("万元")
            || spoken == SpokenUnit.TEN_THOUSANDS
                && !after.startsWith("元")
                && figure.number().abs().compareTo(TEN_THOUSAND) >= 0;
    BigDecimal shown =
        large ? Decimals.round(figure.number(), 2).movePointLeft(4) : figure.number();
    print(place, Decimals.amount(shown), spans);
    return withUnit(large ? "万元" : "元", after, spans);
  }

  private static void print(Optional<Place> place, String shown, List<Span> spans) {
    spans.add(
        place
            .<Span>map(cell -> new Span.Printed(PrintedFigure.in(cell, shown)))
            .orElseGet(() -> new Span.Words(shown)));
  }

  /** The unit, once: people may have typed it behind the tag. */
  private static int withUnit(String unit, String after, List<Span> spans) {
    if (!unit.isEmpty()) {
      spans.add(new Span.Words(unit));
    }
    return !unit.isEmpty() && after.startsWith(unit) ? unit.length() : 0;
  }
}
