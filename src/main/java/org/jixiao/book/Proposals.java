package org.jixiao.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.sheets.problems.ProblemMark;
import org.jixiao.sheets.problems.Problems;
import org.jixiao.sheets.problems.ProblemsForm;
import org.jixiao.table.Column;
import org.jixiao.table.RawTable;

/**
 * The lines that the program proposes on 问题与建议, below what people have written. What somebody has
 * taken over, turned down or changed is theirs and stays as it is; a line that nobody has touched
 * follows its ground and goes with it; a line that somebody has deleted does not come back.
 */
final class Proposals {

  private final Problems problems;
  private final RawTable table;
  private final AmountUnit unit;
  private final Map<String, Proposal> grounds = new LinkedHashMap<>();
  private final Set<String> remembered;
  private final List<Drafts.Line> lines = new ArrayList<>();
  private final List<Drafts.Room> rooms = new ArrayList<>();

  private Proposals(Problems problems, List<Proposal> proposals, List<String> remembered) {
    this.problems = problems;
    this.table = problems.table();
    this.unit = table.units().of(ProblemsForm.AMOUNT, ProblemsForm.AMOUNT.kind());
    proposals.forEach(one -> grounds.put(one.identity(), one));
    this.remembered = new LinkedHashSet<>(remembered);
  }

  /** What is to be typed; nothing where the sheet is not there, or not all of its columns. */
  static Drafts of(Dossier dossier, Examination examination) {
    List<String> before = dossier.book().proposed();
    Optional<Problems> problems =
        dossier
            .found(Forms.PROBLEMS)
            .filter(
                found ->
                    Stream.concat(ProblemsForm.DRAFTED.stream(), Stream.of(ProblemsForm.MARK))
                        .allMatch(found.table()::has));
    if (problems.isEmpty()) {
      return new Drafts(List.of(), List.of(), before);
    }
    List<Proposal> proposals = new ProposedGrounds(dossier, examination).proposals();
    return new Proposals(problems.get(), proposals, before).drafts();
  }

  private Drafts drafts() {
    Set<String> there = new HashSet<>();
    List<Integer> free = new ArrayList<>();
    int lastOfPeople = -1;
    for (Problems.Line line : problems.all()) {
      Optional<ProblemMark> mark = line.mark();
      mark.ifPresent(one -> there.add(one.identity()));
      if (line.isEmpty()) {
        free.add(line.row().index());
      } else if (mark.isPresent() && line.isUntouched()) {
        follow(line, mark.get());
      } else {
        lastOfPeople = line.row().index();
      }
    }
    int end = lastOfPeople;
    free.removeIf(row -> row < end);
    remembered.addAll(there);
    lines.stream()
        .filter(line -> line.words().get(ProblemsForm.MARK).isEmpty())
        .forEach(line -> remembered.remove(identity(line.row())));
    addNew(free, there);
    return new Drafts(rooms, lines, List.copyOf(remembered));
  }

  private String identity(int row) {
    return problems.all().stream()
        .filter(line -> line.row().index() == row)
        .flatMap(line -> line.mark().stream())
        .map(ProblemMark::identity)
        .findFirst()
        .orElse("");
  }

  /** Brings a line up to date that nobody has touched, or empties it when its ground is gone. */
  private void follow(Problems.Line line, ProblemMark mark) {
    Proposal ground = grounds.get(mark.identity());
    Map<Column, String> words = new LinkedHashMap<>();
    if (ground == null) {
      ProblemsForm.DRAFTED.forEach(column -> words.put(column, ""));
      words.put(ProblemsForm.MARK, "");
      if (table.has(ProblemsForm.NUMBER)) {
        words.put(ProblemsForm.NUMBER, "");
      }
    } else {
      Map<Column, String> now = ground.words(unit);
      if (!now.get(ProblemsForm.MARK).equals(line.words(ProblemsForm.MARK))) {
        words.putAll(now);
      }
    }
    if (!words.isEmpty()) {
      lines.add(new Drafts.Line(table, line.row().index(), words));
    }
  }

  /** Puts the proposals that are new into free rows, and asks for rows where there are no more. */
  private void addNew(List<Integer> free, Set<String> there) {
    int number = lastNumber();
    Iterator<Integer> rows = free.iterator();
    List<Map<Column, String>> below = new ArrayList<>();
    for (Proposal one : grounds.values()) {
      String identity = one.identity();
      if (there.contains(identity) || remembered.contains(identity) || isWritten(one)) {
        continue;
      }
      remembered.add(identity);
      Map<Column, String> words = one.words(unit);
      if (table.has(ProblemsForm.NUMBER)) {
        words.put(ProblemsForm.NUMBER, Integer.toString(++number));
      }
      if (rows.hasNext()) {
        lines.add(new Drafts.Line(table, rows.next(), words));
      } else {
        below.add(words);
      }
    }
    if (!below.isEmpty()) {
      rooms.add(new Drafts.Room(table, below.size(), below));
    }
  }

  /** Whether somebody has written of the deduction already. */
  private boolean isWritten(Proposal proposal) {
    return ProposedGrounds.isDeduction(proposal)
        && problems.peoples().stream().anyMatch(line -> line.touches(proposal.indicator()));
  }

  private int lastNumber() {
    return problems.all().stream()
        .map(line -> line.words(ProblemsForm.NUMBER))
        .filter(words -> words.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }
}
