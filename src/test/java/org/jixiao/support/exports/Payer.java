package org.jixiao.support.exports;

/** The accounts that pay; who pays decides the way of payment. */
enum Payer {
  TREASURY("岚溪县财政国库集中支付中心", "财政直接支付", "6100450000000010017", "045001-岚溪县文化旅游广电体育局"),
  BUREAU("岚溪县文化旅游广电体育局", "财政授权支付", "6100450000000010025", "045001-岚溪县文化旅游广电体育局"),
  ENFORCERS("岚溪县文化市场综合行政执法大队", "财政授权支付", "6100450000000010033", "045002-岚溪县文化市场综合行政执法大队");

  private final String title;
  private final String method;
  private final String account;
  private final String unit;

  Payer(String title, String method, String account, String unit) {
    this.title = title;
    this.method = method;
    this.account = account;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String method() {
    return method;
  }

  String account() {
    return account;
  }

  String unit() {
    return unit;
  }
}
