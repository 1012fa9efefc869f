package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chapters whose tables and charts are counted anew, and so named in the text. */
public final class Renumbered {

  private static final Pattern NAMED = Pattern.compile("([表图])(\\d+)");

  private final Map<String, Integer> numbers = new HashMap<>();

  private Renumbered() {}

  /**
   * The chapters with other numbers.
   *
   * @param table the number of the first table
   * @param chart the number of the first chart
   */
  public static List<Chapter> of(List<Chapter> chapters, int table, int chart) {
    Renumbered renumbered = new Renumbered();
    int tables = table;
    int charts = chart;
    for (Chapter chapter : chapters) {
      for (Block block : chapter.blocks()) {
        if (block instanceof Block.Table one) {
          renumbered.numbers.put("表" + one.number(), tables++);
        } else if (block instanceof Block.Chart one) {
          renumbered.numbers.put("图" + one.number(), charts++);
        }
      }
    }
    return chapters.stream().map(renumbered::chapter).toList();
  }

  private Chapter chapter(Chapter chapter) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : chapter.blocks()) {
      if (block instanceof Block.Table one) {
        int number = numbers.get("表" + one.number());
        blocks.add(new Block.Table(number, one.title(), one.unit(), one.columns(), one.rows()));
      } else if (block instanceof Block.Chart one) {
        blocks.add(new Block.Chart(numbers.get("图" + one.number()), one.plan()));
      } else if (block instanceof Block.Sentence sentence) {
        blocks.add(new Block.Sentence(sentence.spans().stream().map(this::span).toList()));
      } else {
        blocks.add(block);
      }
    }
    return new Chapter(chapter.level(), chapter.heading(), blocks);
  }

  private Span span(Span span) {
    if (!(span instanceof Span.Words words)) {
      return span;
    }
    Matcher named = NAMED.matcher(words.text());
    return new Span.Words(
        named.replaceAll(
            found -> {
              Integer number = numbers.get(found.group());
              return number == null ? found.group() : found.group(1) + number;
            }));
  }
}
