package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jixiao.excel.Template;
import org.jixiao.files.FileLayer;
import org.jixiao.files.SafeSave;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.table.Layout;

/**
 * A district of invented departments, to try a batch on: large and small ones, careful and careless
 * ones, some with few tables, some far from the others, one file that was damaged. The same seed
 * makes the same bytes.
 */
public final class ExampleDistrict {
  private static final String DISTRICT = "岚溪县";

  private static final List<String> BUREAUS =
      List.of(
          "财政局",
          "教育局",
          "公安局",
          "民政局",
          "司法局",
          "人力资源和社会保障局",
          "自然资源局",
          "住房和城乡建设局",
          "交通运输局",
          "水利局",
          "农业农村局",
          "商务局",
          "文化旅游广电体育局",
          "卫生健康局",
          "退役军人事务局",
          "应急管理局",
          "审计局",
          "市场监督管理局",
          "统计局",
          "医疗保障局",
          "林业局",
          "城市管理局",
          "行政审批服务局",
          "信访局",
          "机关事务服务中心",
          "档案馆",
          "融媒体中心",
          "供销合作社联合社",
          "残疾人联合会",
          "妇女联合会",
          "总工会",
          "科学技术协会",
          "红十字会",
          "发展和改革局",
          "工业和信息化局",
          "科技局",
          "生态环境分局",
          "乡村振兴局",
          "接待服务中心",
          "投资促进中心",
          "公共资源交易中心",
          "住房保障服务中心",
          "疾病预防控制中心",
          "人民医院",
          "第一中学");

  private static final List<String> TOWNS =
      List.of(
          "城关镇", "白石镇", "青峰镇", "龙潭镇", "大河镇", "双桥镇", "云台乡", "石门乡", "柳林乡", "枫树乡", "黄沙乡", "马家坪乡",
          "南庄街道", "北关街道", "东湖街道");

  private ExampleDistrict() {}

  /** One of its files: its path inside the folder, and its bytes. */
  private record Made(String name, byte[] bytes) {}

  /**
   * Makes the workbooks in a folder.
   *
   * @param departments how many
   * @param seed from which everything follows
   * @return how many files were made
   * @throws Refusal when the folder holds something already, or cannot be written to
   */
  public static int make(Path folder, int departments, long seed, FileLayer files) {
    try {
      if (files.exists(folder) && (!files.isFolder(folder) || !files.list(folder).isEmpty())) {
        throw Refusal.of(FileRules.CANNOT_SAVE, "“" + folder + "”已存在，里面有文件，没有生成。", "给出一个新的或空的文件夹。");
      }
      for (int number = 1; number <= departments; number++) {
        Made made = made(number, seed);
        Path file = folder.resolve(made.name());
        files.makeFolder(file.getParent());
        new SafeSave(files, bytes -> {}).saveNew(file, made.bytes());
      }
      return departments;
    } catch (IOException failed) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE, "“" + folder + "”写不进去：没有写入权限，或磁盘已满。", "检查文件夹、权限和磁盘空间。");
    }
  }

  private static Made made(int number, long seed) {
    int all = BUREAUS.size() + TOWNS.size();
    int kind = (number - 1) % all;
    int round = (number - 1) / all;
    boolean town = kind >= BUREAUS.size();
    String place = round == 0 ? DISTRICT : DISTRICT + "第" + (round + 1) + "片区";
    String unit = place + (town ? TOWNS.get(kind - BUREAUS.size()) + "人民政府" : BUREAUS.get(kind));
    String name = (town ? "乡镇/" : "") + "%03d-".formatted(number) + unit + ".xlsx";
    Map<Layout, List<Map<String, String>>> tables =
        new InventedDepartment(unit, number, seed).tables();
    byte[] bytes = Template.filled(tables);
    // One comes as a file that was cut short on its way.
    return new Made(name, number % 30 == 17 ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
  }
}
