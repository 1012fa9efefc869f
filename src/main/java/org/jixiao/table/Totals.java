package org.jixiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.OpenList;
import org.jixiao.numbers.Unit;

/** How a column of a table adds up. */
public final class Totals {

  /** What a spreadsheet takes for a pattern or a comparison, not for words. */
  private static final Pattern CRITERION = Pattern.compile("(?s)[<>=].*|.*[*?~].*|[-+.,\\d%]+");

  private Totals() {}

  /**
   * Whether the formula of the sum may run over all rows, used or free, so that free rows count
   * once they are filled in.
   */
  private static boolean isFreeList(RawTable table, Column column, List<RawRow> rows) {
    return !table.spare().isEmpty()
        && table.has(column)
        && rows.size() == table.rows().size()
        && table.spare().stream()
            .allMatch(row -> isEmpty(row, column) && isEmpty(row, table.layout().key()))
        && rows.stream().allMatch(row -> isText(row, table.layout().key()));
  }

  /**
   * Whether the label of a row is text: the formula counts labels by their characters, and a number
   * has none.
   */
  private static boolean isText(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    return cell != null && cell.content() instanceof RawCell.Text && !cell.isSpanned();
  }

  /**
   * Whether nothing at all stands in the cell: even a space is a character that the formula would
   * count.
   */
  private static boolean isEmpty(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    return cell != null && cell.content() instanceof RawCell.Blank && !cell.hasFormula();
  }

  private static Figure overList(
      RawTable table, Column column, Figure sum, Function<RawRow, Figure> cell) {
    List<RawRow> all = table.listed();
    Set<Integer> free = table.spare().stream().map(RawRow::index).collect(Collectors.toSet());
    List<Figure> labels = all.stream().map(row -> row.labelFigure(table.layout().key())).toList();
    List<Figure> figures =
        all.stream()
            .map(row -> free.contains(row.index()) ? row.figure(column) : cell.apply(row))
            .toList();
    return FigureList.sumOfList(sum, labels, figures);
  }

  /**
   * The rows that count in the total: those that have a label and are no subtotal; on a table whose
   * rows are fixed, only the fixed rows among them.
   */
  public static List<RawRow> addends(RawTable table) {
    return table.rows().stream()
        .filter(row -> !row.label().isBlank() && !isSubtotal(row.label()))
        .filter(
            row -> table.layout().moreRows() || table.layout().fixedRow(row.label()).isPresent())
        .toList();
  }

  private static boolean isSubtotal(String label) {
    return Wording.label(label).endsWith("小计");
  }

  /** The sum of a column over all rows that count, standing in the total row. */
  public static Figure of(RawTable table, Column column) {
    return of(table, column, addends(table));
  }

  /**
   * The sum of a column over the given rows, standing in the total row where there is one. Without
   * a value when a required row or the column is missing: a sum with a hole is no total.
   */
  public static Figure of(RawTable table, Column column, List<RawRow> rows) {
    return of(table, column, rows, row -> row.figure(column));
  }

  /**
   * The sum of a column over the given rows, where some cells of the column are themselves derived.
   *
   * @param cell the figure of the column in a row
   */
  public static Figure of(
      RawTable table, Column column, List<RawRow> rows, Function<RawRow, Figure> cell) {
    Optional<FixedRow> hole =
        table.layout().rows().stream()
            .filter(row -> row.required() && table.row(row).isEmpty())
            .findFirst();
    List<Figure> figures = rows.stream().map(cell).toList();
    Figure sum =
        hole.isPresent()
            ? table.missing(hole.get(), column.kind().unit())
            : FigureList.sum(
                figures, column.kind().unit(), table.layout().shownName() + "的" + column.heading());
    boolean left = figures.stream().anyMatch(Figure::isLeft);
    if (hole.isEmpty() && !left && isFreeList(table, column, rows)) {
      sum = overList(table, column, sum, cell);
    }
    return table.sums().place(sum, column);
  }

  /**
   * The sum of a column over those of the given rows that have a number, standing in the total row:
   * it is not lost because one of them is still open.
   *
   * @param cell the figure of the column in a row
   * @param typed the column, or the one that it is derived from, in which people type
   */
  public static Figure ofGiven(
      RawTable table,
      Column column,
      List<RawRow> rows,
      Function<RawRow, Figure> cell,
      Column typed) {
    List<Figure> figures = new ArrayList<>(rows.stream().map(cell).toList());
    if (isFreeList(table, typed, rows)) {
      table.spare().forEach(row -> figures.add(row.figure(column)));
    }
    String name = table.layout().shownName() + "的" + column.heading();
    return table.sums().place(OpenList.sum(figures, column.kind().unit(), name), column);
  }

  /**
   * The sum of the amounts on those lines of a list that bear a label; zero when no line does,
   * without a value when the label or a column is missing.
   *
   * @param labels the column that holds the labels
   * @param wanted the label, in its cell
   */
  public static Figure labelled(RawTable table, Column labels, Figure wanted, Column amounts) {
    Unit unit = amounts.kind().unit();
    if (!wanted.isPresent() || !table.has(labels) || !table.has(amounts)) {
      return Figure.unreadable("缺少列或标签：" + labels.heading(), unit);
    }
    List<RawRow> lines = addends(table);
    List<RawRow> matching =
        lines.stream()
            .filter(line -> Wording.sameLabel(line.words(labels), wanted.text()))
            .toList();
    List<Figure> figures = matching.stream().map(line -> line.figure(amounts)).toList();
    Figure sum =
        matching.isEmpty()
            ? Figure.constant(0, unit)
            : FigureList.sum(figures, unit, wanted.text());
    List<RawRow> all = table.listed();
    boolean live =
        sum.isNumber()
            && wanted.place() != null
            && isOneBlock(all)
            && isPlainCriterion(wanted.text())
            && all.stream().allMatch(line -> isCountable(line, labels, wanted));
    if (!live) {
      return sum;
    }
    List<String> writings =
        matching.stream()
            .map(line -> line.cell(labels).typed())
            .filter(written -> !written.equalsIgnoreCase(wanted.text()))
            .distinct()
            .toList();
    List<Figure> names = all.stream().map(line -> line.labelFigure(labels)).toList();
    List<Figure> cells = all.stream().map(line -> line.figure(amounts)).toList();
    return FigureList.sumOfLabelled(sum, names, wanted, writings, cells);
  }

  private static boolean isOneBlock(List<RawRow> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).index() != rows.get(i - 1).index() + 1) {
        return false;
      }
    }
    return !rows.isEmpty();
  }

  /** Whether a spreadsheet takes the words as they are, not as a pattern or a comparison. */
  private static boolean isPlainCriterion(String words) {
    return !CRITERION.matcher(words).matches();
  }

  /**
   * Whether the spreadsheet, which compares words, decides on this line as {@link Wording} does.
   */
  private static boolean isCountable(RawRow line, Column labels, Figure wanted) {
    String written = line.cell(labels).typed();
    boolean means = Wording.sameLabel(written, wanted.text());
    boolean seen = written.equalsIgnoreCase(wanted.text());
    // A line without a name of its own is in no sum, whatever stands under the label.
    boolean counted = !line.label().isBlank() || !means && !seen;
    boolean own = !line.cell(labels).isSpanned();
    return own && counted && (means ? isPlainCriterion(written) : !seen);
  }
}
