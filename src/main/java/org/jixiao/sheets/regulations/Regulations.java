package org.jixiao.sheets.regulations;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * 制度清单 once read.
 *
 * @param table the table as found
 * @param lines one for each set of rules, judged or not
 */
public record Regulations(RawTable table, List<Regulation> lines) implements Reading {

  /** How names of rules end; what they are about stands before it. */
  private static final String ENDS = "制度|办法|规定|规范|细则|手册|规程";

  private static final Pattern END = Pattern.compile("(?:" + ENDS + ")");

  /** Records of how rules are carried out are no rules. */
  private static final Pattern NAMED =
      Pattern.compile(".*(?:" + ENDS + ")(?:汇编|文本|文件|资料|等|的|\\(.*\\))*");

  private static final Pattern QUOTES = Pattern.compile("[《》“”\"]");

  /** What a name may carry beside its subject. */
  private static final Pattern AROUND =
      Pattern.compile("^(?:单位|本单位|内部管理|相关|有关|的|国有|固定)+|汇编|文本|文件|资料|等|管理|的|\\(.*\\)");

  public Regulations {
    lines = List.copyOf(lines);
  }

  /**
   * One set of rules.
   *
   * @param row its row
   * @param name what it is called
   * @param sound 是, 否, 未提供, 不适用, or empty
   */
  public record Regulation(RawRow row, String name, String sound) {

    /** Whether it was handed in. */
    public boolean isThere() {
      return sound.equals("是") || sound.equals("否");
    }

    /** Whether it was asked for and did not come. */
    public boolean isMissing() {
      return sound.equals("未提供");
    }

    /** The cell that says whether it is sound, or null. */
    public Place place() {
      RawCell cell = row.cell(RegulationsForm.SOUND);
      return cell == null ? null : cell.place();
    }

    /** What it is about: 资产 of 国有资产管理制度. */
    public Set<String> subjects() {
      return Regulations.subjects(name);
    }
  }

  static Regulations read(RawTable table) {
    return new Regulations(
        table,
        table.rows().stream()
            .filter(row -> !row.label().isBlank())
            .map(row -> new Regulation(row, row.label(), row.words(RegulationsForm.SOUND)))
            .toList());
  }

  /**
   * What the rules are about that a wording names: 财务 and 内部控制 of 财务及内部控制制度; empty when it names no
   * rules.
   */
  public static Set<String> subjects(String wording) {
    String plain = QUOTES.matcher(Wording.label(wording)).replaceAll("");
    return NAMED.matcher(plain).matches()
        ? Arrays.stream(END.split(plain))
            .flatMap(part -> Arrays.stream(part.split("[、,;和及与]")))
            .map(part -> AROUND.matcher(part).replaceAll(""))
            .map(part -> part.equals("内控") ? "内部控制" : part)
            .filter(part -> part.length() > 1)
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
