package org.jixiao.report.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.draft.Block;
import org.jixiao.report.draft.Chapter;
import org.jixiao.report.draft.Cover;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Span;

/**
 * A report as a reviewer sees it, whoever wrote it: a draft, or a document that people have worked
 * on.
 *
 * @param outline the order of chapters that it should follow; null where it follows the firm's own
 * @param cover the lines of the first page
 * @param pieces what follows, from top to bottom
 */
public record Paper(Outline outline, List<String> cover, List<Piece> pieces) {

  public Paper {
    cover = List.copyOf(cover);
    pieces = List.copyOf(pieces);
  }

  /** Something that stands on a page. */
  public sealed interface Piece {}

  /**
   * A heading.
   *
   * @param level 1 for 一、, 2 for （一）, 3 for 1.; 0 for one without a number
   * @param number the number that is printed before it, such as 三、; empty where there is none
   * @param words the heading without its number
   */
  public record Heading(int level, String number, String words) implements Piece {}

  /**
   * A paragraph.
   *
   * @param text all of it
   * @param typed what people have typed in it; all of it where nobody can tell
   */
  public record Paragraph(String text, String typed) implements Piece {

    /** A paragraph of which nobody can tell what people have typed. */
    public Paragraph(String text) {
      this(text, text);
    }
  }

  /**
   * A table.
   *
   * @param number behind 表 in its caption; 0 where it has none
   * @param title its caption without the number
   * @param unit what its amounts are written in, as printed above it; possibly empty
   * @param rows the words of its cells, the headings first; null for one that continues another
   */
  public record Table(int number, String title, String unit, List<List<String>> rows)
      implements Piece {}

  /**
   * A chart.
   *
   * @param number behind 图 in its caption; 0 where it has none
   */
  public record Chart(int number, String title) implements Piece {}

  /** A draft as a reviewer would see it. */
  public static Paper of(ReportDraft draft) {
    List<Piece> pieces = new ArrayList<>();
    int[] counters = new int[4];
    for (Chapter chapter : draft.chapters()) {
      pieces.add(
          new Heading(
              chapter.level(), HeadingNumber.next(counters, chapter.level()), chapter.heading()));
      chapter.blocks().forEach(block -> add(block, pieces));
    }
    return new Paper(draft.outline(), lines(draft.cover()), pieces);
  }

  private static List<String> lines(Cover cover) {
    return List.of(
        cover.reference(),
        cover.unit(),
        cover.title(),
        "（" + cover.stage().title() + "）",
        "委托单位：" + cover.client(),
        "评价机构：" + cover.firm(),
        "报告日期："
            + cover.day().getYear()
            + "年"
            + cover.day().getMonthValue()
            + "月"
            + cover.day().getDayOfMonth()
            + "日");
  }

  private static void add(Block block, List<Piece> pieces) {
    if (block instanceof Block.Table table) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(table.columns().stream().map(Block.TableColumn::heading).toList());
      for (Block.TableRow row : table.rows()) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(cell.continued() ? null : cell.text()));
        rows.add(cells);
      }
      pieces.add(new Table(table.number(), table.title(), table.unit(), rows));
    } else if (block instanceof Block.Chart chart) {
      pieces.add(new Chart(chart.number(), chart.plan().title()));
    } else {
      String mark = block instanceof Block.Note ? Block.Note.MARK : "";
      for (List<Span> paragraph : block.paragraphs()) {
        List<Span> typed = paragraph.stream().filter(Span.Typed.class::isInstance).toList();
        pieces.add(new Paragraph(Block.text(paragraph) + mark, Block.text(typed)));
      }
    }
  }

  /** The pieces of a kind, in order. */
  public <P extends Piece> List<P> all(Class<P> kind) {
    return pieces.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The pieces below the first heading that begins with these words, to the next of its level. */
  public List<Piece> below(String heading) {
    List<Piece> found = new ArrayList<>();
    int level = -1;
    for (Piece piece : pieces) {
      if (piece instanceof Heading one && level >= 0 && one.level() <= level) {
        return found;
      }
      if (level >= 0) {
        found.add(piece);
      } else if (piece instanceof Heading one && one.words().startsWith(heading)) {
        level = Math.max(1, one.level());
      }
    }
    return found;
  }
}
