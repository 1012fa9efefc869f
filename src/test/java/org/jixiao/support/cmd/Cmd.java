package org.jixiao.support.cmd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs a batch file as cmd.exe would, as far as jixiao.cmd goes: whatever else stands in a line is
 * refused, so that nothing passes that was not understood. Programs are not run but told, and
 * answer as they are told to.
 */
public final class Cmd {

  /** What a program that is called does. */
  public record Answer(int code, String output) {}

  private static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1;
    final boolean all;

    Left(boolean all) {
      super(null, null, false, false);
      this.all = all;
    }
  }

  private record Saved(Map<String, String> variables, boolean delayed) {}

  private final Map<String, String> variables = Expansion.names();
  private final FakeDisk disk;
  private final Expansion expansion;
  private final Function<List<String>, Answer> programs;
  private final Map<Character, String> loops = new HashMap<>();
  private final Deque<Saved> saved = new ArrayDeque<>();
  private boolean delayed;
  private int errorlevel;

  private List<String> lines = List.of();
  private Expansion.Arguments arguments;
  private int next;

  /** Whatever was printed, by line. */
  public final List<String> said = new ArrayList<>();

  /** Commands that were not for the batch file: what an ampersand in a name has let loose. */
  public final List<String> strays = new ArrayList<>();

  public boolean paused;

  /**
   * One that has just been started.
   *
   * @param programs called with the words of a command line as C takes them apart
   */
  public Cmd(
      FakeDisk disk, Map<String, String> environment, Function<List<String>, Answer> programs) {
    this.disk = disk;
    this.expansion = new Expansion(variables, disk);
    this.programs = programs;
    variables.putAll(environment);
  }

  public int code() {
    return errorlevel;
  }

  /**
   * What Windows starts: cmd.exe /c and behind it a line of which the outer quotes are taken off.
   */
  public void started(String line) {
    variables.put("cmdcmdline", line);
    String command = line.substring(line.indexOf("/c ") + 3);
    typed(command.substring(1, command.lastIndexOf('"')));
  }

  /** What somebody types in a terminal. */
  public void typed(String command) {
    variables.putIfAbsent("cmdcmdline", "\"C:\\WINDOWS\\system32\\cmd.exe\" ");
    try {
      run(LineParser.parse(expansion.percent(command, null)));
    } catch (Left left) {
      if (!left.all) {
        throw left;
      }
    }
  }

  private void run(Step step) {
    if (step instanceof Step.Joined joined) {
      run(joined.first());
      boolean goesOn = joined.by().equals("&") || joined.by().equals("&&") == (errorlevel == 0);
      if (goesOn) {
        run(joined.second());
      }
    } else if (step instanceof Step.Condition condition) {
      if (holds(condition) != condition.not()) {
        run(condition.then());
      }
    } else if (step instanceof Step.Loop loop) {
      over(loop);
    } else if (step instanceof Step.Command command) {
      execute(last(command.text()).strip());
      if (command.text().startsWith("type")) {
        disk.put(last(command.into()).replace("\"", ""), "");
      }
    }
  }

  private String last(String text) {
    String looped = expansion.loop(text, loops);
    return delayed ? expansion.delayed(looped) : looped;
  }

  private boolean holds(Step.Condition condition) {
    List<String> words = condition.words().stream().map(this::last).toList();
    String first = words.get(0);
    if (words.size() == 1) {
      String[] sides = first.split("==", -1);
      return condition.anyCase() ? sides[0].equalsIgnoreCase(sides[1]) : sides[0].equals(sides[1]);
    }
    return switch (first.toLowerCase(Locale.ROOT)) {
      case "exist" -> disk.has(words.get(1).replace("\"", ""));
      case "defined" -> variables.containsKey(words.get(1));
      case "errorlevel" -> errorlevel >= Integer.parseInt(words.get(1));
      default -> {
        if (!words.get(1).equals("GEQ")) {
          throw new IllegalArgumentException("Not a condition: " + words);
        }
        yield Integer.parseInt(first) >= Integer.parseInt(words.get(2));
      }
    };
  }

  private void over(Step.Loop loop) {
    String over = last(loop.over());
    if (loop.options() == null) {
      for (String word : Words.split(over, " \t,;=")) {
        loops.put(loop.name(), word);
        run(loop.body());
      }
      loops.remove(loop.name());
      return;
    }
    ForF options = ForF.of(loop.options());
    for (String line : sourceOf(over, options)) {
      List<String> tokens = options.tokens(line);
      if (tokens.isEmpty()) {
        continue;
      }
      for (int at = 0; at < tokens.size(); at++) {
        loops.put((char) (loop.name() + at), tokens.get(at));
      }
      run(loop.body());
      for (int at = 0; at < tokens.size(); at++) {
        loops.remove((char) (loop.name() + at));
      }
    }
  }

  private List<String> sourceOf(String over, ForF options) {
    String inside = over.substring(1, over.length() - 1);
    if (over.startsWith("'")) {
      String bare = inside.startsWith("\"\"") ? inside.substring(1, inside.length() - 1) : inside;
      int before = errorlevel;
      Answer answer = programs.apply(Words.ofC(bare.replace(" 2>&1", "")));
      errorlevel = before;
      return answer.output().lines().toList();
    }
    return options.ofFile() ? disk.content(inside).lines().toList() : List.of(inside);
  }

  private static final Pattern SET =
      Pattern.compile("(?i)set \"([^=]+)=(.*)\"[^\"]*|set ([a-z]+)=(.*)");

  private void execute(String command) {
    variables.put("errorlevel", Integer.toString(errorlevel));
    perform(command);
    variables.put("errorlevel", Integer.toString(errorlevel));
  }

  private void perform(String command) {
    String word = command.replaceFirst("(?s)[ .].*", "").toLowerCase(Locale.ROOT);
    String rest = command.substring(Math.min(command.length(), word.length())).strip();
    if (lines.isEmpty()) {
      handedOver(command);
      return;
    }
    switch (word) {
      case "rem", "" -> {}
      case "echo" -> {
        if (!rest.equals("off")) {
          said.add(command.substring(5));
        }
      }
      case "set" -> set(command);
      case "setlocal" -> {
        saved.push(new Saved(new HashMap<>(variables), delayed));
        delayed = rest.contains("EnableDelayed") || delayed && !rest.contains("DisableDelayed");
      }
      case "endlocal" -> {
        Saved before = saved.pop();
        variables.clear();
        variables.putAll(before.variables());
        delayed = before.delayed();
      }
      case "goto" -> next = label(rest);
      case "call" -> call(rest);
      case "exit" -> {
        String number = rest.replace("/b", "").strip();
        errorlevel = number.isEmpty() ? errorlevel : Integer.parseInt(number);
        throw new Left(!rest.startsWith("/b"));
      }
      case "pause" -> paused = true;
      case "md", "type" -> {}
      case "del", "move" -> {
        List<String> names =
            Words.ofC(rest).stream().filter(name -> !name.startsWith("/")).toList();
        if (names.size() > 1) {
          disk.put(names.get(1), disk.content(names.get(0)));
        }
        disk.remove(names.get(0));
        errorlevel = 0;
      }
      case "start" -> errorlevel = programs.apply(Words.ofC(command)).code();
      default -> {
        if (!command.startsWith("\"")) {
          throw new IllegalArgumentException("Not understood: " + command);
        }
        errorlevel = programs.apply(Words.ofC(command)).code();
      }
    }
  }

  /** In the outermost line: a batch file, or something that was never meant. */
  private void handedOver(String command) {
    List<String> words = Words.split(command, " \t,;=");
    String file = words.isEmpty() ? "" : words.get(0).replace("\"", "");
    if (!file.toLowerCase(Locale.ROOT).endsWith(".cmd") || !disk.has(file)) {
      strays.add(command);
      return;
    }
    lines = disk.content(file).lines().toList();
    String all = command.substring(command.indexOf(words.get(0)) + words.get(0).length());
    arguments = new Expansion.Arguments(all.strip(), words);
    next = 0;
    try {
      follow();
    } catch (Left left) {
      if (left.all) {
        throw left;
      }
    } finally {
      lines = List.of();
    }
  }

  private void follow() {
    while (next < lines.size()) {
      String line = lines.get(next++);
      if (!line.stripLeading().startsWith(":")) {
        run(LineParser.parse(expansion.percent(line, arguments)));
      }
    }
  }

  private int label(String name) {
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).equalsIgnoreCase(":" + name)) {
        return at + 1;
      }
    }
    throw new IllegalArgumentException("No such label: " + name);
  }

  private void call(String rest) {
    Matcher name = Pattern.compile(":(\\S+) ?(.*)").matcher(rest);
    if (!name.matches()) {
      throw new IllegalArgumentException("Not understood: call " + rest);
    }
    Expansion.Arguments before = arguments;
    int back = next;
    // A call takes its words apart once more.
    String all = expansion.percent(name.group(2), arguments);
    List<String> each =
        Stream.concat(Stream.of(rest), Words.split(all, " \t,;=").stream()).toList();
    arguments = new Expansion.Arguments(all, each);
    next = label(name.group(1));
    Map<Character, String> outer = new HashMap<>(loops);
    try {
      follow();
    } catch (Left left) {
      if (left.all) {
        throw left;
      }
    } finally {
      arguments = before;
      next = back;
      loops.putAll(outer);
    }
  }

  private void set(String command) {
    Matcher parts = SET.matcher(command);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not understood: " + command);
    }
    String name = parts.group(1) == null ? parts.group(3) : parts.group(1);
    String value = parts.group(1) == null ? parts.group(4) : parts.group(2);
    if (value.isEmpty()) {
      variables.remove(name);
    } else {
      variables.put(name, value);
    }
  }
}
