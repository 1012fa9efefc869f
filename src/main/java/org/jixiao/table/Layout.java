package org.jixiao.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One table of the standard workbook: where it is found, what it holds, how the template lays it
 * out. Template and reader share it.
 *
 * @param code two letters that begin the ids of its rules
 * @param sheet the sheet's name
 * @param name the table's own name: the sheet's, unless the sheet holds a second table
 * @param sheetNames the names under which the sheet is found, its own first
 * @param sheetLabels the same as {@link Wording#label} leaves them
 * @param need how much an evaluation needs it
 * @param title the title above the table
 * @param purpose one sentence for the guide
 * @param columns its columns in the template's order
 * @param key the column whose cells name the rows
 * @param rows the rows that the template carries
 * @param moreRows whether people may add rows of their own
 * @param repeating whether several rows may bear the same name, as lines of a list do
 * @param blankRule number of the rule about required cells that are blank
 * @param spareRows empty rows for more, where more are allowed
 * @param totalLabel the label of the total row, or null when nothing adds up
 * @param slips obvious slips that the template marks while people type
 * @param papers what the evaluated unit is asked for when nobody has filled it in; empty where the
 *     table is not the unit's to provide
 * @param declaredBy what the name of such a paper contains on 资料清单, which says that it was not
 *     provided
 */
public record Layout(
    String code,
    String sheet,
    String name,
    List<String> sheetNames,
    List<String> sheetLabels,
    Need need,
    String title,
    String purpose,
    List<Column> columns,
    Column key,
    List<FixedRow> rows,
    boolean moreRows,
    boolean repeating,
    String blankRule,
    int spareRows,
    String totalLabel,
    List<Slip> slips,
    String papers,
    String declaredBy)
    implements Source {

  private static final List<String> TOTAL_LABELS =
      List.of("合计", "总计", "总合计", "合计数", "全年合计", "年度合计", "合计金额");

  /**
   * A slip that shows in a single row.
   *
   * @param column the column whose cell is marked
   * @param condition a spreadsheet condition, the columns named by their headings in brackets
   */
  public record Slip(Column column, String condition) {}

  public Layout {
    sheetNames = List.copyOf(sheetNames);
    sheetLabels = List.copyOf(sheetLabels);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    slips = List.copyOf(slips);
  }

  /** Begins the description of a table that stands alone on its sheet. */
  public static Builder of(String code, String sheet) {
    return new Builder(code, sheet, sheet);
  }

  /** Begins the description of a second table on a sheet, below the first. */
  public static Builder second(String code, String sheet, String name) {
    return new Builder(code, sheet, name);
  }

  /** Collects what is to say about a table; what is not said has its usual value. */
  public static final class Builder {

    private final String code;
    private final String sheet;
    private final String name;
    private final List<String> sheetNames = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<FixedRow> rows = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();
    private Need need = Need.OTHER;
    private boolean moreRows;
    private boolean repeating;
    private String blankRule = "M01";
    private int spareRows;
    private String title;
    private String purpose = "";
    private Column key;
    private String totalLabel;
    private String papers = "";
    private String declaredBy;

    private Builder(String code, String sheet, String name) {
      this.code = code;
      this.sheet = sheet;
      this.name = name;
      this.title = name;
      this.sheetNames.add(sheet);
      this.declaredBy = name;
    }

    /** Other names under which the sheet is found. */
    public Builder alsoNamed(String... names) {
      sheetNames.addAll(Arrays.asList(names));
      return this;
    }

    /** An evaluation cannot do without it. */
    public Builder required() {
      need = Need.REQUIRED;
      return this;
    }

    /** Most evaluations have it. */
    public Builder usual() {
      need = Need.USUAL;
      return this;
    }

    /** The title above the table, and one sentence for the guide. */
    public Builder titled(String words, String sentence) {
      title = words;
      purpose = sentence;
      return this;
    }

    /** Its columns; the rows are named by the given one. */
    public Builder columns(Column naming, Column... all) {
      return columns(naming, List.of(all));
    }

    /** Its columns; the rows are named by the given one. */
    public Builder columns(Column naming, List<Column> all) {
      key = naming;
      columns.addAll(all);
      return this;
    }

    /** The rows that the template carries. */
    public Builder rows(FixedRow... fixed) {
      return rows(List.of(fixed));
    }

    /** The rows that the template carries. */
    public Builder rows(List<FixedRow> fixed) {
      rows.addAll(fixed);
      return this;
    }

    /** People may add rows; the template has so many free ones. */
    public Builder open(int free) {
      moreRows = true;
      spareRows = free;
      return this;
    }

    /** A list whose lines may bear the same name; the template has so many free ones. */
    public Builder list(int free) {
      repeating = true;
      return open(free);
    }

    /**
     * Its rule about blank cells has another number than usual, which stands for something else.
     */
    public Builder blankRule(String number) {
      blankRule = number;
      return this;
    }

    /** It ends in a row that adds up. */
    public Builder total(String label) {
      totalLabel = label;
      return this;
    }

    /** What the evaluated unit is asked for when nobody has filled the table in. */
    public Builder papers(String words) {
      papers = words;
      return this;
    }

    /** What the name of its papers contains on 资料清单; the table's own name where nothing is said. */
    public Builder declaredBy(String words) {
      declaredBy = words;
      return this;
    }

    /** A slip that the template marks while people type. */
    public Builder slip(Column column, String condition) {
      slips.add(new Slip(column, condition));
      return this;
    }

    /** The layout. */
    public Layout build() {
      return new Layout(
          code,
          sheet,
          name,
          sheetNames,
          sheetNames.stream().map(Wording::label).toList(),
          need,
          title,
          purpose,
          columns,
          key,
          rows,
          moreRows,
          repeating,
          blankRule,
          spareRows,
          totalLabel,
          slips,
          papers,
          declaredBy);
    }
  }

  /** The same layout with other rows, and another number of free ones, in the template. */
  public Layout with(List<FixedRow> fixed, int count) {
    return new Layout(
        code,
        sheet,
        name,
        sheetNames,
        sheetLabels,
        need,
        title,
        purpose,
        columns,
        key,
        fixed,
        moreRows,
        repeating,
        blankRule,
        count,
        totalLabel,
        slips,
        papers,
        declaredBy);
  }

  /** Whether an evaluation cannot do without it. */
  public boolean required() {
    return need == Need.REQUIRED;
  }

  /** Whether it stands below another table on the same sheet. */
  public boolean isSecond() {
    return !name.equals(sheet);
  }

  /** What to call it: the sheet, and the table on it where there are two. */
  public String shownName() {
    return isSecond() ? sheet + "（" + name + "）" : sheet;
  }

  /** Whether the table ends in a row that adds up. */
  public boolean hasTotal() {
    return totalLabel != null;
  }

  /** Whether a label stands for a total, under either name. */
  public static boolean isTotal(String label) {
    return TOTAL_LABELS.contains(Wording.label(label));
  }

  /** The fixed row that a label in a workbook belongs to. */
  public Optional<FixedRow> fixedRow(String label) {
    String name = Wording.label(label);
    for (FixedRow row : rows) {
      if (row.names().contains(name)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Whether a sheet of this name is this table's. */
  public boolean isOnSheet(String seen) {
    return sheetLabels.contains(Wording.label(seen));
  }

  /** The columns whose cells are labels, in order. */
  public List<Column> labels() {
    return columns.stream().filter(column -> column.kind() == Kind.LABEL).toList();
  }

  /**
   * The words that a cell may hold, or is offered as a hint; empty when it is free. In a table of
   * facts the row says so.
   */
  public List<String> choices(Column column, String label) {
    return column.kind() == Kind.FACT
        ? fixedRow(label).map(FixedRow::choices).orElse(List.of())
        : column.choices();
  }

  /**
   * What the cells of a column hold in a row: in a table of facts each row says for itself. A row
   * that people have added holds words, or a plain number where facts are measured.
   */
  public Kind kind(Column column, String rowLabel) {
    return column.kind() == Kind.FACT
        ? fixedRow(rowLabel)
            .map(FixedRow::kind)
            .orElseGet(() -> measure().isPresent() ? Kind.COUNT : Kind.TEXT)
        : column.kind();
  }

  /** The column that says in what the facts of a row are measured, in a table that has one. */
  public Optional<Column> measure() {
    for (Column column : columns) {
      if (column.isMeasure()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether amounts stand in a column, in all of its rows or in some: facts that are measured are
   * in the unit of the table where they are amounts.
   */
  public boolean holdsAmounts(Column column) {
    return column.kind() == Kind.MONEY
        || column.kind() == Kind.FACT
            && measure().isPresent()
            && rows.stream().anyMatch(row -> row.kind() == Kind.MONEY);
  }

  /** Each layout is declared once: two are the same when they are one. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name().hashCode();
  }
}
