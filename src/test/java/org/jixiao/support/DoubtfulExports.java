package org.jixiao.support;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Import;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.Progress;
import org.jixiao.run.RunOptions;

/** Exports of the invented department in which every rule about lines finds something. */
public final class DoubtfulExports {

  private static final String UNIT = "045001-岚溪县文化旅游广电体育局";
  private static final String HEAD = "支付日期,支付令编号,预算单位,付款人,收款人,支付方式,项目类别,部门经济分类,用途,结算方式,金额";

  private static final List<String> PAYMENTS =
      List.of(
          HEAD,
          line("2024-01-05", "01", UNIT, "岚溪文具店", "公用经费", "30201", "购办公用品", "现金", "860.00"),
          line("2024-01-06", "02", UNIT, "王晓梅", "公用经费", "30226", "讲课劳务费", "转账", "1500.00"),
          line("2024-02-01", "03", UNIT, "映山红广告社", "特定目标类", "30227", "宣传费", "转账", "90000.00"),
          line("2024-02-10", "04", UNIT, "映山红广告社", "特定目标类", "30227", "宣传费", "转账", "80000.00"),
          line("2024-02-20", "05", UNIT, "映山红广告社", "特定目标类", "30227", "宣传费", "转账", "70000.00"),
          line("2024-03-01", "06", UNIT, "岚溪物业公司", "公用经费", "30209", "物业管理费", "转账", "5000.50"),
          line("2024-03-05", "07", UNIT, "岚溪物业公司", "公用经费", "30209", "物业管理费", "转账", "5000.50"),
          line("2024-04-01", "08", UNIT, "岚溪建筑公司", "特定目标类", "31005", "工程预付款", "转账", "300000.00"),
          line("2024-04-02", "09", UNIT, "岚溪宾馆", "公用经费", "30201", "全县工作会议会场", "转账", "6000.10"),
          line("2024-04-03", "10", UNIT, "岚溪电力公司", "特定目标类", "30206", "电费", "转账", "420.00"),
          line("2024-04-04", "10", UNIT, "岚溪电力公司", "公用经费", "30206", "电费", "转账", "421.00"),
          line("2024-04-05", "11", "045002-岚溪县文化馆", "岚溪书店", "公用经费", "30201", "购图书", "转账", "33.00"),
          line("2024-04-06", "12", UNIT, "岚溪书店", "公用经费", "30201", "123", "转账", "34.00"),
          line("2023-12-30", "13", UNIT, "岚溪书店", "公用经费", "30201", "购图书", "转账", "35.00"),
          line("2024-04-07", "14", UNIT, "岚溪书店", "公用经费", "30201", "购图书", "转账", "12万"),
          "合计,,,,,,,,,,1.00");

  private static final List<String> CARDS =
      List.of(
          "卡片编号,资产分类,资产名称,规格型号,原值,取得日期,处置日期,折旧年限（月）,累计折旧",
          "K1,计算机设备,台式机,X,7200.00,2020-01-15,,72,7200.01",
          "K2,计算机设备,笔记本,X,7200.00,2020-01-15,,60,100.00",
          "K2,计算机设备,服务器,,7200.00,2020-01-15,,72,100.00");

  private DoubtfulExports() {}

  private static String line(
      String day,
      String voucher,
      String unit,
      String payee,
      String type,
      String code,
      String purpose,
      String how,
      String sum) {
    return String.join(
        ",",
        day,
        "2024000000" + voucher,
        unit,
        "岚溪县文化旅游广电体育局",
        payee,
        "授权支付",
        type,
        code,
        purpose,
        how,
        sum);
  }

  /** Imports them into a workbook; what people typed in it stays. */
  public static void into(Path workbook) throws IOException {
    Path payments = workbook.resolveSibling("payments.csv");
    Path cards = workbook.resolveSibling("固定资产卡片.csv");
    Files.write(payments, PAYMENTS, Charset.forName("GB18030"));
    Files.write(cards, CARDS, Charset.forName("GB18030"));
    Clock clock = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);
    RunOptions options =
        new RunOptions(null, false, true, null, Capacity.here(), "0", clock, FileLayer.disk());
    Map<ExportKind, List<Path>> files =
        Map.of(ExportKind.PAYMENTS, List.of(payments), ExportKind.ASSET_CARDS, List.of(cards));
    new Import(options, new ImportRequest(files, Map.of(), false, false), Progress.UNSEEN)
        .into(workbook);
  }
}
