package org.jixiao.report.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jixiao.book.Completion;
import org.jixiao.book.Forms;
import org.jixiao.book.Indicator;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.tags.TagNames.Group;
import org.jixiao.sheets.Form;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;

/** The names of a firm's own document, as the sheets and the results declare them. */
public final class ReportNames {

  /** What a report never prints as a table: how the program is set, and the texts themselves. */
  private static final Set<Form<?>> NO_TABLE =
      Set.of(Forms.PARAMETERS, Forms.SWITCHES, Forms.TEXTS);

  /** What no declaration has: kept as a list, so that no workbook has to be made to know it. */
  private static final String LIST = "names.csv";

  private static final TagNames KNOWN = known();

  private ReportNames() {}

  /** All names. */
  public static TagNames all() {
    return KNOWN;
  }

  private static TagNames known() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, List<String>> listed = new HashMap<>();
    try (InputStream in = ReportNames.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + LIST);
      }
      for (CSVRecord line : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        listed.computeIfAbsent(line.get("种类"), k -> new ArrayList<>()).add(line.get("名称"));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return named(listed.get("指标"), listed.get("图"), listed.get("章"));
  }

  /**
   * All names, as workbooks show them: by this the list is held to what the program can print.
   *
   * @param completions workbooks that show which indicators and charts there can be
   * @param chapters the chapters of a report
   */
  public static TagNames of(List<Completion> completions, List<String> chapters) {
    return named(indicators(completions), charts(completions), chapters);
  }

  private static TagNames named(
      List<String> indicators, List<String> charts, List<String> chapters) {
    return new TagNames(
        List.of(
            new Group("基本信息", TagKind.TEXT, labels(Forms.BASIC)),
            new Group("评价结果的指标", TagKind.TEXT, indicators),
            new Group("报告文字的小节", TagKind.TEXT, labels(Forms.TEXTS)),
            new Group("表（单独占一段）", TagKind.TABLE, tables()),
            new Group("图（单独占一段）", TagKind.CHART, charts),
            new Group("章（单独占一段）", TagKind.CHAPTER, chapters),
            new Group("逐行取数的表（写在表格一行的首尾，或各占一段）", TagKind.ROWS, tables())),
        columns());
  }

  private static List<String> labels(Form<?> form) {
    return form.layout().rows().stream().map(FixedRow::label).distinct().toList();
  }

  private static List<String> indicators(List<Completion> completions) {
    return completions.stream()
        .flatMap(completion -> completion.indicators().stream())
        .map(Indicator::name)
        .distinct()
        .toList();
  }

  private static List<Layout> layouts() {
    return Forms.inTabOrder().stream()
        .filter(form -> !NO_TABLE.contains(form))
        .<Layout>map(Form::layout)
        .toList();
  }

  private static List<String> tables() {
    return layouts().stream().map(Layout::name).toList();
  }

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    layouts()
        .forEach(
            layout ->
                columns.put(
                    layout.name(), layout.columns().stream().map(Column::heading).toList()));
    return columns;
  }

  /** Each chart by its own name; the first of a sheet by that of the sheet as well. */
  private static List<String> charts(List<Completion> completions) {
    Set<String> names = new LinkedHashSet<>();
    for (Completion completion : completions) {
      for (ChartPlan plan : plans(completion)) {
        names.add(sheetOf(plan));
        names.add(plan.name());
      }
    }
    return new ArrayList<>(names);
  }

  /** All charts of a workbook, each before the others of its sheet in the order of the sheet. */
  public static List<ChartPlan> plans(Completion completion) {
    return Stream.concat(
            completion.dossier().readings().stream().flatMap(one -> one.charts().stream()),
            ResultsPage.of(completion).scoreCharts().stream())
        .toList();
  }

  /** The sheet of a chart: its name begins with it. */
  public static String sheetOf(ChartPlan plan) {
    int dash = plan.name().indexOf('-');
    return dash < 0 ? plan.name() : plan.name().substring(0, dash);
  }
}
