package org.jixiao.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.findings.Finding;
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

  /** Compares the findings of this run with what 检查结果 says of earlier ones. */
  static History of(List<Finding> now, List<PastFinding> past) {
    List<PastFinding> before = past.stream().filter(one -> !one.isGone()).toList();
    Set<Finding.Identity> current = now.stream().map(Finding::identity).collect(Collectors.toSet());
    Map<Finding.Identity, PastFinding> known = new HashMap<>();
    before.forEach(one -> known.putIfAbsent(one.finding().identity(), one));
    Set<Finding.Identity> goneBefore =
        past.stream()
            .filter(PastFinding::isGone)
            .map(one -> one.finding().identity())
            .collect(Collectors.toSet());
    boolean unchanged = current.equals(known.keySet());
    Map<Finding.Identity, String> states = new HashMap<>();
    for (Finding.Identity identity : current) {
      PastFinding earlier = known.get(identity);
      String state =
          earlier == null
              ? goneBefore.contains(identity) ? BACK : isReopened(identity, before) ? REOPENED : NEW
              : unchanged && !earlier.state().isEmpty() ? earlier.state() : STILL;
      states.put(identity, state);
    }
    List<PastFinding> gone =
        unchanged
            ? past.stream().filter(PastFinding::isGone).toList()
            : before.stream()
                .filter(one -> !current.contains(one.finding().identity()))
                .filter(
                    one ->
                        current.stream()
                            .noneMatch(two -> one.finding().identity().isAtPlaceOf(two)))
                .toList();
    return new History(states, gone);
  }

  /** A finding that was answered, and whose value has changed since. */
  private static boolean isReopened(Finding.Identity identity, List<PastFinding> before) {
    return before.stream()
        .filter(one -> !one.answer().treatment().isEmpty())
        .anyMatch(one -> one.finding().identity().isAtPlaceOf(identity));
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
