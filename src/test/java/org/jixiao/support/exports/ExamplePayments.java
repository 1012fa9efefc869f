package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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

  private static final Payee PENSIONS = Payee.of("岚溪县机关事业单位养老保险基金专户");
  private static final Payee HEALTH = Payee.of("岚溪县医疗保险基金专户");
  private static final Payee HOUSING = Payee.of("岚溪县住房公积金归集专户");

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

  private final ExampleEntries entries = new ExampleEntries();

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
        payment.tell(truth, ExampleEntries.YEAR);
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
    ExampleRunningCosts running = new ExampleRunningCosts(example.entries);
    running.officeItems();
    running.hospitalityAndVehicles();
    running.meetings();
    example.purchases();
    example.reclassified();
    example.splitGroup();
    running.restOfPublic();
    example.staff();
    example.projects();
    example.refunds();
    example.entries.lines().sort(Comparator.comparing(Payment::date));
    List<Payment> numbered = new ArrayList<>();
    for (Payment one : example.entries.lines()) {
      numbered.add(one.numbered(PaymentLines.number(one.date(), numbered.size() + 1)));
    }
    return numbered;
  }

  /** What the new cards and the new software cost. */
  private void purchases() throws IOException {
    for (ExampleCards.Lot lot : ExampleCards.LOTS) {
      boolean special = lot.kind() == AssetClass.SPECIAL;
      entries.add(
          lot.day(),
          Payer.TREASURY,
          Payee.of("岚溪县" + (special ? "天籁音响设备" : "信达办公设备") + "有限公司"),
          special ? Category.PURPOSE : Category.PUBLIC,
          special ? "送戏下乡" : ExampleEntries.PUBLIC_PROJECT,
          special ? EconomicCode.C31003 : EconomicCode.C31002,
          "购置" + lot.kind().title(),
          Payment.TRANSFER,
          lot.cost());
    }
    entries.add(
        entries.day(7),
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
        case "记-0214" ->
            fromProject(day, ExampleRunningCosts.POWER, EconomicCode.C30206, "机关办公楼电费分摊", cents);
        case "记-0359" ->
            entries.running(
                day, Payer.BUREAU, ExampleEntries.WAGES, EconomicCode.C30299, "退休人员生活补助", cents);
        case "记-0428" ->
            entries.running(
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
    entries.add(
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
      entries.add(
          ExampleEntries.YEAR.atMonth(11).atDay(days[i]),
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

  private void staff() throws IOException {
    long all = ExampleFigures.cents("支出衔接", "人员经费", "账套数");
    long squad = all / 60;
    long[] squadMonths = Shares.uneven(squad, 12, 0.02, entries.random());
    long[] months = Shares.uneven(all - squad, 12, 0.02, entries.random());
    for (int month = 1; month <= 12; month++) {
      long[] parts = Shares.of(months[month - 1], 0.29, 0.17, 0.18, 0.15, 0.07, 0.1, 0.04);
      LocalDate pay = entries.day(month, 8, 14);
      wages(pay, Payer.TREASURY, ExampleEntries.WAGES, EconomicCode.C30101, "月基本工资", parts[0]);
      wages(pay, Payer.TREASURY, ExampleEntries.WAGES, EconomicCode.C30102, "月津贴补贴", parts[1]);
      wages(pay, Payer.TREASURY, ExampleEntries.WAGES, EconomicCode.C30107, "月绩效工资", parts[2]);
      LocalDate dues = entries.day(month, 15, 22);
      wages(dues, Payer.TREASURY, PENSIONS, EconomicCode.C30108, "月养老保险单位缴费", parts[3]);
      wages(dues, Payer.TREASURY, HEALTH, EconomicCode.C30110, "月医疗保险单位缴费", parts[4]);
      wages(dues, Payer.TREASURY, HOUSING, EconomicCode.C30113, "月住房公积金单位缴存", parts[5]);
      wages(pay, Payer.TREASURY, ExampleEntries.WAGES, EconomicCode.C30302, "月退休费", parts[6]);
      wages(
          pay,
          Payer.ENFORCERS,
          ExampleEntries.WAGES,
          EconomicCode.C30199,
          "月聘用协管员工资",
          squadMonths[month - 1]);
    }
  }

  private void wages(
      LocalDate day, Payer payer, Payee payee, EconomicCode code, String purpose, long cents) {
    entries.add(
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
              - entries.lines().stream()
                  .filter(one -> one.date().getMonthValue() == now)
                  .mapToLong(Payment::cents)
                  .sum();
      open[month - 1] = months[month - 1];
    }
    Map<Payer, Long> lacking = new EnumMap<>(Payer.class);
    for (Payer payer : Payer.values()) {
      long paid =
          entries.lines().stream()
              .filter(one -> one.payer() == payer)
              .mapToLong(Payment::cents)
              .sum();
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
    for (long part : Shares.uneven(cents, times, 0.45, entries.random())) {
      String project = Names.one(PaymentLines.PROJECTS, entries.random());
      Payee payee = Names.one(CONTRACTORS.get(project), entries.random());
      EconomicCode code = Names.one(PROJECT_CODES, entries.random());
      entries.add(
          entries.day(month),
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
    for (int i = 0; i < entries.lines().size(); i++) {
      Payment one = entries.lines().get(i);
      if (one.code() == code
          && one.category() == category
          && one.cents() > 2 * back
          && one.date().getDayOfMonth() < 20
          && !one.payee().name().contains("映山红")) {
        entries.lines().set(i, one.amount(one.cents() + back));
        entries.lines().add(one.refund(entries.day(one.date().getMonthValue(), 22, 28), back));
        return;
      }
    }
    throw new IllegalStateException("nothing to pay back under " + code);
  }
}
