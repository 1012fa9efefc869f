package org.jixiao.window;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JRadioButton;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.run.ReportRequest;

/** What kind of report the user wants, and where it is to stand. */
final class ReportChoice {

  /**
   * What was chosen.
   *
   * @param target where the report is to stand
   * @param request what kind of report it is
   */
  record Chosen(Path target, ReportRequest request) {}

  private final SideWindow window;
  private final JComboBox<String> outline = new JComboBox<>();
  private final JRadioButton forComment = new JRadioButton("征求意见稿(Y)", true);
  private final JRadioButton last = new JRadioButton("定稿(D)");
  private final FileLine template;
  private final FileLine target;
  private final Consumer<Chosen> chosen;

  /**
   * The form.
   *
   * @param offered where reports of this workbook usually stand
   * @param chosen hears what the user wants
   */
  ReportChoice(JFrame frame, Ask ask, String name, Path offered, Consumer<Chosen> chosen) {
    this.window = new SideWindow(frame, "生成报告　" + name, true);
    this.chosen = chosen;
    Outline.names().forEach(outline::addItem);
    outline.setName("outline");
    template =
        new FileLine("自有模板", 'M', () -> ask.files("选择本单位的报告模板", false, "Word 文档", "docx"), () -> {})
            .whenEmpty("不用模板，按上面的提纲起草");
    target =
        new FileLine(
                "保存为",
                'B',
                () -> ask.target("评价报告保存为", target(), "Word 文档", "docx").stream().toList(),
                () -> {})
            .needed()
            .take(List.of(offered));
  }

  private Path target() {
    return target.files().get(0);
  }

  void show() {
    ButtonGroup stages = new ButtonGroup();
    forComment.setMnemonic('Y');
    forComment.setToolTipText("还有待核实的事项时：加批注，列在附件里，送被评价单位征求意见");
    last.setMnemonic('D');
    last.setToolTipText("错误都已改正、需核实的都已答复才能出");
    last.setName("final");
    stages.add(forComment);
    stages.add(last);
    Form form = new Form();
    form.row("提纲", 'G', outline);
    form.choices("稿次", forComment, last);
    form.row(template);
    form.row(target);
    JButton draft = window.button("起草", 'Q', this::draft);
    draft.setName("draft");
    window.closing("取消");
    window.add(form.component(), BorderLayout.CENTER);
    window.add(window.buttons(), BorderLayout.SOUTH);
    window.usual(draft);
    window.showPacked();
  }

  private void draft() {
    window.close();
    Outline wanted = Outline.values()[outline.getSelectedIndex()];
    Stage stage = last.isSelected() ? Stage.FINAL : Stage.FOR_COMMENT;
    Path own = template.files().stream().findFirst().orElse(null);
    chosen.accept(new Chosen(target(), new ReportRequest(wanted, stage, false, own)));
  }
}
