package org.jixiao.sheets.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * 复核记录 once read.
 *
 * @param table the table as found
 * @param lines one for each entry, at any level
 */
public record Reviews(RawTable table, List<Review> lines) implements Reading {

  /** How reviewers say that they have nothing to say, plain; 同意，但… says something. */
  private static final Pattern NOTHING =
      Pattern.compile("|不适用|(?:无|没有|未发现)(?:其他)?(?:意见|异议|问题)?|同意[^,;但请需应须]*");

  /** A space parts two names, 张三 李四, and fills up a short one: 张 三. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("[、,，;；/\\n]+|(?<=\\S\\S)\\s+(?=\\S\\S)");

  public Reviews {
    lines = List.copyOf(lines);
  }

  /**
   * One entry.
   *
   * @param row its row
   * @param level 项目经理, 部门经理, 合伙人, or what somebody has written
   * @param opinion what the reviewer says; possibly empty
   * @param handled what came of it; possibly empty
   * @param signers the names of those who have signed
   * @param day the day of the signature, where it is one
   */
  public record Review(
      RawRow row,
      String level,
      String opinion,
      String handled,
      List<String> signers,
      Optional<LocalDate> day) {

    public Review {
      signers = List.copyOf(signers);
    }

    /** Whether the opinion asks for something, and nobody says what came of it. */
    boolean isUnanswered() {
      String said = Wording.plain(opinion).replaceAll("[。.]$", "");
      return !NOTHING.matcher(said).matches() && handled.isEmpty();
    }

    Place handledPlace() {
      return place(ReviewForm.HANDLED);
    }

    Place signedPlace() {
      return place(ReviewForm.SIGNED);
    }

    Place dayPlace() {
      return place(ReviewForm.DAY);
    }

    private Place place(Column column) {
      RawCell cell = row.cell(column);
      return cell == null ? null : cell.place();
    }
  }

  static Reviews read(RawTable table) {
    return new Reviews(
        table,
        table.rows().stream().filter(row -> !row.label().isBlank()).map(Reviews::review).toList());
  }

  private static Review review(RawRow row) {
    RawCell day = row.cell(ReviewForm.DAY);
    return new Review(
        row,
        ReviewForm.LAYOUT.fixedRow(row.label()).map(FixedRow::label).orElse(row.label()),
        row.words(ReviewForm.OPINION),
        row.words(ReviewForm.HANDLED),
        BETWEEN_NAMES
            .splitAsStream(row.words(ReviewForm.SIGNED))
            .map(Wording::plain)
            .filter(name -> !name.isEmpty())
            .toList(),
        day == null || day.isBlank() ? Optional.empty() : day.day());
  }

  /** The entries of one level. */
  List<Review> of(FixedRow level) {
    return lines.stream().filter(line -> line.level().equals(level.label())).toList();
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
