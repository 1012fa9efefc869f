package org.jixiao.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jixiao.book.Forms;
import org.jixiao.findings.Limit;
import org.jixiao.table.Layout;

/**
 * The tables of an invented department. What has to tie ties: years, months, payments and accounts
 * are made of the same amounts; only wilful slips do not. Amounts are in cents until they are
 * written.
 */
final class InventedDepartment {
  private static final List<String> CATEGORIES = List.of("人员经费", "公用经费", "项目支出");
  private static final int YEAR = 2024;

  private final String unit;
  private final int number;
  private final Random random;
  private final long[] initial = new long[3];
  private final long[] full = new long[3];
  private final long[] spent = new long[3];
  private final Map<Layout, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private final Map<Layout, List<Map<String, String>>> model = Example.INVENTED.tables();

  InventedDepartment(String unit, int number, long seed) {
    this.unit = unit;
    this.number = number;
    // Seeds that follow each other begin alike; these do not.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L ^ number * 0xBF58476D1CE4E5B9L);
  }

  /** Its tables, each row as heading → words. */
  Map<Layout, List<Map<String, String>>> tables() {
    amounts();
    basicInfo();
    table(Forms.FRAMEWORK.layout(), copy(Forms.FRAMEWORK.layout()));
    budget();
    monthly();
    boolean fewTables = number % 20 == 9;
    if (!fewTables) {
      payments();
      finalAccounts();
      threePublic();
      baseData();
      satisfaction();
      if (random.nextInt(5) > 0) {
        table(Forms.TARGETS.layout(), copy(Forms.TARGETS.layout()));
      }
      materials();
    }
    fixedAssets();
    scoring();
    if (number % 23 == 12) {
      table(
          Forms.PARAMETERS.layout(),
          List.of(Map.of("参数", Limit.LAST_QUARTER_SHARE.title(), "取值", "0.45")));
    }
    slips();
    return tables;
  }

  private void table(Layout layout, List<Map<String, String>> rows) {
    tables.put(layout, rows);
  }

  private List<Map<String, String>> copy(Layout layout) {
    List<Map<String, String>> rows = new ArrayList<>();
    model.getOrDefault(layout, List.of()).forEach(row -> rows.add(new LinkedHashMap<>(row)));
    return rows;
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private static long share(long cents, double rate) {
    return Math.round(cents * rate);
  }

  private static long sum(long... cents) {
    long sum = 0;
    for (long one : cents) {
      sum += one;
    }
    return sum;
  }

  private static String yuan(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private void amounts() {
    long whole = Math.round(Math.pow(10, between(8.6, 10.3)));
    double people = between(0.35, 0.6);
    double office = between(0.05, 0.1);
    double[] shares = {people, office, 1 - people - office};
    double[] adjusted = {between(0, 0.05), between(-0.06, 0.01), between(-0.05, 0.16)};
    if (number % 31 == 6) {
      // One whose projects were multiplied in the course of the year.
      adjusted[2] = 2.4;
    }
    boolean idle = number % 29 == 14;
    for (int i = 0; i < 3; i++) {
      initial[i] = share(whole, shares[i]);
      full[i] = initial[i] + share(initial[i], adjusted[i]);
      double use = random.nextInt(3) == 0 ? 1 : between(0.93, 1);
      spent[i] = share(full[i], idle && i == 2 ? 0.22 : use);
    }
  }

  private void basicInfo() {
    int posts = 12 + random.nextInt(140);
    int staff = posts - random.nextInt(1 + posts / 10) + (random.nextInt(9) == 0 ? 6 : 0);
    String code = CreditCode.of("11431499", random);
    List<Map<String, String>> rows = copy(Forms.BASIC.layout());
    Map<String, String> own =
        Map.of(
            "被评价单位", unit,
            "评价年度", Integer.toString(YEAR),
            "统一社会信用代码", code,
            "编制数", Integer.toString(posts),
            "在职人员数", Integer.toString(staff),
            "报告文号", "岚明衡绩评字〔2025〕%03d号".formatted(100 + number));
    rows.forEach(
        row -> row.computeIfPresent("填报内容", (key, old) -> own.getOrDefault(row.get("项目"), old)));
    table(Forms.BASIC.layout(), rows);
  }

  private void budget() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(row("支出分类", CATEGORIES.get(i), "年初预算数", yuan(initial[i]), "全年预算数", yuan(full[i])));
    }
    table(Forms.BUDGET.layout(), rows);
  }

  private static Map<String, String> row(String... headingsAndWords) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < headingsAndWords.length; i += 2) {
      row.put(headingsAndWords[i], headingsAndWords[i + 1]);
    }
    return row;
  }

  private void monthly() {
    long[] released = parts(sum(full), 30, 12, 11, 10, 8, 7, 6, 5, 4, 3, 2, 2);
    double year = number % 37 == 21 ? 40 : between(9, 14);
    long[] used = parts(sum(spent), 7, 7, 8, 8, 8, 9, 8, 8, 9, 8, 9, year);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      rows.add(
          row("月份", month + 1 + "月", "指标下达数", yuan(released[month]), "指标使用数", yuan(used[month])));
    }
    table(Forms.MONTHLY.layout(), rows);
  }

  /** Parts of an amount by their weights, a little shaken; together they are the amount. */
  private long[] parts(long cents, double... weights) {
    double whole = 0;
    double[] shaken = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      shaken[i] = weights[i] * between(0.9, 1.1);
      whole += shaken[i];
    }
    long[] parts = new long[weights.length];
    long left = cents;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = i == weights.length - 1 ? left : share(cents, shaken[i] / whole);
      left -= parts[i];
    }
    return parts;
  }

  private void payments() {
    long direct = share(sum(spent), between(0.55, 0.75));
    table(
        Forms.PAYMENTS.layout(),
        List.of(
            row("付款人", "岚溪县财政国库集中支付中心", "支付方式", "财政直接支付", "金额", yuan(direct)),
            row("付款人", unit, "支付方式", "财政授权支付", "金额", yuan(sum(spent) - direct))));
  }

  private void finalAccounts() {
    long[] now = {
      sum(full),
      sum(full),
      0,
      0,
      0,
      0,
      0,
      sum(spent),
      spent[0] + spent[1],
      spent[0],
      spent[1],
      spent[2]
    };
    double growth = between(0.93, 1.08);
    long people = share(spent[0], 1 / growth);
    long office = share(spent[1], 1 / between(0.95, 1.1));
    long projects = share(spent[2], 1 / between(0.85, 1.12));
    long income = share(sum(full), 1 / growth);
    long[] before = {
      income,
      income,
      0,
      0,
      0,
      0,
      0,
      people + office + projects,
      people + office,
      people,
      office,
      projects
    };
    List<Map<String, String>> rows = copy(Forms.FINAL_ACCOUNTS.layout());
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).put("上年度", yuan(before[i]));
      rows.get(i).put("本年度", yuan(now[i]));
      boolean moved = before[i] != now[i];
      rows.get(i).put("原因", moved ? "按当年预算批复和执行情况增减" : "");
    }
    table(Forms.FINAL_ACCOUNTS.layout(), rows);
  }

  private void threePublic() {
    long whole = share(spent[1], between(0.04, 0.1));
    long[] budget = {0, share(whole, 0.3), 0, share(whole, 0.7)};
    double control = number % 41 == 8 ? 3.1 : random.nextInt(3) == 0 ? 1 : between(0.75, 1);
    List<Map<String, String>> rows = copy(Forms.THREE_PUBLIC.layout());
    for (int i = 0; i < rows.size(); i++) {
      String now = yuan(share(budget[i], control));
      Map<String, String> row = rows.get(i);
      row.put("上年决算数", yuan(share(budget[i], between(0.95, 1.05))));
      row.put("本年预算数", yuan(budget[i]));
      row.put("账套数", now);
      row.put("重分类数", now);
      row.put("本年决算数", now);
    }
    table(Forms.THREE_PUBLIC.layout(), rows);
  }

  private void baseData() {
    long added = 0;
    long cut = 0;
    for (int i = 0; i < 3; i++) {
      long change = full[i] - initial[i];
      added += Math.max(0, change);
      cut += Math.max(0, -change);
    }
    long purchases = share(spent[2], between(0.1, 0.3));
    double bought = random.nextInt(3) == 0 ? 1 : between(0.9, 1);
    table(
        Forms.BASE_DATA.layout(),
        List.of(
            row("项目", "政府采购预算", "上年数", yuan(purchases), "本年数", yuan(purchases)),
            row("项目", "政府采购实际", "上年数", yuan(purchases), "本年数", yuan(share(purchases, bought))),
            row("项目", "年内追加预算", "本年数", yuan(added)),
            row("项目", "年内追减预算", "本年数", yuan(cut)),
            row("项目", "结构调剂", "本年数", "0"),
            row("项目", "政策性因素调整", "本年数", "0")));
  }

  private void satisfaction() {
    List<Map<String, String>> rows = copy(Forms.SATISFACTION.layout());
    for (Map<String, String> row : rows) {
      int sent = 60 + random.nextInt(120);
      int back = sent - random.nextInt(sent / 8);
      int unhappy = random.nextInt(1 + back / 12);
      int fair = random.nextInt(1 + back / 5);
      int content = (back - unhappy - fair) / 3;
      row.put("发放份数", Integer.toString(sent));
      row.put("回收份数", Integer.toString(back));
      row.put("非常满意", Integer.toString(back - unhappy - fair - content));
      row.put("满意", Integer.toString(content));
      row.put("基本满意", Integer.toString(fair));
      row.put("不满意", Integer.toString(unhappy));
      row.keySet().removeIf(heading -> heading.contains("无效"));
    }
    table(Forms.SATISFACTION.layout(), rows);
  }

  private void materials() {
    List<Map<String, String>> rows = copy(Forms.MATERIALS.layout());
    for (Map<String, String> row : rows) {
      boolean missing = random.nextInt(14) == 0;
      row.put("是否提供", missing ? "否" : "是");
      row.put("未提供原因", missing ? "经办人员调整，资料未移交" : "");
    }
    table(Forms.MATERIALS.layout(), rows);
  }

  private void fixedAssets() {
    long value = share(sum(initial), between(0.4, 1.6));
    long worn = share(value, between(0.2, 0.5));
    long bought = share(value, between(0, 0.06));
    long gone = share(value, between(0, 0.01));
    long depreciation = share(value, between(0.05, 0.08));
    table(
        Forms.ASSETS.layout(),
        List.of(assets("固定资产原值", value, bought, gone), assets("累计折旧", worn, depreciation, gone)));
  }

  private static Map<String, String> assets(String name, long begin, long added, long gone) {
    return row(
        "项目名称",
        name,
        "期初余额",
        yuan(begin),
        "本年增加额",
        yuan(added),
        "本年减少额",
        yuan(gone),
        "期末账面数",
        yuan(begin + added - gone));
  }

  private void scoring() {
    List<Map<String, String>> rows = copy(Forms.SCORING.layout());
    boolean knowsLastYear = random.nextInt(4) > 0;
    double care = between(0.55, 1);
    for (Map<String, String> row : rows) {
      BigDecimal points = new BigDecimal(row.get("分值"));
      row.put("扣分说明", "");
      if (row.get("评分规则").contains("抽查")) {
        // Nobody has inspected vouchers here.
        row.put("评分方式", "人工");
        row.put("评分规则", "人工评定");
      }
      if (row.get("评分方式").equals("人工")) {
        boolean whole = random.nextDouble() < care;
        BigDecimal lost =
            whole ? BigDecimal.ZERO : BigDecimal.valueOf(5L * (1 + random.nextInt(3)), 1);
        row.put("得分", points.subtract(lost.min(points)).toPlainString());
        if (!whole) {
          row.put("扣分说明", "现场核查资料不完整，扣" + lost.min(points).toPlainString() + "分");
        }
      } else {
        row.put("扣分说明", "按评分规则计算");
        value(row, care);
      }
      if (knowsLastYear) {
        BigDecimal lost = BigDecimal.valueOf(5L * random.nextInt(3), 1).min(points);
        row.put("上年得分", points.subtract(lost).toPlainString());
      }
    }
    table(Forms.SCORING.layout(), rows);
  }

  /** A value that is typed beside a rule: how many of its items are met, or a grade. */
  private void value(Map<String, String> row, double care) {
    String value = row.getOrDefault("指标值", "");
    if (value.isEmpty() || random.nextDouble() < care) {
      return;
    }
    if (value.equals("好")) {
      row.put("指标值", "一般");
    } else if (value.equals("0")) {
      row.put("指标值", "1");
    } else {
      row.put("指标值", Integer.toString(Math.max(0, Integer.parseInt(value) - 1)));
    }
  }

  /**
   * What careless people leave: a total that is typed and wrong, a blank month, a negative amount.
   */
  private void slips() {
    if (number % 8 == 3) {
      List<Map<String, String>> rows = new ArrayList<>(tables.get(Forms.BUDGET.layout()));
      rows.add(row("支出分类", "合计", "全年预算数", yuan(sum(full) + 10_000_00)));
      table(Forms.BUDGET.layout(), rows);
    }
    if (number % 17 == 5) {
      tables.get(Forms.MONTHLY.layout()).get(6).put("指标使用数", "");
    }
    if (number % 13 == 10) {
      tables.get(Forms.MONTHLY.layout()).get(3).put("指标使用数", "-" + yuan(sum(spent) / 50));
    }
  }
}
