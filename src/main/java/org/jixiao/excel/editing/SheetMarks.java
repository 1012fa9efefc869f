package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jixiao.excel.reading.Block;

/**
 * What people put around the cells of a sheet: comments, validation lists, conditional formats and
 * links to other files.
 */
public final class SheetMarks {
  private static final String CONDITIONS = "conditionalFormatting";

  /** The lists around the cells, and what stands in them. */
  private static final Map<String, String> LISTS =
      Map.of("dataValidations", "dataValidation", "hyperlinks", "hyperlink");

  /** What holds the words of comments: the old kind, and answers to them. */
  private static final List<String> COMMENTS = List.of("/comments", "/threadedComment");

  private SheetMarks() {}

  /** A validation list, a conditional format or a link, as it stands on a sheet. */
  public static final class Mark {
    private final String list;
    private final Markup xml;

    private Mark(String list, Markup xml) {
      this.list = list;
      this.xml = Markup.of(xml.toString());
    }

    /** The blocks of cells that it is about. */
    public List<Block> where() {
      String cells = xml.attribute(list.equals("hyperlinks") ? "ref" : "sqref");
      return cells == null
          ? List.of()
          : Arrays.stream(cells.strip().split("\\s+"))
              .flatMap(one -> Block.of(one).stream())
              .toList();
    }
  }

  /** All of them on a sheet; of links those to other files, as the others are the program's. */
  public static List<Mark> of(EditedSheet sheet) {
    List<Mark> marks = new ArrayList<>();
    for (String list : List.of("dataValidations", "hyperlinks")) {
      for (Markup one : sheet.frame().all(list)) {
        one.children(LISTS.get(list)).stream()
            .filter(mark -> !list.equals("hyperlinks") || mark.attributeOfAnyPrefix("id") != null)
            .forEach(mark -> marks.add(new Mark(list, mark)));
      }
    }
    sheet.frame().all(CONDITIONS).forEach(one -> marks.add(new Mark(CONDITIONS, one)));
    return marks;
  }

  /**
   * Puts one on a sheet.
   *
   * @param where the cells that it is about there
   * @param formula how a formula in it reads there
   */
  public static void put(
      EditedSheet sheet, Mark mark, List<Block> where, UnaryOperator<String> formula) {
    SheetFrame frame = sheet.frame();
    Markup made;
    if (mark.list.equals(CONDITIONS)) {
      made = frame.addCopy(mark.xml);
    } else {
      Markup list = frame.child(mark.list);
      made = list.appendAsIs(mark.xml.toString());
      if (mark.list.equals("dataValidations")) {
        frame.counted(list, "dataValidation");
      }
    }
    String cells = String.join(" ", where.stream().map(Block::written).toList());
    made.set(mark.list.equals("hyperlinks") ? "ref" : "sqref", cells);
    formulas(made, formula);
  }

  private static void formulas(Markup one, UnaryOperator<String> formula) {
    for (Markup child : one.children()) {
      if (child.name().startsWith("formula")) {
        String text = child.text();
        String moved = formula.apply(text);
        if (!moved.equals(text)) {
          child.words(moved);
        }
      } else {
        formulas(child, formula);
      }
    }
  }

  /** The cells that have a comment. */
  public static List<Block> commented(EditedSheet sheet) {
    List<Block> cells = new ArrayList<>();
    related(sheet, COMMENTS.get(0))
        .ifPresent(part -> comments(part).forEach(one -> cell(one).ifPresent(cells::add)));
    return cells;
  }

  private static Optional<Markup> related(EditedSheet sheet, String kind) {
    EditedParts parts = sheet.book().parts();
    return parts.relations(sheet.part()).stream()
        .filter(one -> one.type().endsWith(kind))
        .findFirst()
        .map(one -> parts.xml(one.part()));
  }

  private static List<Markup> comments(Markup part) {
    List<Markup> comments = new ArrayList<>(part.children("threadedComment"));
    part.children("commentList").forEach(list -> comments.addAll(list.children("comment")));
    return comments;
  }

  private static Optional<Block> cell(Markup comment) {
    return Block.of(String.valueOf(comment.attribute("ref")));
  }

  /** Moves comments, each to the cell beside which its words belong now. */
  public static void moveComments(EditedSheet sheet, UnaryOperator<Block> to) {
    Map<Block, Block> moved = new LinkedHashMap<>();
    for (Block cell : commented(sheet)) {
      Block target = to.apply(cell);
      if (!target.equals(cell)) {
        moved.put(cell, target);
      }
    }
    if (moved.isEmpty()) {
      return;
    }
    for (String kind : COMMENTS) {
      related(sheet, kind)
          .ifPresent(
              part ->
                  comments(part)
                      .forEach(
                          one ->
                              cell(one)
                                  .map(moved::get)
                                  .ifPresent(target -> one.set("ref", target.written()))));
    }
    related(sheet, "/vmlDrawing")
        .ifPresent(boxes -> boxes.children("shape").forEach(box -> moveBox(box, moved)));
  }

  /** The box in which programs show a comment goes along. */
  private static void moveBox(Markup box, Map<Block, Block> moved) {
    Markup data = box.first("ClientData").orElse(null);
    Markup row = data == null ? null : data.first("Row").orElse(null);
    Markup column = data == null ? null : data.first("Column").orElse(null);
    if (row == null || column == null) {
      return;
    }
    int at = Integer.parseInt(row.text().strip());
    int from = Integer.parseInt(column.text().strip());
    Block target = moved.get(new Block(at, from, at, from));
    if (target == null) {
      return;
    }
    row.words(Integer.toString(target.firstRow()));
    column.words(Integer.toString(target.firstColumn()));
    int down = target.firstRow() - at;
    int right = target.firstColumn() - from;
    data.first("Anchor").ifPresent(anchor -> anchor.words(anchored(anchor.text(), down, right)));
  }

  /** Left column, its offset, top row, its offset, and the same of the other corner. */
  private static String anchored(String anchor, int down, int right) {
    String[] numbers = anchor.strip().split("\\s*,\\s*");
    if (numbers.length != 8) {
      return anchor;
    }
    for (int i = 0; i < numbers.length; i += 2) {
      int by = i % 4 == 0 ? right : down;
      numbers[i] = Integer.toString(Math.max(0, Integer.parseInt(numbers[i]) + by));
    }
    return String.join(", ", numbers);
  }
}
