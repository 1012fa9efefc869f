package org.jixiao.sheets.basis;

import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.table.Wording;

/** What the name of a document tells: whether it is known without a number, and which edition. */
public final class DocumentName {

  /** Laws and regulations are known by name; 办法 and 方法 are none. */
  private static final Pattern LAW = Pattern.compile(".*(?:(?<![办方做])法|条例|宪法)(?:实施细则)?");

  /** What the unit or the client has made for itself, and needs no number. */
  private static final List<String> OWN_MATERIAL =
      List.of(
          "三定", "年初预算", "部门预算", "单位预算", "预算批复", "决算", "绩效目标", "自评", "评价方案", "实施方案", "委托", "协议",
          "合同", "凭证", "账簿", "账套", "台账", "工作计划", "工作总结", "工作要点", "会议纪要", "内部控制", "单位制度", "内部管理制度",
          "财务资料", "其他资料");

  /** What a name carries to tell one edition from another: （2018年修订）. */
  private static final Pattern EDITION =
      Pattern.compile(
          "\\((?:[^()]*(?:修订|修正|试行|暂行|版)[^()]*|\\d{4}年?)\\)|\\d{4}年?(?:修订|修正|版)+|[《》〈〉“”\"]");

  private DocumentName() {}

  /** Whether such a document goes without a number. */
  public static boolean needsNoNumber(String name) {
    String plain = Wording.plain(name);
    return LAW.matcher(EDITION.matcher(plain).replaceAll("")).matches()
        || OWN_MATERIAL.stream().anyMatch(plain::contains);
  }

  /** A name without what tells its editions apart. */
  public static String work(String name) {
    return EDITION.matcher(Wording.plain(name)).replaceAll("");
  }
}
