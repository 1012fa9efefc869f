package org.jixiao.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Folding;
import org.jixiao.findings.PastFinding;

/**
 * How the findings stand against the run before: what is new, what is still there, what is gone. As
 * long as nothing has changed, a further run says the same, so that it changes nothing.
 *
 * @param states the state of each finding
 * @param gone what the run before had found and this one does not
 */
public record History(Map<Finding.Identity, String> states, List<PastFinding> gone) {

  private static final String NEW = "新增";
  private static final String STILL = "仍在";
  private static final String REOPENED = "重新打开";
  private static final String BACK = "再次出现";

  public History {
    states = Map.copyOf(states);
    gone = List.copyOf(gone);
  }

  /** Compares the lines of this run with what 检查结果 says of earlier ones. */
  static History of(List<Folding.Fold> now, List<PastFinding> past) {
    List<PastFinding> before = past.stream().filter(one -> !one.isGone()).toList();
    List<PastFinding> goneBefore = past.stream().filter(PastFinding::isGone).toList();
    Map<Finding.Identity, PastFinding> known = new HashMap<>();
    before.forEach(one -> known.putIfAbsent(one.finding().identity(), one));
    Set<Finding.Identity> current =
        now.stream().map(line -> line.finding().identity()).collect(Collectors.toSet());
    boolean unchanged = current.equals(known.keySet());
    Map<Finding.Identity, String> states = new HashMap<>();
    for (Folding.Fold line : now) {
      PastFinding earlier = known.get(line.finding().identity());
      String state =
          unchanged && !earlier.state().isEmpty()
              ? earlier.state()
              : earlier != null ? STILL : state(line, before, goneBefore);
      states.put(line.finding().identity(), state);
    }
    List<PastFinding> gone =
        unchanged
            ? goneBefore
            : before.stream()
                .filter(one -> now.stream().noneMatch(line -> isAbout(one, line)))
                .toList();
    return new History(states, gone);
  }

  private static boolean isAbout(PastFinding past, Folding.Fold line) {
    return past.finding().identity().equals(line.finding().identity())
        || line.members().stream().anyMatch(one -> Folding.isAbout(past.finding(), one));
  }

  /** A line that did not stand so before: its rows may have stood there. */
  private static String state(
      Folding.Fold line, List<PastFinding> before, List<PastFinding> goneBefore) {
    if (line.members().stream().allMatch(one -> isSaid(before, one))) {
      return STILL;
    }
    if (line.members().stream().anyMatch(one -> isSaid(goneBefore, one))) {
      return BACK;
    }
    boolean answered =
        before.stream()
            .filter(one -> !one.answer().treatment().isEmpty())
            .anyMatch(one -> isAbout(one, line));
    return answered ? REOPENED : NEW;
  }

  private static boolean isSaid(List<PastFinding> past, Finding finding) {
    return past.stream().anyMatch(one -> Folding.says(one.finding(), finding));
  }

  /** How a finding of this run stands. */
  public String state(Finding finding) {
    return states.getOrDefault(finding.identity(), NEW);
  }

  /** How many findings stand so. */
  private long count(String state) {
    return states.values().stream().filter(state::equals).count();
  }

  /** One line; empty on the first run, when everything is new. */
  public String summary() {
    String reopened =
        (count(REOPENED) == 0 ? "" : "　重新打开 " + count(REOPENED))
            + (count(BACK) == 0 ? "" : "　再次出现 " + count(BACK));
    return count(NEW) == states.size() && gone.isEmpty()
        ? ""
        : "与上次相比：新增 " + count(NEW) + reopened + "　仍在 " + count(STILL) + "　已消除 " + gone.size();
  }
}
