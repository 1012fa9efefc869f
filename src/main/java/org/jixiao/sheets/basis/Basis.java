package org.jixiao.sheets.basis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * 评价依据 once read.
 *
 * @param table the table as found
 * @param documents one for each document
 */
public record Basis(RawTable table, List<Document> documents) implements Reading {

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

  public Basis {
    documents = List.copyOf(documents);
  }

  /**
   * One document.
   *
   * @param row its row
   * @param name what it is called
   * @param number its 文号, also where it stands behind the name; without words where there is none
   * @param inForce since when it is in force, where that is a day
   * @param state 有效, 已修订, 已废止, 不明, or empty
   */
  public record Document(
      RawRow row, String name, FileNumber number, Optional<LocalDate> inForce, String state) {

    /** Whether such a document goes without a number. */
    boolean needsNoNumber() {
      String plain = Wording.plain(name);
      return LAW.matcher(EDITION.matcher(plain).replaceAll("")).matches()
          || OWN_MATERIAL.stream().anyMatch(plain::contains);
    }

    /** Its name without what tells its editions apart. */
    public String work() {
      return EDITION.matcher(Wording.plain(name)).replaceAll("");
    }

    /** The year of this edition: in which it came into force, else of its number. */
    public Optional<Integer> year() {
      return inForce.map(LocalDate::getYear).or(number::year);
    }

    /** The cell with its number, or null. */
    public Place numberPlace() {
      return place(BasisForm.REFERENCE);
    }

    /** The cell that says whether it is in force, or null. */
    public Place statePlace() {
      return place(BasisForm.STATE);
    }

    /** The cell with its name, or null. */
    public Place namePlace() {
      return place(BasisForm.DOCUMENT);
    }

    /** The cell with the day since when it is in force, or null. */
    public Place dayPlace() {
      return place(BasisForm.IN_FORCE);
    }

    private Place place(Column column) {
      RawCell cell = row.cell(column);
      return cell == null ? null : cell.place();
    }
  }

  static Basis read(RawTable table) {
    return new Basis(
        table,
        table.rows().stream().filter(row -> !row.label().isBlank()).map(Basis::document).toList());
  }

  private static Document document(RawRow row) {
    RawCell day = row.cell(BasisForm.IN_FORCE);
    return new Document(
        row,
        row.label(),
        row.words(BasisForm.REFERENCE).isEmpty()
            ? FileNumber.within(row.label())
            : new FileNumber(row.words(BasisForm.REFERENCE)),
        day == null || day.isBlank() ? Optional.empty() : day.day(),
        row.words(BasisForm.STATE));
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
