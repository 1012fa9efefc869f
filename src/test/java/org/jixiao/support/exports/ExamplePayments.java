package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;

/**
 * The payments of the invented department. What its tables give to the cent (office items, official
 * hospitality, vehicles, meetings, purchases, the lines that were reclassified later) comes first;
 * wages follow the ledger's staff expenditure; project payments fill up what each payer and each
 * month still lack.
 */
final class ExamplePayments {

  /** The limit that the planted split group stays below, in yuan. */
  static final long SPLIT_LIMIT = 50_000;

  private static final Year YEAR = Year.of(2024);
  private static final String PUBLIC_PROJECT = "定额公用经费";

  private static final Payee WAGES = Payee.of("岚溪县文化旅游广电体育局代发工资户");
  private static final Payee PENSIONS = Payee.of("岚溪县机关事业单位养老保险基金专户");
  private static final Payee HEALTH = Payee.of("岚溪县医疗保险基金专户");
  private static final Payee HOUSING = Payee.of("岚溪县住房公积金归集专户");
  private static final Payee POWER = Payee.of("岚溪县供电服务有限公司");
  private static final Payee WATER = Payee.of("岚溪县自来水有限责任公司");
  private static final Payee SUPPLIES = Payee.of("岚溪县文渊办公用品商行");

  /** The firms that work for each project. */
  private static final Map<String, List<Payee>> CONTRACTORS =
      Map.of(
          "县博物馆基本陈列提升",
          payees("岚江博展展览展示有限公司", "岚溪县恒远展柜制作有限公司", "青岚数字影像服务有限公司"),
          "非遗传习所和非遗工坊建设",
          payees("岚溪县匠心古建修缮有限公司", "溪口镇竹艺传习合作社", "云坳镇织锦工坊"),
          "应急广播体系建设",
          payees("岚溪县声达电子科技有限公司", "岚江广电网络工程有限公司"),
          "乡镇综合文化站免费开放",
          payees("岚溪县书香图书发行有限公司", "石坪镇综合文化服务社"),
          "送戏下乡",
          payees("岚溪县花鼓戏演艺有限公司", "岚溪县青年舞台服务有限公司"),
          "文旅节会和全民健身赛事",
          payees("岚溪县山水节会策划有限公司", "岚北体育赛事服务有限公司"));

  private static final List<EconomicCode> PROJECT_CODES =
      List.of(
          EconomicCode.C30202,
          EconomicCode.C30213,
          EconomicCode.C30214,
          EconomicCode.C30218,
          EconomicCode.C30226,
          EconomicCode.C30227,
          EconomicCode.C30299);

  private final Random random = new Random(20_240_045);
  private final List<Payment> lines = new ArrayList<>();

  private ExamplePayments() {}

  private static List<Payee> payees(String... names) {
    return Arrays.stream(names).map(Payee::of).toList();
  }

  static Truth write(Path file, Look look) throws IOException {
    List<Payment> payments = lines();
    Truth truth = new Truth();
    try (Listing<Payment> listing = PaymentTable.open(file, look, new Random(45))) {
      listing.begin();
      int month = 1;
      for (Payment payment : payments) {
        if (payment.date().getMonthValue() > month) {
          listing.endGroup();
          month = payment.date().getMonthValue();
        }
        listing.line(payment, payment.readable());
        payment.tell(truth, YEAR);
      }
    }
    truth.plant(Suspicion.CASH);
    truth.plant(Suspicion.SPLIT);
    truth.plant(Suspicion.PROJECT_CODE);
    return truth;
  }

  /** All lines by date, numbered. */
  static List<Payment> lines() throws IOException {
    ExamplePayments example = new ExamplePayments();
    example.officeItems();
    example.hospitalityAndVehicles();
    example.meetings();
    example.purchases();
    example.reclassified();
    example.splitGroup();
    example.restOfPublic();
    example.staff();
    example.projects();
    example.refunds();
    example.lines.sort(Comparator.comparing(Payment::date));
    List<Payment> numbered = new ArrayList<>();
    for (Payment one : example.lines) {
      numbered.add(one.numbered(PaymentLines.number(one.date(), numbered.size() + 1)));
    }
    return numbered;
  }

  private void add(
      LocalDate day,
      Payer payer,
      Payee payee,
      Category category,
      String project,
      EconomicCode code,
      String purpose,
      String settlement,
      long cents) {
    if (cents <= 0) {
      throw new IllegalStateException(purpose + " " + day + " " + cents);
    }
    lines.add(
        new Payment(
            day,
            "",
            payer,
            payee,
            category,
            project,
            code,
            purpose,
            settlement,
            false,
            cents,
            null));
  }

  private void running(
      LocalDate day, Payer payer, Payee payee, EconomicCode code, String purpose, long cents) {
    add(day, payer, payee, Category.PUBLIC, PUBLIC_PROJECT, code, purpose, Payment.TRANSFER, cents);
  }

  /** A working day between two days of a month. */
  private LocalDate day(int month, int from, int to) {
    YearMonth calendar = YEAR.atMonth(month);
    LocalDate day;
    do {
      day = calendar.atDay(from + random.nextInt(to - from + 1));
    } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    return day;
  }

  private LocalDate day(int month) {
    return day(month, 3, 28);
  }

  private void officeItems() throws IOException {
    for (CSVRecord row : ExampleFigures.table("办公经费")) {
      long cents = ExampleFigures.cents(row.get("本年实际数"));
      EconomicCode code =
          Arrays.stream(EconomicCode.values())
              .filter(one -> one.title().equals(row.get("项目")))
              .findFirst()
              .orElseThrow();
      switch (code) {
        case C30201 -> {
          running(day(8), Payer.BUREAU, SUPPLIES, code, "购零星办公用品", 186_040);
          Payment cash = lines.remove(lines.size() - 1);
          lines.add(cash.settled(Payment.CASH));
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
    long[] parts = Shares.uneven(cents, times, 0.3, random);
    for (int i = 0; i < times; i++) {
      int month = (i + 1) * 12 / times;
      Payer payer = i % 6 == 4 ? Payer.ENFORCERS : Payer.BUREAU;
      running(day(month), payer, payee, code, month + "月" + purpose, parts[i]);
    }
  }

  private void travel(long cents) {
    long[] parts = Shares.uneven(cents, 14, 0.4, random);
    for (int i = 0; i < parts.length; i++) {
      int month = 1 + i * 12 / parts.length;
      add(
          day(month),
          i % 5 == 3 ? Payer.ENFORCERS : Payer.BUREAU,
          Names.person(random),
          Category.PUBLIC,
          PUBLIC_PROJECT,
          EconomicCode.C30211,
          month + "月差旅费报销",
          Payment.CARD,
          parts[i]);
    }
  }

  private void hospitalityAndVehicles() throws IOException {
    long[] meals = Shares.uneven(ExampleFigures.cents("三公经费", "公务接待费", "账套数"), 6, 0.35, random);
    for (int i = 0; i < meals.length; i++) {
      add(
          day(2 * i + 2),
          Payer.BUREAU,
          Payee.of("岚溪县机关食堂"),
          Category.PUBLIC,
          PUBLIC_PROJECT,
          EconomicCode.C30217,
          "公务接待工作餐",
          Payment.CARD,
          meals[i]);
    }
    long[] cars = Shares.uneven(ExampleFigures.cents("三公经费", "公务用车运行维护费", "账套数"), 8, 0.3, random);
    for (int i = 0; i < cars.length; i++) {
      boolean fuel = i % 2 == 0;
      running(
          day(1 + i * 3 / 2),
          i % 4 == 2 ? Payer.ENFORCERS : Payer.BUREAU,
          Payee.of(fuel ? "岚溪县城南加油站" : "岚溪县顺通汽车维修厂"),
          EconomicCode.C30231,
          fuel ? "公务用车燃油费" : "公务用车维修费",
          cars[i]);
    }
  }

  private void meetings() throws IOException {
    for (CSVRecord row : ExampleFigures.table("会议费")) {
      running(
          LocalDate.parse(row.get("日期")),
          Payer.BUREAU,
          Payee.of("岚溪县会务接待中心"),
          EconomicCode.C30215,
          row.get("会议名称"),
          ExampleFigures.cents(row.get("金额")));
    }
  }

  /** What the new cards and the new software cost. */
  private void purchases() throws IOException {
    for (ExampleCards.Lot lot : ExampleCards.LOTS) {
      boolean special = lot.kind() == AssetClass.SPECIAL;
      add(
          lot.day(),
          Payer.TREASURY,
          Payee.of("岚溪县" + (special ? "天籁音响设备" : "信达办公设备") + "有限公司"),
          special ? Category.PURPOSE : Category.PUBLIC,
          special ? "送戏下乡" : PUBLIC_PROJECT,
          special ? EconomicCode.C31003 : EconomicCode.C31002,
          "购置" + lot.kind().title(),
          Payment.TRANSFER,
          lot.cost());
    }
    add(
        day(7),
        Payer.TREASURY,
        Payee.of("青岚软件开发有限公司"),
        Category.PURPOSE,
        "县博物馆基本陈列提升",
        EconomicCode.C31022,
        "馆藏文物管理软件",
        Payment.TRANSFER,
        ExampleFigures.cents("无形资产", "无形资产原值", "本年增加额"));
  }

  /** The list shows what the ledger first booked; the table of reclassifications mends it later. */
  private void reclassified() throws IOException {
    for (CSVRecord row : ExampleFigures.table("重分类明细")) {
      LocalDate day = LocalDate.parse(row.get("日期"));
      long cents = ExampleFigures.cents(row.get("金额"));
      switch (row.get("凭证号")) {
        case "记-0087" ->
            fromProject(day, Payee.of("岚溪县安邦保险服务部"), EconomicCode.C30299, "公务用车保险费", cents);
        case "记-0214" -> fromProject(day, POWER, EconomicCode.C30206, "机关办公楼电费分摊", cents);
        case "记-0359" -> running(day, Payer.BUREAU, WAGES, EconomicCode.C30299, "退休人员生活补助", cents);
        case "记-0428" ->
            running(
                day,
                Payer.BUREAU,
                Payee.of("岚溪县青年舞台服务有限公司"),
                EconomicCode.C30214,
                "文旅节会舞台搭建费",
                cents);
        default -> throw new IllegalStateException(row.toString());
      }
    }
  }

  private void fromProject(
      LocalDate day, Payee payee, EconomicCode code, String purpose, long cents) {
    add(
        day,
        Payer.BUREAU,
        payee,
        Category.PURPOSE,
        "文旅节会和全民健身赛事",
        code,
        purpose,
        Payment.TRANSFER,
        cents);
  }

  private void splitGroup() {
    Payee payee = Payee.of("岚溪县映山红广告传媒工作室");
    long[] cents = {4_872_000, 4_935_000, 4_918_050};
    int[] days = {4, 13, 25};
    for (int i = 0; i < 3; i++) {
      add(
          YEAR.atMonth(11).atDay(days[i]),
          Payer.BUREAU,
          payee,
          Category.PURPOSE,
          "文旅节会和全民健身赛事",
          EconomicCode.C30227,
          "文旅宣传广告制作",
          Payment.TRANSFER,
          cents[i]);
    }
  }

  private long sum(Category category) {
    return lines.stream().filter(one -> one.category() == category).mapToLong(Payment::cents).sum();
  }

  private void restOfPublic() throws IOException {
    long rest = ExampleFigures.cents("支出衔接", "公用经费", "账套数") - sum(Category.PUBLIC);
    long[] parts = Shares.of(rest, 0.55, 0.31, 0.14);
    long[] travel = Shares.uneven(parts[0], 12, 0.05, random);
    for (int month = 1; month <= 12; month++) {
      running(
          day(month, 5, 15),
          Payer.BUREAU,
          WAGES,
          EconomicCode.C30239,
          month + "月公务交通补贴",
          travel[month - 1]);
    }
    long[] union = Shares.uneven(parts[1], 4, 0.05, random);
    for (int i = 0; i < 4; i++) {
      running(
          day(3 * i + 3),
          Payer.BUREAU,
          Payee.of("岚溪县文旅广体局机关工会"),
          EconomicCode.C30228,
          "拨缴工会经费",
          union[i]);
    }
    long[] welfare = Shares.uneven(parts[2], 2, 0.1, random);
    for (int i = 0; i < 2; i++) {
      running(
          day(i == 0 ? 2 : 9),
          Payer.BUREAU,
          Payee.of("岚溪县供销生活超市"),
          EconomicCode.C30229,
          "职工福利费",
          welfare[i]);
    }
  }

  private void staff() throws IOException {
    long all = ExampleFigures.cents("支出衔接", "人员经费", "账套数");
    long squad = all / 60;
    long[] squadMonths = Shares.uneven(squad, 12, 0.02, random);
    long[] months = Shares.uneven(all - squad, 12, 0.02, random);
    for (int month = 1; month <= 12; month++) {
      long[] parts = Shares.of(months[month - 1], 0.29, 0.17, 0.18, 0.15, 0.07, 0.1, 0.04);
      LocalDate pay = day(month, 8, 14);
      wages(pay, Payer.TREASURY, WAGES, EconomicCode.C30101, "月基本工资", parts[0]);
      wages(pay, Payer.TREASURY, WAGES, EconomicCode.C30102, "月津贴补贴", parts[1]);
      wages(pay, Payer.TREASURY, WAGES, EconomicCode.C30107, "月绩效工资", parts[2]);
      LocalDate dues = day(month, 15, 22);
      wages(dues, Payer.TREASURY, PENSIONS, EconomicCode.C30108, "月养老保险单位缴费", parts[3]);
      wages(dues, Payer.TREASURY, HEALTH, EconomicCode.C30110, "月医疗保险单位缴费", parts[4]);
      wages(dues, Payer.TREASURY, HOUSING, EconomicCode.C30113, "月住房公积金单位缴存", parts[5]);
      wages(pay, Payer.TREASURY, WAGES, EconomicCode.C30302, "月退休费", parts[6]);
      wages(pay, Payer.ENFORCERS, WAGES, EconomicCode.C30199, "月聘用协管员工资", squadMonths[month - 1]);
    }
  }

  private void wages(
      LocalDate day, Payer payer, Payee payee, EconomicCode code, String purpose, long cents) {
    add(
        day,
        payer,
        payee,
        Category.STAFF,
        "人员经费",
        code,
        day.getMonthValue() + purpose,
        Payment.TRANSFER,
        cents);
  }

  private void projects() throws IOException {
    double[] open = new double[12];
    long[] months = new long[12];
    for (int month = 1; month <= 12; month++) {
      int now = month;
      months[month - 1] =
          ExampleFigures.cents("月度指标", month + "月", "指标使用数")
              - lines.stream()
                  .filter(one -> one.date().getMonthValue() == now)
                  .mapToLong(Payment::cents)
                  .sum();
      open[month - 1] = months[month - 1];
    }
    Map<Payer, Long> lacking = new EnumMap<>(Payer.class);
    for (Payer payer : Payer.values()) {
      long paid =
          lines.stream().filter(one -> one.payer() == payer).mapToLong(Payment::cents).sum();
      lacking.put(payer, ExampleFigures.cents("支付汇总", payer.title(), "金额") - paid);
    }
    // In proportion to the month for two payers: the third then comes out by itself.
    long[] squad = Shares.of(lacking.get(Payer.ENFORCERS), open);
    long[] bureau = Shares.of(lacking.get(Payer.BUREAU), open);
    for (int i = 0; i < 12; i++) {
      works(i + 1, Payer.ENFORCERS, 1, squad[i]);
      works(i + 1, Payer.BUREAU, 4, bureau[i]);
      works(i + 1, Payer.TREASURY, 3, months[i] - squad[i] - bureau[i]);
    }
  }

  /** Payments of one payer for projects in one month. */
  private void works(int month, Payer payer, int times, long cents) {
    for (long part : Shares.uneven(cents, times, 0.45, random)) {
      String project = Names.one(PaymentLines.PROJECTS, random);
      Payee payee = Names.one(CONTRACTORS.get(project), random);
      EconomicCode code = Names.one(PROJECT_CODES, random);
      add(
          day(month),
          payer,
          payee,
          project.contains("免费开放") ? Category.OTHER_RUNNING : Category.PURPOSE,
          project,
          code,
          project + work(code),
          Payment.TRANSFER,
          part);
    }
  }

  private static String work(EconomicCode code) {
    return switch (code) {
      case C30202 -> "宣传资料印制";
      case C30213 -> "设施维修款";
      case C30214 -> "设备租赁费";
      case C30218 -> "专用材料采购款";
      case C30226 -> "现场劳务费";
      case C30227 -> "服务外包进度款";
      default -> "其他支出";
    };
  }

  /** A few payments were too high, and the difference came back in the same month. */
  private void refunds() {
    refund(EconomicCode.C30213, Category.PUBLIC, 124_650);
    refund(EconomicCode.C30202, Category.PUBLIC, 86_000);
    refund(EconomicCode.C30227, Category.PURPOSE, 1_263_580);
    refund(EconomicCode.C30218, Category.PURPOSE, 457_260);
  }

  private void refund(EconomicCode code, Category category, long back) {
    for (int i = 0; i < lines.size(); i++) {
      Payment one = lines.get(i);
      if (one.code() == code
          && one.category() == category
          && one.cents() > 2 * back
          && one.date().getDayOfMonth() < 20
          && !one.payee().name().contains("映山红")) {
        lines.set(i, one.amount(one.cents() + back));
        lines.add(one.refund(day(one.date().getMonthValue(), 22, 28), back));
        return;
      }
    }
    throw new IllegalStateException("nothing to pay back under " + code);
  }
}
