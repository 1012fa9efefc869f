package org.jixiao.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Kept;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.Form;
import org.jixiao.table.Layout;
import org.jixiao.table.Wording;

/** The rules about the workbook as a whole. Those about its file (WB-F…) are file rules. */
public final class WorkbookRules {

  /** The version of the template that this program builds. */
  public static final int TEMPLATE_VERSION = 4;

  public static final Rule<Dossier> FOREIGN_SHEET =
      Rule.of("WB-S05", Severity.BLOCKED, "结果表的名称被占用")
          .because("评价结果、检查结果、补充资料清单、规则清单、运行记录、明细疑点由程序重写；同名的外来工作表不能覆盖。")
          .repair("把同名的工作表改名后再运行。")
          .reads(Kept.WORKBOOK)
          .test(WorkbookRules::checkForeign);

  private static final Rule<Dossier> SHEET_MISSING =
      Rule.of("WB-S01", Severity.ERROR, "缺少必需的工作表")
          .because("必需的工作表缺少时，其中的指标、核对和得分都无从计算。")
          .repair("把工作表改回标准名称，或从空白模板复制该表后填写。")
          .reads(Kept.WORKBOOK)
          .test(WorkbookRules::checkSheets);

  private static final Rule<Dossier> TEMPLATE =
      Rule.of("WB-S02", Severity.NOTE, "模板版本")
          .because("较新的模板可能含有本程序不认识的内容；较旧的模板可能缺少新表。")
          .repair("模板较旧的可继续使用；模板较新的请更新程序。")
          .reads(Kept.GUIDE)
          .test(WorkbookRules::checkTemplate);

  private static final Rule<Dossier> FOUND_TWICE =
      Rule.of("WB-S03", Severity.ERROR, "同一张表出现两次")
          .because("两张表都像是标准表，程序无法判断以哪一张为准。")
          .repair("改名或删除不用的一张。")
          .reads(Kept.WORKBOOK)
          .test(WorkbookRules::checkDoubles);

  private static final Rule<Dossier> HIDDEN =
      Rule.of("WB-S04", Severity.NOTE, "隐藏的工作表参与了计算")
          .because("隐藏表里的数参与了计算，复核人却看不到。")
          .repair("取消隐藏，确认内容。")
          .reads(Kept.WORKBOOK)
          .test(
              (dossier, inspection) -> {
                inspection.looked();
                for (String sheet : dossier.book().hiddenSheets()) {
                  inspection
                      .find()
                      .onSheet(sheet)
                      .found("隐藏")
                      .expected("可见")
                      .says("工作表“" + sheet + "”是隐藏的，其内容已参与计算。");
                }
              });

  private static final Rule<Dossier> MANUAL =
      Rule.of("WB-L01", Severity.NOTE, "工作簿为手动计算")
          .because("手动计算时改了数而公式不变，容易看到旧结果。")
          .repair("在 Excel 的“公式 › 计算选项”中改为“自动”。")
          .reads(Kept.WORKBOOK)
          .test(
              (dossier, inspection) -> {
                inspection.looked();
                if (dossier.book().manualCalculation()) {
                  inspection.find().found("手动").expected("自动").says("工作簿的计算方式是手动。");
                }
              });

  private static final Rule<Dossier> NEARLY_NAMED =
      Rule.of("WB-S06", Severity.CHECK, "名称或表头相近的工作表")
          .because("表名与标准名称不同的工作表，可能是填了数而没有读取，其中的错误也就查不出来。")
          .repair("把要用的一张改回标准名称；备份、草稿移到别的工作簿，或改成不相近的名称。")
          .reads(Kept.WORKBOOK)
          .test(WorkbookRules::checkNearlyNamed);

  private static final Rule<Dossier> SETTINGS =
      Rule.of("WB-L02", Severity.NOTE, "工作簿的计算设置会改变结果")
          .because("有的设置使 Excel 重算时得出与程序不同的数，例如按显示的位数截取精度后，合计与各行对不上。")
          .repair("在 Excel 的“文件 › 选项”中取消该设置；以显示精度为准时，已录入的数可能已被永久改变，应对照原始资料复核。")
          .reads(Kept.WORKBOOK)
          .test(
              (dossier, inspection) -> {
                inspection.looked();
                for (String setting : dossier.book().settings()) {
                  inspection
                      .find()
                      .found(setting)
                      .expected("不设置")
                      .says("工作簿设置了“" + setting + "”，Excel 重算的结果可能与程序计算的不同。");
                }
              });

  private static final Rule<Dossier> PARTS_MISSING =
      Rule.of("WB-L03", Severity.NOTE, "图表、图片或批注的内容缺失")
          .because("工作表引用了文件里没有的内容，多半是别的程序保存时丢失的；打开后看不到，也不会有提示。")
          .repair("对照原始文件补回；不需要的，在 Excel 中打开后另存即可去掉。")
          .reads(Kept.WORKBOOK)
          .test(
              (dossier, inspection) -> {
                inspection.looked();
                for (String part : dossier.book().absentParts()) {
                  inspection
                      .find()
                      .found("缺失")
                      .expected(part)
                      .says("工作簿引用的内容不在文件里：" + part + "。其余内容照原样保留。");
                }
              });

  static final List<Rule<Dossier>> ALL =
      List.of(
          SHEET_MISSING,
          TEMPLATE,
          FOUND_TWICE,
          HIDDEN,
          FOREIGN_SHEET,
          NEARLY_NAMED,
          MANUAL,
          SETTINGS,
          PARTS_MISSING);

  private WorkbookRules() {}

  private static void checkForeign(Dossier dossier, Inspection inspection) {
    inspection.looked();
    for (String sheet : dossier.book().foreignSheets()) {
      inspection
          .find()
          .onSheet(sheet)
          .found("不是本程序生成的“" + sheet + "”")
          .expected("名称留给程序的结果表")
          .says("工作簿里已有一张不是本程序生成的“" + sheet + "”，为免覆盖，不能写入结果。");
    }
  }

  private static void checkSheets(Dossier dossier, Inspection inspection) {
    inspection.looked();
    RawBook book = dossier.book();
    for (Form<?> form : Forms.ALL) {
      Layout layout = form.layout();
      String absence = book.absences().get(layout);
      boolean headless = book.headless().contains(layout);
      if (absence != null && (layout.required() || headless)) {
        List<String> strangers =
            book.sheets().stream()
                .filter(name -> Forms.ALL.stream().noneMatch(f -> f.layout().isOnSheet(name)))
                .toList();
        boolean present = book.sheets().stream().anyMatch(layout::isOnSheet);
        Optional<String> nearest =
            layout.sheetNames().stream()
                .flatMap(name -> Wording.nearest(name, strangers).stream())
                .findFirst();
        inspection
            .find()
            .severity(layout.required() ? Severity.ERROR : Severity.CHECK)
            .onSheet(layout.sheet())
            .found(
                present
                    ? "有这张表，没有表头"
                    : nearest.map(name -> "名称最接近的是“" + name + "”").orElse("没有名称相近的工作表"))
            .expected(present ? "表头行" : "工作表“" + layout.sheet() + "”")
            .says(absence);
      }
    }
  }

  private static void checkNearlyNamed(Dossier dossier, Inspection inspection) {
    inspection.looked();
    for (NearSheet near : dossier.book().nearSheets()) {
      String table = "“" + near.layout().sheet() + "”";
      String sheet = "工作表“" + near.sheet() + "”";
      boolean harmless =
          near.fate() == NearSheet.Fate.READ || near.fate() == NearSheet.Fate.BESIDE_THE_FILLED;
      String said =
          switch (near.fate()) {
            case READ -> "的名称与标准名称" + table + "不同，已按" + table + "读取。";
            case ONE_OF_SEVERAL -> "的名称与" + table + "相近，这样的工作表不止一张，都没有读取。";
            case BESIDE_THE_FILLED -> "的名称与" + table + "相近，其中填有数据；已读取" + table + "，没有读取这一张。";
            case BESIDE_THE_EMPTY -> "的名称与" + table + "相近，其中填有数据，没有读取；而" + table + "是空的。";
            case HEADED_ALIKE -> "的表头与" + table + "相同，名称不同，没有读取。";
          };
      inspection
          .find()
          .severity(harmless ? Severity.NOTE : Severity.CHECK)
          .onSheet(near.sheet())
          .found(near.sheet())
          .expected(near.layout().sheet())
          .says(sheet + said);
    }
  }

  private static void checkTemplate(Dossier dossier, Inspection inspection) {
    Optional<Integer> version = dossier.book().templateVersion();
    if (version.isEmpty()) {
      inspection.skip("填报说明中没有模板版本");
      return;
    }
    inspection.looked();
    int found = version.get();
    if (found != TEMPLATE_VERSION) {
      boolean newer = found > TEMPLATE_VERSION;
      inspection
          .find()
          .severity(newer ? Severity.ERROR : Severity.NOTE)
          .onSheet("填报说明")
          .found("模板版本 " + found)
          .expected("模板版本 " + TEMPLATE_VERSION)
          .says(newer ? "模板版本比程序新，可能有读不到的内容。" : "模板是较旧的版本，已照常读取；要用新模板的表，可用 new --from 把填报内容转过去。");
    }
  }

  private static void checkDoubles(Dossier dossier, Inspection inspection) {
    inspection.looked();
    for (Map.Entry<Layout, List<String>> twice : dossier.book().doubles().entrySet()) {
      inspection
          .find()
          .onSheet(twice.getKey().sheet())
          .found(String.join("、", twice.getValue()))
          .expected("只有一张“" + twice.getKey().sheet() + "”")
          .says(
              "有不止一处像是“"
                  + twice.getKey().sheet()
                  + "”："
                  + String.join("、", twice.getValue())
                  + "。");
    }
  }
}
