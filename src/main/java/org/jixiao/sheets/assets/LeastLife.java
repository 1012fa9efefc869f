package org.jixiao.sheets.assets;

import java.util.List;
import java.util.Optional;

/**
 * The least life of a class of fixed assets by 财会〔2017〕4号. The first entry of which a word stands
 * in the name of a class holds; names that are none of these are not judged.
 *
 * @param name the class in the words of the rule
 * @param years the least life in years
 * @param words words by which the class is known
 */
public record LeastLife(String name, int years, List<String> words) {

  private static final List<LeastLife> ALL =
      List.of(
          new LeastLife("钢筋混凝土、钢结构房屋", 50, List.of("钢筋混凝土", "钢混", "钢结构")),
          new LeastLife("砖混、砖木房屋", 30, List.of("砖混", "砖木")),
          new LeastLife("简易房、房屋附属设施、构筑物", 8, List.of("简易房", "附属设施")),
          new LeastLife("房屋及构筑物", 8, List.of("房屋", "构筑物", "建筑")),
          new LeastLife("计算机设备", 6, List.of("计算机", "电脑", "信息化设备")),
          new LeastLife("办公设备", 6, List.of("办公设备")),
          new LeastLife("车辆", 8, List.of("车辆", "汽车", "用车", "公务车", "交通工具")),
          new LeastLife("机械设备", 10, List.of("机械设备")),
          new LeastLife(
              "图书档案、电气、通信、广播电视电影、仪器仪表设备",
              5,
              List.of("图书档案设备", "电气设备", "通信设备", "广播", "电视", "电影", "仪器", "仪表", "测量")),
          new LeastLife("通用设备", 5, List.of("通用设备")),
          new LeastLife("雷达、无线电和卫星导航设备", 10, List.of("雷达", "无线电", "卫星导航")),
          new LeastLife("电力、核工业、航空航天专用设备", 20, List.of("电力工业", "核工业", "航空航天")),
          new LeastLife(
              "工程、农林、食品、纺织等专用设备",
              10,
              List.of(
                  "工程机械", "农业", "林业", "木材", "食品", "饮料", "烟草", "粮油", "饲料", "纺织", "缝纫", "皮革", "邮政",
                  "石油", "炼焦", "冶炼", "探矿", "采矿", "非金属", "造纸", "印刷", "安全生产", "环境污染", "水工")),
          new LeastLife("医疗、化学药品、电工电子专用设备", 5, List.of("医疗", "药品", "中药", "电工", "电子专用")),
          new LeastLife("家具和用具", 5, List.of("用具", "装具")),
          new LeastLife("家具", 15, List.of("家具")),
          new LeastLife("专用设备", 3, List.of("专用设备")));

  public LeastLife {
    words = List.copyOf(words);
  }

  /** What holds for a class of this name. */
  public static Optional<LeastLife> of(String className) {
    return ALL.stream()
        .filter(one -> one.words().stream().anyMatch(className::contains))
        .findFirst();
  }
}
