package org.jixiao.report.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.Completion;
import org.jixiao.book.Indicator;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.report.Page;
import org.jixiao.report.PageSetting;
import org.jixiao.report.ResultsPage;
import org.jixiao.sheets.scoring.Scoring;

/**
 * The cells in which figures stand that no sheet of inputs has a cell for: a rate made of two
 * sheets stands on 评价结果.
 */
final class FigurePlaces {

  private static final String VALUE = "数值";

  private final Map<String, Place> indicators = new HashMap<>();
  private final Map<String, Place> others = new HashMap<>();
  private final ResultsPage.Described described;

  FigurePlaces(Completion completion) {
    described = ResultsPage.of(completion);
    for (PageSetting setting : described.page().settings()) {
      if (setting instanceof PageSetting.Named named) {
        indicators.put(named.name(), place(named.row(), named.column(), named.name(), VALUE));
      }
    }
    for (Indicator one : completion.indicators()) {
      Place cell = indicators.get(one.name());
      if (cell != null && one.figure().isNumber()) {
        others.putIfAbsent(key(one.figure()), cell);
      }
    }
    for (Page.Cell cell : described.page().cells()) {
      if (cell.content() instanceof Page.Value value && value.figure().isNumber()) {
        String label = label(cell.row());
        others.putIfAbsent(
            key(value.figure()), place(cell.row(), cell.column(), label, head(cell.column())));
      }
    }
  }

  private static Place place(int row, int column, String label, String heading) {
    return new Place(ResultsPage.NAME, row, column, label, heading);
  }

  private String label(int row) {
    return words(row, 1).or(() -> words(row, 0)).orElse("");
  }

  private Optional<String> words(int row, int column) {
    return described.page().cells().stream()
        .filter(cell -> cell.row() == row && cell.column() == column)
        .map(Page.Cell::content)
        .filter(Page.Words.class::isInstance)
        .map(content -> ((Page.Words) content).text())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** The columns of the table of points, which begins on the left. */
  private static String head(int column) {
    return switch (column) {
      case 2 -> "分值";
      case 3 -> "得分";
      case 4 -> "扣分";
      case 5 -> "得分率";
      default -> VALUE;
    };
  }

  private static String key(Figure figure) {
    return figure.unit() + figure.number().stripTrailingZeros().toPlainString();
  }

  /** The page with its charts. */
  ResultsPage.Described page() {
    return described;
  }

  /** The cell of a figure, its own or the one on 评价结果. */
  Optional<Place> of(Figure figure) {
    return figure.place() != null
        ? Optional.of(figure.place())
        : figure.isNumber() ? Optional.ofNullable(others.get(key(figure))) : Optional.empty();
  }

  /** The cell of an indicator: that of its figure, else the one on 评价结果. */
  Optional<Place> of(Indicator indicator) {
    Place own = indicator.figure().place();
    return own != null ? Optional.of(own) : Optional.ofNullable(indicators.get(indicator.name()));
  }

  /** The cell of what a group of indicators has scored, or of another column of its row. */
  Optional<Place> of(Scoring.Group group, String heading) {
    String name = group.second().isEmpty() ? group.first() : group.second();
    int column =
        switch (heading) {
          case "分值" -> 2;
          case "得分" -> 3;
          case "扣分" -> 4;
          default -> 5;
        };
    boolean inside = false;
    for (Page.Cell cell : described.page().cells()) {
      if (cell.column() > 1 || !(cell.content() instanceof Page.Words words)) {
        continue;
      }
      if (cell.column() == 0 && !words.text().isBlank()) {
        inside = words.text().equals(group.first());
      }
      boolean right = cell.column() == (group.second().isEmpty() ? 0 : 1);
      if (inside && right && words.text().equals(name)) {
        return Optional.of(place(cell.row(), column, name, heading));
      }
    }
    return Optional.empty();
  }
}
