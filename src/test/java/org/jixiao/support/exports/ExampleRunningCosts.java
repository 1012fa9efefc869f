package org.jixiao.support.exports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;

/** The running costs among the payments of the invented department. */
final class ExampleRunningCosts {

  static final Payee POWER = Payee.of("岚溪县供电服务有限公司");
  private static final Payee WATER = Payee.of("岚溪县自来水有限责任公司");
  private static final Payee SUPPLIES = Payee.of("岚溪县文渊办公用品商行");

  private final ExampleEntries entries;

  ExampleRunningCosts(ExampleEntries entries) {
    this.entries = entries;
  }

  /** Office items to the cent of 办公经费. */
  void officeItems() throws IOException {
    for (CSVRecord row : ExampleFigures.table("办公经费")) {
      long cents = ExampleFigures.cents(row.get("本年实际数"));
      EconomicCode code =
          Arrays.stream(EconomicCode.values())
              .filter(one -> one.title().equals(row.get("项目")))
              .findFirst()
              .orElseThrow();
      switch (code) {
        case C30201 -> {
          entries.running(entries.day(8), Payer.BUREAU, SUPPLIES, code, "购零星办公用品", 186_040);
          Payment cash = entries.lines().remove(entries.lines().size() - 1);
          entries.lines().add(cash.settled(Payment.CASH));
          spread(code, cents - 186_040, 12, SUPPLIES, "办公用品和耗材");
        }
        case C30202 -> spread(code, cents, 5, Payee.of("岚溪县方正印务有限公司"), "资料印刷费");
        case C30205 -> spread(code, cents, 6, WATER, "水费");
        case C30206 -> spread(code, cents, 12, POWER, "电费");
        case C30207 -> spread(code, cents, 6, Payee.of("岚溪县通信服务有限公司"), "电话和网络费");
        case C30209 -> spread(code, cents, 4, Payee.of("岚溪县安和物业服务有限公司"), "物业管理费");
        case C30211 -> travel(cents);
        case C30213 -> spread(code, cents, 5, Payee.of("岚溪县广厦建筑维修有限公司"), "办公楼维修费");
        case C30216 -> spread(code, cents, 3, Payee.of("岚溪县干部培训中心"), "业务培训费");
        case C30226 -> spread(code, cents, 4, Payee.of("岚溪县众联劳务服务有限公司"), "临时用工劳务费");
        default -> throw new IllegalStateException(row.toString());
      }
    }
  }

  /** Payments to one payee over the year; the squad pays every sixth itself. */
  private void spread(EconomicCode code, long cents, int times, Payee payee, String purpose) {
    long[] parts = Shares.uneven(cents, times, 0.3, entries.random());
    for (int i = 0; i < times; i++) {
      int month = (i + 1) * 12 / times;
      Payer payer = i % 6 == 4 ? Payer.ENFORCERS : Payer.BUREAU;
      entries.running(entries.day(month), payer, payee, code, month + "月" + purpose, parts[i]);
    }
  }

  private void travel(long cents) {
    long[] parts = Shares.uneven(cents, 14, 0.4, entries.random());
    for (int i = 0; i < parts.length; i++) {
      int month = 1 + i * 12 / parts.length;
      entries.add(
          entries.day(month),
          i % 5 == 3 ? Payer.ENFORCERS : Payer.BUREAU,
          Names.person(entries.random()),
          Category.PUBLIC,
          ExampleEntries.PUBLIC_PROJECT,
          EconomicCode.C30211,
          month + "月差旅费报销",
          Payment.CARD,
          parts[i]);
    }
  }

  /** Meals and cars to the cent of 三公经费. */
  void hospitalityAndVehicles() throws IOException {
    long[] meals =
        Shares.uneven(ExampleFigures.cents("三公经费", "公务接待费", "账套数"), 6, 0.35, entries.random());
    for (int i = 0; i < meals.length; i++) {
      entries.add(
          entries.day(2 * i + 2),
          Payer.BUREAU,
          Payee.of("岚溪县机关食堂"),
          Category.PUBLIC,
          ExampleEntries.PUBLIC_PROJECT,
          EconomicCode.C30217,
          "公务接待工作餐",
          Payment.CARD,
          meals[i]);
    }
    long[] cars =
        Shares.uneven(ExampleFigures.cents("三公经费", "公务用车运行维护费", "账套数"), 8, 0.3, entries.random());
    for (int i = 0; i < cars.length; i++) {
      boolean fuel = i % 2 == 0;
      entries.running(
          entries.day(1 + i * 3 / 2),
          i % 4 == 2 ? Payer.ENFORCERS : Payer.BUREAU,
          Payee.of(fuel ? "岚溪县城南加油站" : "岚溪县顺通汽车维修厂"),
          EconomicCode.C30231,
          fuel ? "公务用车燃油费" : "公务用车维修费",
          cars[i]);
    }
  }

  /** Meetings to the cent of 会议费. */
  void meetings() throws IOException {
    for (CSVRecord row : ExampleFigures.table("会议费")) {
      entries.running(
          LocalDate.parse(row.get("日期")),
          Payer.BUREAU,
          Payee.of("岚溪县会务接待中心"),
          EconomicCode.C30215,
          row.get("会议名称"),
          ExampleFigures.cents(row.get("金额")));
    }
  }

  /** What the running costs lack yet: travel allowances, union dues, welfare. */
  void restOfPublic() throws IOException {
    long rest = ExampleFigures.cents("支出衔接", "公用经费", "账套数") - entries.sum(Category.PUBLIC);
    long[] parts = Shares.of(rest, 0.55, 0.31, 0.14);
    long[] travel = Shares.uneven(parts[0], 12, 0.05, entries.random());
    for (int month = 1; month <= 12; month++) {
      entries.running(
          entries.day(month, 5, 15),
          Payer.BUREAU,
          ExampleEntries.WAGES,
          EconomicCode.C30239,
          month + "月公务交通补贴",
          travel[month - 1]);
    }
    long[] union = Shares.uneven(parts[1], 4, 0.05, entries.random());
    for (int i = 0; i < 4; i++) {
      entries.running(
          entries.day(3 * i + 3),
          Payer.BUREAU,
          Payee.of("岚溪县文旅广体局机关工会"),
          EconomicCode.C30228,
          "拨缴工会经费",
          union[i]);
    }
    long[] welfare = Shares.uneven(parts[2], 2, 0.1, entries.random());
    for (int i = 0; i < 2; i++) {
      entries.running(
          entries.day(i == 0 ? 2 : 9),
          Payer.BUREAU,
          Payee.of("岚溪县供销生活超市"),
          EconomicCode.C30229,
          "职工福利费",
          welfare[i]);
    }
  }
}
