package org.jixiao.sheets.projects;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Shape;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;

/**
 * 项目支出 once read.
 *
 * @param computed the table with what follows from it
 */
public record Projects(ComputedTable computed) implements ComputedReading {

  /** One project, or the total; amounts in 元. */
  public record Project(ComputedRow row) {

    /** Its name. */
    public Figure label() {
      return row.label(ProjectsForm.NAME);
    }

    /** 年初预算数. */
    public Figure initial() {
      return row.get(ProjectsForm.INITIAL);
    }

    /** 全年预算数. */
    public Figure full() {
      return row.get(ProjectsForm.FULL);
    }

    /** 实际支出. */
    public Figure spent() {
      return row.get(ProjectsForm.SPENT);
    }

    /** 执行率. */
    public Figure execution() {
      return row.get(ProjectsForm.EXECUTION);
    }
  }

  static Projects read(RawTable table) {
    return new Projects(
        ComputedTable.ofList(table, ProjectsForm.INITIAL, ProjectsForm.FULL, ProjectsForm.SPENT));
  }

  /** One for each project. */
  public List<Project> lines() {
    return computed.lines().stream().map(Project::new).toList();
  }

  /** The line of 合计. */
  public Project total() {
    return new Project(computed.total());
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        new ChartPlan(
            "项目支出-执行率",
            "各项目预算执行率",
            Shape.BARS,
            lines().stream().map(Project::label).toList(),
            List.of(
                ChartPlan.Series.of(table(), ProjectsForm.EXECUTION, lines(), Project::execution)),
            "执行率"));
  }
}
