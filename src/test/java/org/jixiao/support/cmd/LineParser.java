package org.jixiao.support.cmd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a line apart: quotes first, then carets, then what joins and redirects commands. */
final class LineParser {

  private final String line;
  private int at;
  private String into = "";

  private LineParser(String line) {
    this.line = line;
  }

  static Step parse(String line) {
    return new LineParser(line).joined(0);
  }

  private static final List<String> JOINERS = List.of("&", "||", "&&");

  /** What binds least comes first. */
  private Step joined(int weight) {
    if (weight == JOINERS.size()) {
      return single();
    }
    Step first = joined(weight + 1);
    String joiner = JOINERS.get(weight);
    while (joiner.equals(joinerHere())) {
      at += joiner.length();
      first = new Step.Joined(joiner, first, joined(weight + 1));
    }
    return first;
  }

  private String joinerHere() {
    String rest = line.substring(at);
    return rest.startsWith("&&")
        ? "&&"
        : rest.startsWith("||") ? "||" : rest.startsWith("&") ? "&" : "";
  }

  private Step single() {
    while (at < line.length() && " \t@".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    String word = line.substring(at).replaceFirst("(?s)[ \"].*", "").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "if" -> condition();
      case "for" -> loop();
      case "rem" -> {
        at = line.length();
        yield new Step.Command("rem", "");
      }
      default -> {
        into = "";
        String text = text("&|", true);
        yield new Step.Command(text, into);
      }
    };
  }

  private Step condition() {
    at += 2;
    boolean not = false;
    boolean anyCase = false;
    while (true) {
      String word = word();
      if (word.equalsIgnoreCase("/i")) {
        anyCase = true;
      } else if (word.equalsIgnoreCase("not")) {
        not = true;
      } else {
        List<String> words = new ArrayList<>(List.of(word));
        if (word.matches("(?i)exist|defined|errorlevel")) {
          words.add(word());
        } else if (!word.contains("==")) {
          words.add(word());
          words.add(word());
        }
        return new Step.Condition(not, anyCase, words, joined(0));
      }
    }
  }

  /** Up to a blank that is not in quotes. */
  private String word() {
    while (line.charAt(at) == ' ') {
      at++;
    }
    return text(" &|", false);
  }

  private Step loop() {
    at += 3;
    String options = null;
    String word = word();
    if (word.equalsIgnoreCase("/f")) {
      options = word();
      word = word();
    }
    if (!word.matches("%[A-Za-z]") || !word().equalsIgnoreCase("in")) {
      throw new IllegalArgumentException("Not a loop: " + line);
    }
    at = line.indexOf('(', at) + 1;
    String over = text(")", false);
    at++;
    if (!word().equalsIgnoreCase("do")) {
      throw new IllegalArgumentException("Not a loop: " + line);
    }
    return new Step.Loop(word.charAt(1), options, over, joined(0));
  }

  /**
   * Up to one of the ends outside quotes. A caret there makes the next character an ordinary one.
   */
  private String text(String ends, boolean redirected) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    while (at < line.length() && (quoted || ends.indexOf(line.charAt(at)) < 0)) {
      char c = line.charAt(at);
      if (!quoted && c == '^' && at + 1 < line.length()) {
        out.append(line.charAt(at + 1));
        at += 2;
      } else if (!quoted && redirected && (c == '>' || c == '<')) {
        int last = out.length() - 1;
        if (last > 0 && Character.isDigit(out.charAt(last)) && out.charAt(last - 1) == ' ') {
          out.setLength(last);
        }
        at++;
        if (line.startsWith("&", at)) {
          at += 2;
        } else {
          String file = text(" &|", false);
          into = file.equals("nul") ? into : file;
        }
      } else {
        quoted ^= c == '"';
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }
}
