package org.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Folding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Severity;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static Finding finding(String row, String found) {
    return new Finding(
        "YS-R02", Severity.CHECK, null, "预算配置", row, "占比变动", found, "", "", "", "", "m", "r");
  }

  private static PastFinding past(Finding finding, String state) {
    return new PastFinding(finding, Answer.NONE, state);
  }

  private static List<Folding.Fold> lines(Finding... findings) {
    return Folding.lines(
        RuleCatalogue.find("YS-R02").orElseThrow(), List.of(findings), finding -> Answer.NONE);
  }

  @Test
  void firstRun_everythingIsNew() {
    History history = History.of(lines(finding("人员经费", "6")), List.of());
    assertEquals("新增", history.state(finding("人员经费", "6")));
    assertEquals("", history.summary());
  }

  @Test
  void sameFindings_keepWhatWasSaid() {
    Finding one = finding("人员经费", "6");
    Finding gone = finding("项目支出", "7");
    History history =
        History.of(lines(one), List.of(past(one, "新增"), past(gone, PastFinding.GONE)));
    assertEquals("新增", history.state(one));
    assertEquals(List.of(gone), history.gone().stream().map(PastFinding::finding).toList());
  }

  @Test
  void otherFindings_newStillGone() {
    Finding still = finding("人员经费", "6");
    Finding gone = finding("项目支出", "7");
    Finding fresh = finding("公用经费", "8");
    History history = History.of(lines(still, fresh), List.of(past(still, "新增"), past(gone, "新增")));
    assertEquals("仍在", history.state(still));
    assertEquals("新增", history.state(fresh));
    assertEquals(List.of(gone), history.gone().stream().map(PastFinding::finding).toList());
    assertEquals("与上次相比：新增 1　仍在 1　已消除 1", history.summary());
  }

  @Test
  void answeredFinding_withAnotherValue_isReopened_notGone() {
    Finding before = finding("人员经费", "6");
    Finding now = finding("人员经费", "9");
    PastFinding answered = new PastFinding(before, new Answer("已说明", "因"), "新增");
    History history = History.of(lines(now), List.of(answered));
    assertEquals("重新打开", history.state(now));
    assertEquals(List.of(), history.gone());
  }

  @Test
  void valueThatEarlierVersionsWroteWithoutCommas_isTheSameValue() {
    Finding now = finding("人员经费", "1,204 笔，1,234,567.50 元");
    Finding before = finding("人员经费", "1204 笔，1234567.50 元");
    Finding fresh = finding("公用经费", "8");
    History history = History.of(lines(now, fresh), List.of(past(before, "新增")));
    assertEquals("仍在", history.state(now));
    assertEquals(List.of(), history.gone());
    Finding folded = finding("人员经费", "人员经费：1204 笔，1234567.50 元；项目支出：3（共2处）");
    assertTrue(Folding.says(folded, now));
    assertFalse(Folding.says(folded, finding("人员经费", "120,4 笔，1,234,567.50 元")));
  }

  @Test
  void findingThatWasGone_comesBack() {
    Finding back = finding("人员经费", "6");
    Finding still = finding("项目支出", "7");
    History history =
        History.of(lines(back, still), List.of(past(back, PastFinding.GONE), past(still, "新增")));
    assertEquals("再次出现", history.state(back));
    assertEquals("与上次相比：新增 0　再次出现 1　仍在 1　已消除 0", history.summary());
  }

  @Test
  void answerToAnotherRow_reopensNothing() {
    Finding other = finding("人员经费", "6");
    Finding now = finding("项目支出", "9");
    PastFinding answered = new PastFinding(other, new Answer("已说明", "因"), "新增");
    History history = History.of(lines(now), List.of(answered));
    assertEquals("新增", history.state(now));
    assertEquals("与上次相比：新增 1　仍在 0　已消除 1", history.summary());
  }

  @Test
  void reopenedFindings_areCounted() {
    PastFinding answered = new PastFinding(finding("人员经费", "6"), new Answer("已说明", "因"), "新增");
    History history = History.of(lines(finding("人员经费", "9")), List.of(answered));
    assertEquals("与上次相比：新增 0　重新打开 1　仍在 0　已消除 0", history.summary());
  }
}
