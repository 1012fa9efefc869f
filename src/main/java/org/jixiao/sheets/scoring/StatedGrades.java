package org.jixiao.sheets.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.numbers.Figure;

/** The grades that texts state of this evaluation, among the grades in force. */
public final class StatedGrades {

  /** Each way to write a grade with its name: 优 is 优秀, 差 is 较差. */
  private final Map<String, String> meant = new TreeMap<>();

  private final Pattern stating;

  /** Those among the grades in force. */
  public StatedGrades(Grades grades) {
    for (Figure grade : grades.names()) {
      String name = grade.text();
      if (name.length() > 1) {
        meant.putIfAbsent(name.startsWith("较") ? name.substring(1) : name.substring(0, 1), name);
      }
    }
    grades.names().forEach(grade -> meant.put(grade.text(), grade.text()));
    meant.remove("");
    String names =
        meant.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    stating =
        Pattern.compile(
            "(?:等级|评级|评价结论|评价结果|绩效结论)(?:综合)?(?:评定|确定|认定|评)?(?:为|是|属于|[：:])+\\s*[“\"‘「【]?("
                + names
                + ")(?=[”\"’」】，。；、,;.）)\\s等级档]|$)");
  }

  /**
   * A grade that a text states.
   *
   * @param grade one of the grades in force
   * @param words as it is written, without the mark before the grade
   */
  public record Stated(String grade, String words) {}

  /**
   * Those that a text states; not what it says of another year or of what the unit gives itself.
   */
  public List<Stated> in(String text) {
    List<Stated> stated = new ArrayList<>();
    Matcher found = stating.matcher(text);
    while (found.find()) {
      if (!StatedScores.isOfOthers(text, found.start())) {
        String words = found.group().replaceAll("[“\"‘「【]", "");
        stated.add(new Stated(meant.get(found.group(1)), words));
      }
    }
    return stated;
  }
}
