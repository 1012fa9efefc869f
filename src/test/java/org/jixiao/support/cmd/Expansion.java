package org.jixiao.support.cmd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts values in the place of names, in the three ways and at the three times that cmd does. */
final class Expansion {

  /** What was typed behind the name of a batch file. */
  record Arguments(String all, List<String> each) {}

  private final Map<String, String> variables;
  private final FakeDisk disk;

  Expansion(Map<String, String> variables, FakeDisk disk) {
    this.variables = variables;
    this.disk = disk;
  }

  static Map<String, String> names() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  /**
   * First of all, before anything is known of quotes and commands: %name%, %1, %~f0, %*, %%.
   *
   * @param arguments those of the batch file; null for a line that is typed, in which %1 means
   *     nothing and an unknown name stays as it is
   */
  String percent(String line, Arguments arguments) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c != '%') {
        out.append(c);
        at++;
        continue;
      }
      String rest = line.substring(at + 1);
      if (arguments != null && rest.startsWith("%")) {
        out.append('%');
        at += 2;
      } else if (arguments != null && rest.startsWith("*")) {
        out.append(arguments.all());
        at += 2;
      } else if (arguments != null && rest.matches("(?s)(~[a-z]*)?[0-9].*")) {
        int digit = 0;
        while (!Character.isDigit(rest.charAt(digit))) {
          digit++;
        }
        int number = rest.charAt(digit) - '0';
        List<String> each = arguments.each();
        String value = number < each.size() ? each.get(number) : "";
        out.append(digit == 0 ? value : modified(value, rest.substring(1, digit)));
        at += digit + 2;
      } else {
        at = named(line, at, arguments == null, out);
      }
    }
    return out.toString();
  }

  private int named(String line, int at, boolean typed, StringBuilder out) {
    int end = line.indexOf('%', at + 1);
    if (end < 0) {
      out.append(typed ? "%" : "");
      return at + 1;
    }
    String inside = line.substring(at + 1, end);
    String name = inside.replaceFirst("(?s):.*", "");
    String value = variables.get(name);
    if (value == null && typed) {
      out.append('%');
      return at + 1;
    }
    if (value == null) {
      // In a batch file an unknown name is nothing; of "%name:…%" what follows the colon stays.
      return name.equals(inside) ? end + 1 : at + 1 + name.length() + 1;
    }
    out.append(name.equals(inside) ? value : part(value, inside.substring(name.length() + 1)));
    return end + 1;
  }

  /** At the execution of each command, after it was taken apart: %A and %~dpA of a loop. */
  String loop(String text, Map<Character, String> loops) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int name = at + 1;
      if (text.charAt(at) == '%' && name < text.length() && text.charAt(name) == '~') {
        name++;
        while (name < text.length() && !loops.containsKey(text.charAt(name))) {
          name++;
        }
      }
      if (text.charAt(at) == '%' && name < text.length() && loops.containsKey(text.charAt(name))) {
        String value = loops.get(text.charAt(name));
        out.append(name == at + 1 ? value : modified(value, text.substring(at + 2, name)));
        at = name + 1;
      } else {
        out.append(text.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  /**
   * Last of all and only where it is switched on: !name!. What it puts in is not looked at again.
   */
  String delayed(String text) {
    if (text.indexOf('!') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = text.indexOf('!', at + 1);
      if (c == '^' && at + 1 < text.length()) {
        out.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '!' && end < 0) {
        at++;
      } else if (c == '!') {
        String inside = text.substring(at + 1, end);
        String name = inside.replaceFirst("(?s):.*", "");
        String value = variables.getOrDefault(name, "");
        boolean whole = name.equals(inside) || value.isEmpty();
        out.append(whole ? value : part(value, inside.substring(name.length() + 1)));
        at = end + 1;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  /** ~from,count, what=with and *what=with: of these the last takes everything before it, too. */
  private static String part(String value, String how) {
    if (how.startsWith("~")) {
      String[] numbers = how.substring(1).split(",");
      int from = Integer.parseInt(numbers[0]);
      from = Math.min(from < 0 ? Math.max(0, value.length() + from) : from, value.length());
      int count = numbers.length < 2 ? value.length() : Integer.parseInt(numbers[1]);
      int to = count < 0 ? value.length() + count : Math.min(value.length(), from + count);
      return value.substring(from, Math.max(from, to));
    }
    int equal = how.indexOf('=');
    String what = how.substring(0, equal);
    String with = how.substring(equal + 1);
    boolean before = what.startsWith("*");
    String sought = (before ? what.substring(1) : what).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (true) {
      int found = value.toLowerCase(Locale.ROOT).indexOf(sought, at);
      if (found < 0) {
        return out.append(value.substring(at)).toString();
      }
      out.append(before ? "" : value.substring(at, found)).append(with);
      at = found + sought.length();
      if (before) {
        return out.append(value.substring(at)).toString();
      }
    }
  }

  private String modified(String value, String how) {
    String bare = value.replaceFirst("^\"", "").replaceFirst("\"$", "");
    if (how.startsWith("$")) {
      return disk.onPath(variables.getOrDefault("PATH", ""), bare);
    }
    String full = disk.full(bare);
    int slash = full.lastIndexOf('\\');
    String name = full.substring(slash + 1);
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < how.length(); at++) {
      out.append(
          switch (how.charAt(at)) {
            case 'f' -> full;
            case 'd' -> full.substring(0, 2);
            case 'p' -> full.substring(2, slash + 1);
            case 'n' -> name.substring(0, dot);
            case 'x' -> name.substring(dot);
            case 'z' -> "1";
            case 't' -> "2026/11/27 11:31";
            default -> throw new IllegalArgumentException("~" + how);
          });
    }
    return how.isEmpty() ? bare : out.toString();
  }
}
