package org.jixiao.ledgers.assets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jixiao.ledgers.Ledger;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.UnitNames;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.ledgers.reading.ExportField;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.MoneySum;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.assets.LeastLife;

/**
 * The cards of the fixed assets: what was there, came and went in the year, and what was written
 * off. Where a card states its depreciation, that is taken; else it is estimated by the rule for
 * government units.
 */
public final class CardLedger implements Ledger {

  /** More classes than that are put together under the names of the national table. */
  private static final int MOST_CLASSES = 12;

  /** In years. Only a building lives longer, so a larger number must be in months. */
  private static final int MOST_YEARS = 30;

  private static final int MOST_YEARS_OF_A_BUILDING = 80;

  private final int year;
  private final LocalDate opening;
  private final LocalDate closing;
  private final UnitNames units = new UnitNames();
  private final CardScrutiny scrutiny = new CardScrutiny();
  private final Movement cost = new Movement();
  private final Movement writtenOff = new Movement();
  private final Map<String, AssetClass> classes = new TreeMap<>();
  private final MoneySum intangible = new MoneySum();
  private Sum estimated = Sum.NONE;
  private Sum estimatedCharge = Sum.NONE;
  private Sum assumedLives = Sum.NONE;
  private Sum withoutLife = Sum.NONE;
  private Sum notDepreciated = Sum.NONE;
  private boolean removalsKnown = true;

  /** What a balance did in the year; 元. */
  private static final class Movement {
    private BigDecimal added = BigDecimal.ZERO;
    private BigDecimal removed = BigDecimal.ZERO;
    private BigDecimal closing = BigDecimal.ZERO;

    BigDecimal opening() {
      return closing.subtract(added).add(removed);
    }
  }

  /** The cards of one class. */
  private static final class AssetClass {
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal writtenOff = BigDecimal.ZERO;
    private BigDecimal charge = BigDecimal.ZERO;
    private final Set<Integer> lives = new TreeSet<>();

    void add(AssetClass other) {
      cost = cost.add(other.cost);
      writtenOff = writtenOff.add(other.writtenOff);
      charge = charge.add(other.charge);
      lives.addAll(other.lives);
    }
  }

  public CardLedger(int year) {
    this.year = year;
    this.opening = LocalDate.of(year, 1, 1);
    this.closing = LocalDate.of(year, 12, 31);
  }

  @Override
  public void begin(String file, FieldLine header) {
    scrutiny.begin(file, header);
    removalsKnown &= header.has(ExportFields.REMOVED_ON);
  }

  @Override
  public Amount signed(FieldLine line, Amount amount) {
    return amount;
  }

  @Override
  public boolean isOutside(FieldLine line, LocalDate day) {
    LocalDate removed = line.day(ExportFields.REMOVED_ON);
    if (added(line, day).getYear() > year || removed != null && removed.isBefore(opening)) {
      return true;
    }
    if (isIntangible(line.words(ExportFields.ASSET_CLASS))) {
      intangible.add(line.amount(ExportFields.COST));
      return true;
    }
    return false;
  }

  /** The day on which the books took an asset in; where they do not say, that of its purchase. */
  private static LocalDate added(FieldLine line, LocalDate acquired) {
    LocalDate booked = line.day(ExportFields.BOOKED_ON);
    return booked == null ? acquired : booked;
  }

  private static boolean isIntangible(String className) {
    return className.matches("[\\[(]?A08.*")
        || className.matches(".*(无形资产|土地使用权|专利|著作权|商标权|特许|非专利技术|软件).*");
  }

  @Override
  public String objection(FieldLine line, LocalDate day) {
    String removed = removed(line);
    if (!removed.isEmpty() && line.day(ExportFields.REMOVED_ON) == null) {
      return "处置日期“" + removed + "”不是能确定的日期";
    }
    String use = line.words(ExportFields.USE);
    if (removed.isEmpty() && isGone(use)) {
      return "使用状况为“" + use + "”，但没有处置日期";
    }
    if (line.amount(ExportFields.COST).sign() < 0) {
      return "原值是负数";
    }
    for (ExportField field : List.of(ExportFields.WRITTEN_OFF, ExportFields.CHARGE)) {
      if (!isIdle(line.words(field)) && line.amount(field) == null) {
        return field.name() + "“" + line.words(field) + "”不是能确定的金额";
      }
    }
    return "";
  }

  private static String removed(FieldLine line) {
    String words = line.words(ExportFields.REMOVED_ON);
    return isIdle(words) ? "" : words;
  }

  /** How people write that there is nothing. */
  private static boolean isIdle(String words) {
    return words.isEmpty() || words.matches("[—–\\-/]+|无|未处置");
  }

  private static boolean isGone(String use) {
    return use.matches(".*(?<!待|拟)(处置|报废|注销|核销|调出|盘亏).*") && !use.matches(".*(待|拟|申请).*");
  }

  @Override
  public void take(FieldLine line, LocalDate acquired, Amount itsCost) {
    BigDecimal amount = itsCost.yuan();
    units.add(line.words(ExportFields.CARD_UNIT), itsCost);
    LocalDate in = added(line, acquired);
    LocalDate out = line.day(ExportFields.REMOVED_ON);
    boolean there = out == null || out.isAfter(closing);
    String className = className(line);
    int life = life(line, className, amount);
    Depreciation rule = new Depreciation(amount, life, YearMonth.from(in));
    BigDecimal atEnd = there ? rule.upTo(closing) : rule.atDisposal(out);
    BigDecimal atStart = rule.upTo(opening.minusDays(1));
    BigDecimal recorded = yuan(line.amount(ExportFields.WRITTEN_OFF));
    BigDecimal off = recorded == null ? atEnd : recorded;
    if (recorded == null && life > 0) {
      estimated = estimated.plus(atEnd);
    }
    BigDecimal stated = yuan(line.amount(ExportFields.CHARGE));
    // What is written off in all cannot be less than what was written off this year.
    BigDecimal estimate =
        atEnd.subtract(atStart).max(BigDecimal.ZERO).min(off.max(BigDecimal.ZERO));
    BigDecimal charge = stated == null ? estimate : stated;
    if (stated == null && life > 0) {
      estimatedCharge = estimatedCharge.plus(charge);
    }
    move(cost, amount, in.isBefore(opening) ? BigDecimal.ZERO : amount, there);
    move(writtenOff, off, charge, there);
    AssetClass sums = classes.computeIfAbsent(className, key -> new AssetClass());
    if (there) {
      sums.cost = sums.cost.add(amount);
      sums.writtenOff = sums.writtenOff.add(off);
      if (life > 0) {
        sums.lives.add(life);
      }
    }
    sums.charge = sums.charge.add(charge);
    scrutiny.look(line, amount, off, life, className);
  }

  private static BigDecimal yuan(Amount amount) {
    return amount == null ? null : amount.yuan();
  }

  private static void move(Movement balance, BigDecimal end, BigDecimal added, boolean there) {
    balance.added = balance.added.add(added);
    if (there) {
      balance.closing = balance.closing.add(end);
    } else {
      balance.removed = balance.removed.add(end);
    }
  }

  private static String className(FieldLine line) {
    String name = UnitNames.bare(line.words(ExportFields.ASSET_CLASS));
    return name.isEmpty() ? "未分类" : name;
  }

  /** The life of a card in months; 0 when it is not depreciated, or cannot be. */
  private int life(FieldLine line, String className, BigDecimal amount) {
    if (isNotDepreciated(line, className, amount)) {
      notDepreciated = notDepreciated.plus(amount);
      return 0;
    }
    int stated = stated(line, className);
    if (stated > 0) {
      return stated;
    }
    Optional<LeastLife> least = LeastLife.of(className);
    if (least.isEmpty()) {
      withoutLife = withoutLife.plus(amount);
      return 0;
    }
    assumedLives = assumedLives.plus(amount);
    return least.get().years() * 12;
  }

  private static int stated(FieldLine line, String className) {
    int months = number(line.words(ExportFields.LIFE_MONTHS));
    if (months > 0) {
      return months;
    }
    int life = number(line.words(ExportFields.LIFE_YEARS));
    if (line.heading(ExportFields.LIFE_YEARS).matches(".*[(（\\[]\\s*年\\s*[)）\\]].*")) {
      return life * 12;
    }
    boolean building = className.matches(".*(房|建筑|构筑物|钢混|钢筋|砖).*");
    return life > (building ? MOST_YEARS_OF_A_BUILDING : MOST_YEARS) ? life : life * 12;
  }

  private static int number(String words) {
    return NumberText.read(words.replaceAll("[年月]$", ""), Unit.COUNT)
        .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.valueOf(2000)) < 0)
        .map(BigDecimal::intValue)
        .orElse(0);
  }

  private static boolean isNotDepreciated(FieldLine line, String className, BigDecimal amount) {
    return line.words(ExportFields.DEPRECIATION_STATE).matches(".*(不提|否).*")
        || line.words(ExportFields.VALUE_KIND).contains("名义")
        || amount.compareTo(BigDecimal.ONE) == 0
        || className.matches(".*(文物|陈列品).*")
        || className.matches(".*(动植物|动物|植物).*") && !className.matches(".*(家具|用具|装具).*")
        || className.contains("土地") && !className.matches(".*(房|构筑物|建筑).*")
        || className.matches("图书(、?档案)?");
  }

  @Override
  public UnitNames units() {
    return units;
  }

  @Override
  public Harvest harvest() {
    List<TableImport> tables = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    tables.add(
        new TableImport(
            "固定资产", ExportKind.ASSET_CARDS, List.of(row("固定资产原值", cost), row("累计折旧", writtenOff))));
    tables.add(new TableImport("资产类别", ExportKind.ASSET_CARDS, classRows(remarks)));
    remarks.add("“期末账面数”以总账为准，没有从卡片填写；填上后程序会与卡片推出的期末余额核对。");
    if (!removalsKnown) {
      remarks.add("卡片导出没有处置日期列，已处置的资产不在其中：期初余额和本年减少额没有填，请按资产报表填写。");
    }
    say(
        remarks,
        new Sum(intangible.count(), intangible.total()),
        "属无形资产（软件、土地使用权等），没有计入固定资产（列在“未计入”）");
    say(remarks, estimated, "没有累计折旧，按直线法测算（当月增加当月计提，不留残值）");
    say(remarks, estimatedCharge, "没有本年折旧，按直线法测算");
    say(remarks, assumedLives, "没有折旧年限，按财会〔2017〕4号的最低年限测算");
    say(remarks, withoutLife, "没有折旧年限，类别也不在财会〔2017〕4号的表中，没有测算折旧");
    say(remarks, notDepreciated, "不提折旧（文物、名义金额等）");
    scrutiny.remark().ifPresent(remarks::add);
    return new Harvest(tables, scrutiny.results(), remarks, 0);
  }

  private static void say(List<String> remarks, Sum sum, String what) {
    if (sum.lines() > 0) {
      remarks.add(
          "有 "
              + Decimals.count(sum.lines())
              + " 张卡片（"
              + Decimals.amount(sum.amount())
              + " 元）"
              + what
              + "。");
    }
  }

  private TableImport.Row row(String item, Movement balance) {
    Map<String, String> values = new LinkedHashMap<>();
    if (removalsKnown) {
      values.put("期初余额", balance.opening().toPlainString());
    }
    values.put("本年增加额", balance.added.toPlainString());
    if (removalsKnown) {
      values.put("本年减少额", balance.removed.toPlainString());
    }
    return TableImport.Row.of("项目名称", item, values);
  }

  private List<TableImport.Row> classRows(List<String> remarks) {
    Map<String, AssetClass> shown = classes;
    if (classes.size() > MOST_CLASSES) {
      shown = new TreeMap<>();
      for (Map.Entry<String, AssetClass> entry : classes.entrySet()) {
        String name = LeastLife.of(entry.getKey()).map(LeastLife::name).orElse("其他");
        shown.computeIfAbsent(name, key -> new AssetClass()).add(entry.getValue());
      }
      remarks.add("卡片的资产类别有 " + classes.size() + " 种，资产类别表按财会〔2017〕4号的分类归并。");
    }
    List<TableImport.Row> rows = new ArrayList<>();
    shown.forEach(
        (name, sums) -> {
          Map<String, String> values = new LinkedHashMap<>();
          values.put("原值", sums.cost.toPlainString());
          values.put("累计折旧", sums.writtenOff.toPlainString());
          if (sums.lives.size() == 1) {
            int months = sums.lives.iterator().next();
            values.put(
                "折旧年限",
                Decimals.plain(
                    Decimals.divide(BigDecimal.valueOf(months), BigDecimal.valueOf(12))));
          } else if (sums.lives.size() > 1) {
            remarks.add("“" + name + "”的卡片折旧年限不一，折旧年限没有填。");
          }
          values.put("本年折旧", sums.charge.toPlainString());
          rows.add(TableImport.Row.of("资产类别", name, values));
        });
    return rows;
  }
}
