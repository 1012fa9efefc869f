package org.jixiao.support.exports;

/** A code of the departmental economic classification. */
enum EconomicCode {
  C30101("基本工资"),
  C30102("津贴补贴"),
  C30107("绩效工资"),
  C30108("机关事业单位基本养老保险缴费"),
  C30110("职工基本医疗保险缴费"),
  C30113("住房公积金"),
  C30199("其他工资福利支出"),
  C30201("办公费"),
  C30202("印刷费"),
  C30205("水费"),
  C30206("电费"),
  C30207("邮电费"),
  C30209("物业管理费"),
  C30211("差旅费"),
  C30213("维修（护）费"),
  C30214("租赁费"),
  C30215("会议费"),
  C30216("培训费"),
  C30217("公务接待费"),
  C30218("专用材料费"),
  C30226("劳务费"),
  C30227("委托业务费"),
  C30228("工会经费"),
  C30229("福利费"),
  C30231("公务用车运行维护费"),
  C30239("其他交通费用"),
  C30299("其他商品和服务支出"),
  C30302("退休费"),
  C31002("办公设备购置"),
  C31003("专用设备购置"),
  C31022("无形资产购置");

  private final String code = name().substring(1);
  private final String title;

  EconomicCode(String title) {
    this.title = title;
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }
}
