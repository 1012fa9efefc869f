package org.jixiao.report.recheck;

/**
 * A number about which the report and the workbook do not agree.
 *
 * @param kind in which way
 * @param spot where in the report; for a number that is not there, where it should be
 * @param name which figure: {@code sheet!label/column}; empty for a number that people typed
 * @param cell its cell; empty for a number that people typed
 * @param inReport what the report says; empty when it is not there
 * @param inWorkbook what a draft of today would say; empty when it would say nothing
 * @param drafted what the draft said; empty when nothing tells
 * @param changed which of the two has changed since the draft
 */
public record Difference(
    Kind kind,
    Spot spot,
    String name,
    String cell,
    String inReport,
    String inWorkbook,
    String drafted,
    Changed changed) {

  /** In which way they do not agree. */
  public enum Kind {
    CHANGED("不一致"),
    ADDED("多出的数"),
    REMOVED("缺少的数"),
    GONE("工作簿已没有的数");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In the user's words. */
    public String label() {
      return label;
    }
  }

  /** Which of the two has changed since the draft. */
  public enum Changed {
    REPORT("起草后报告改过"),
    WORKBOOK("起草后工作簿改过"),
    BOTH("起草后两边都改过"),
    UNKNOWN("哪一边改过无法判断");

    private final String words;

    Changed(String words) {
      this.words = words;
    }

    /** In the user's words. */
    public String words() {
      return words;
    }
  }

  /** The difference in one sentence: place, in the report, in the workbook, who changed. */
  public String inWords() {
    String label = name.substring(name.indexOf('!') + 1);
    String figure = cell.isEmpty() ? "（手填文字中的数）" : "（" + label + "，" + cell + "）";
    String said =
        switch (kind) {
          case CHANGED -> "报告为 " + inReport + "，工作簿为 " + inWorkbook + figure;
          case ADDED -> "报告中有 " + inReport + "，按工作簿起草没有这个数";
          case REMOVED -> "报告中没有，工作簿为 " + inWorkbook + figure;
          case GONE -> "报告为 " + inReport + "，工作簿现在没有这个数" + figure;
        };
    String before = drafted.isEmpty() || changed != Changed.BOTH ? "" : "（起草时为 " + drafted + "）";
    return spot.inWords() + "：" + said + "；" + changed.words() + before + "。";
  }
}
