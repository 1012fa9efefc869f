package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.numbers.Absence;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureAnswers;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning;

/**
 * Answers to a checklist, as they are typed in one cell: 是是否是是, ①是②否, 是、是、否; with a veto in front:
 * 否决 否，是是否. A thing that does not apply (不适用) costs nothing.
 */
final class Answers {

  private static final Pattern ANSWER = Pattern.compile("不适用|是|否|√|×|Y|N|y|n");
  private static final Pattern VETO = Pattern.compile("^\\s*(?:一票)?否决\\s*[:：]?\\s*(是|否)");

  /** What may stand between the answers. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；.。:：()（）①-⑳\\d]*");

  private Answers() {}

  /**
   * The answers of a text: for each where it stands and whether it is 否; the first that of the
   * veto, where there is one. Empty when the text is no list of so many answers.
   */
  static Optional<List<FigureAnswers.Answer>> of(Meaning.Checklist list, String typed) {
    List<FigureAnswers.Answer> answers = new ArrayList<>();
    int at = 0;
    if (!list.veto().isEmpty()) {
      Matcher veto = VETO.matcher(typed);
      if (!veto.find()) {
        return Optional.empty();
      }
      answers.add(new FigureAnswers.Answer(veto.start(1) + 1, veto.group(1)));
      at = veto.end();
    }
    Matcher answer = ANSWER.matcher(typed);
    while (answer.find(at)) {
      if (!BETWEEN.matcher(typed.substring(at, answer.start())).matches()) {
        return Optional.empty();
      }
      answers.add(new FigureAnswers.Answer(answer.start() + 1, answer.group()));
      at = answer.end();
    }
    int wanted = list.items().size() + (list.veto().isEmpty() ? 0 : 1);
    boolean rest = BETWEEN.matcher(typed.substring(at)).matches();
    return rest && answers.size() == wanted ? Optional.of(List.copyOf(answers)) : Optional.empty();
  }

  /** The points for the things that are fulfilled. */
  static Figure score(Meaning.Checklist list, Figure value, Figure full) {
    if (value.isNumber() || value.unit() == Unit.COUNT) {
      return value.times(list.items().get(0).points().figure(full), Unit.SCORE);
    }
    Optional<List<FigureAnswers.Answer>> answers =
        value.isPresent() ? of(list, value.text()) : Optional.empty();
    if (answers.isEmpty()) {
      return Figure.none(
          value.absence() == null
              ? new Absence.Unreadable("“" + value.text() + "”不是逐项的是、否")
              : value.absence(),
          Unit.SCORE,
          null);
    }
    List<BigDecimal> points =
        list.items().stream().map(item -> item.points().figure(full).number()).toList();
    return FigureAnswers.score(value, answers.get(), points, !list.veto().isEmpty());
  }
}
