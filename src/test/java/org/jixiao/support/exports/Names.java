package org.jixiao.support.exports;

import java.util.List;
import java.util.Random;

/** Invented names: nobody and no firm is meant. */
final class Names {

  private static final List<String> PLACES =
      List.of("岚溪县", "岚溪", "岚江", "青岚", "溪口镇", "石坪镇", "岚北", "云坳镇");
  private static final String FIRST = "恒瑞锦鑫泽润嘉旭博远星鸿逸朗澄茂";
  private static final String SECOND = "达通源丰盛佳和捷诚宇兴泰昌晟";
  private static final List<String> TRADES =
      List.of(
          "文化用品", "图文广告", "舞台设备", "信息技术", "建筑装饰", "工程咨询", "电子科技", "展览展示", "印务", "办公设备", "物业服务",
          "园林绿化", "音响工程", "家具");
  private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "商行", "经营部", "服务部");
  private static final String SURNAMES = "陆沈顾程许韩冯曹袁邓傅卢苏蒋";
  private static final String GIVEN = "知若景思书亦怀清子云安澜棠禾舟屿川宁";

  private Names() {}

  /** One firm of some ten thousands. */
  static Payee firm(Random random) {
    return Payee.of(
        one(PLACES, random)
            + one(FIRST, random)
            + one(SECOND, random)
            + one(TRADES, random)
            + one(FORMS, random));
  }

  /** A firm that no ordinary line pays, so that planted cases stay apart. */
  static Payee lonelyFirm(Random random, int number) {
    return Payee.of(
        one(PLACES, random)
            + one(FIRST, random)
            + one(SECOND, random)
            + one(TRADES, random)
            + "第"
            + number
            + "工作室");
  }

  static Payee person(Random random) {
    return Payee.of(personName(random));
  }

  static String personName(Random random) {
    return one(SURNAMES, random) + one(GIVEN, random) + one(GIVEN, random);
  }

  static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String one(String all, Random random) {
    return String.valueOf(all.charAt(random.nextInt(all.length())));
  }
}
