package org.jixiao.support.cmd;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of {@code for /f}: which tokens of a line, between which characters. */
record ForF(boolean ofFile, String delimiters, List<Integer> numbers, boolean remainder) {

  static ForF of(String options) {
    Matcher tokens = Pattern.compile("tokens=([0-9,]+)(\\*?)").matcher(options);
    Matcher delimiters = Pattern.compile("delims=([^\"]*)\"").matcher(options);
    List<Integer> numbers = new ArrayList<>();
    boolean remainder = false;
    if (tokens.find()) {
      for (String one : tokens.group(1).split(",")) {
        numbers.add(Integer.valueOf(one));
      }
      remainder = !tokens.group(2).isEmpty();
    } else {
      numbers.add(1);
    }
    return new ForF(
        options.contains("usebackq"),
        delimiters.find() ? delimiters.group(1) : " \t",
        numbers,
        remainder);
  }

  /** None if the line is blank, a comment, or lacks even the first token. */
  List<String> tokens(String line) {
    List<String> found = new ArrayList<>();
    if (line.startsWith(";")) {
      return found;
    }
    int last = numbers.get(numbers.size() - 1);
    int at = 0;
    for (int number = 1; number <= last; number++) {
      at = passed(line, at, true);
      int end = passed(line, at, false);
      if (numbers.contains(number)) {
        found.add(line.substring(at, end));
      }
      at = end;
    }
    if (found.get(0).isEmpty()) {
      return List.of();
    }
    if (remainder) {
      found.add(line.substring(passed(line, at, true)));
    }
    return found;
  }

  private int passed(String line, int from, boolean delimiter) {
    int at = from;
    while (at < line.length() && delimiters.indexOf(line.charAt(at)) >= 0 == delimiter) {
      at++;
    }
    return at;
  }
}
