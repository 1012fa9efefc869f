package org.jixiao.support.exports;

import java.util.List;

/** The classes of the invented department with things that belong to them. */
enum AssetClass {
  HOUSE("房屋及构筑物（钢筋混凝土）", 50, List.of("文化馆综合楼", "图书馆主楼", "博物馆展厅", "体育馆看台", "办公楼", "非遗传习所")),
  COMPUTER("计算机设备", 6, List.of("台式计算机", "笔记本电脑", "服务器", "网络交换机", "图形工作站")),
  OFFICE("办公设备", 6, List.of("复印机", "激光打印机", "投影仪", "空调机", "扫描仪", "碎纸机")),
  VEHICLE("车辆", 8, List.of("流动图书车", "流动舞台车", "执法用车", "应急广播保障车")),
  FURNITURE("家具", 15, List.of("阅览桌椅", "办公桌椅", "展柜", "文件柜", "排练厅镜柜")),
  SPECIAL("专用设备（音响灯光）", 10, List.of("线阵列音箱", "数字调音台", "舞台灯光组", "功率放大器", "应急广播终端", "LED显示屏"));

  private final String title;
  private final int years;
  private final List<String> things;

  AssetClass(String title, int years, List<String> things) {
    this.title = title;
    this.years = years;
    this.things = things;
  }

  String title() {
    return title;
  }

  int months() {
    return years * 12;
  }

  List<String> things() {
    return things;
  }
}
