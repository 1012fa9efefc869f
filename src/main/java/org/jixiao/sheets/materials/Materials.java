package org.jixiao.sheets.materials;

import java.util.Arrays;
import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * 资料清单 once read.
 *
 * @param table the table as found
 * @param papers one for each paper
 */
public record Materials(RawTable table, List<Paper> papers) implements Reading {

  public Materials {
    papers = List.copyOf(papers);
  }

  /**
   * One paper.
   *
   * @param row its row
   * @param name what it is
   * @param provided 是, 否, 不适用, or empty
   * @param indicators the 三级指标 that hang on it
   * @param reason why it was not provided, possibly empty
   */
  public record Paper(
      RawRow row, String name, String provided, List<String> indicators, String reason) {

    public Paper {
      indicators = List.copyOf(indicators);
    }

    /** Whether the template proposes it and nobody has said anything of it. */
    private boolean isOnlyProposed(Layout layout) {
      return provided.isEmpty()
          && indicators.isEmpty()
          && reason.isEmpty()
          && layout.fixedRow(name).filter(FixedRow::proposed).isPresent();
    }

    /** Whether it was asked for and did not come. */
    public boolean isMissing() {
      return provided.equals("否");
    }

    /** Whether it is there. */
    public boolean isThere() {
      return provided.equals("是");
    }

    /** The cell that says whether it was provided, or null. */
    public Place place() {
      RawCell cell = row.cell(MaterialsForm.PROVIDED);
      return cell == null ? null : cell.place();
    }

    /** The cell that names its indicators, or null. */
    public Place indicatorsPlace() {
      RawCell cell = row.cell(MaterialsForm.INDICATORS);
      return cell == null ? null : cell.place();
    }

    /** Whether this 三级指标 hangs on it. */
    public boolean touches(String indicator) {
      return indicators.stream().anyMatch(one -> Wording.sameLabel(one, indicator));
    }
  }

  static Materials read(RawTable table) {
    return new Materials(
        table,
        table.rows().stream()
            .filter(row -> !row.label().isBlank())
            .map(Materials::paper)
            .filter(paper -> !paper.isOnlyProposed(table.layout()))
            .toList());
  }

  private static Paper paper(RawRow row) {
    String typed = row.words(MaterialsForm.INDICATORS);
    // A name may hold a 、 of its own: it parts names only where no semicolon does.
    String parting = typed.matches("(?s).*[；;\\n].*") ? "[；;\\n]" : "[、,，]";
    List<String> indicators =
        Arrays.stream(typed.split(parting))
            .map(String::strip)
            .filter(words -> !words.isEmpty())
            .toList();
    return new Paper(
        row,
        row.label(),
        row.words(MaterialsForm.PROVIDED),
        indicators,
        row.words(MaterialsForm.REASON));
  }

  /** The papers that were asked for and did not come. */
  public List<Paper> missing() {
    return papers.stream().filter(Paper::isMissing).toList();
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
