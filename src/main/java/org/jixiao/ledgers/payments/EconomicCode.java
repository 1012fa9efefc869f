package org.jixiao.ledgers.payments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The economic classification of the department's budget (部门预算支出经济分类, since 2018): five digits, the
 * first three of which are the class.
 */
public final class EconomicCode {

  /** 302: goods and services, with the names that the office-cost table uses. */
  private static final Map<String, String> GOODS_AND_SERVICES = goodsAndServices();

  private static final Pattern CODE =
      Pattern.compile("(?<!\\d)(3\\d{2})[\\s.-]*(\\d{2})?(?:\\d{2})*(?!\\d)");

  private EconomicCode() {}

  private static Map<String, String> goodsAndServices() {
    return Stream.of(
            "30201 办公费",
            "30202 印刷费",
            "30203 咨询费",
            "30204 手续费",
            "30205 水费",
            "30206 电费",
            "30207 邮电费",
            "30208 取暖费",
            "30209 物业管理费",
            "30211 差旅费",
            "30212 因公出国（境）费",
            "30213 维修（护）费",
            "30214 租赁费",
            "30215 会议费",
            "30216 培训费",
            "30217 公务接待费",
            "30218 专用材料费",
            "30224 被装购置费",
            "30225 专用燃料费",
            "30226 劳务费",
            "30227 委托业务费",
            "30228 工会经费",
            "30229 福利费",
            "30231 公务用车运行维护费",
            "30239 其他交通费用",
            "30240 税金及附加费用",
            "30299 其他商品和服务支出")
        .map(entry -> entry.split(" "))
        .collect(
            Collectors.toMap(
                part -> part[0], part -> part[1], (one, other) -> one, LinkedHashMap::new));
  }

  /**
   * The code in a text such as {@code 30201}, {@code 30201-办公费} or {@code 302 01}.
   *
   * @return five digits; three when only the class is given; empty when there is none
   */
  public static String in(String words) {
    Matcher code = CODE.matcher(words);
    if (!code.find()) {
      return byName(words);
    }
    return code.group(2) == null ? code.group(1) : code.group(1) + code.group(2);
  }

  /** The code of two cells, class and item; either may carry the whole code or a name behind it. */
  public static String in(String itsClass, String item) {
    String whole = in(item);
    if (whole.length() == 5) {
      return whole;
    }
    Matcher digits = Pattern.compile("^\\s*(\\d{1,2})(?!\\d)").matcher(item);
    String first = in(itsClass);
    return first.length() == 3 && digits.find()
        ? first + (digits.group(1).length() == 1 ? "0" : "") + digits.group(1)
        : first;
  }

  /** Where a system gives names without codes. */
  private static String byName(String words) {
    String bare = words.replace("(", "（").replace(")", "）").strip();
    return GOODS_AND_SERVICES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(bare))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The name of an item of 302; the code itself when it is none that is known. */
  public static String name(String code) {
    return GOODS_AND_SERVICES.getOrDefault(code, code);
  }

  /**
   * The items of 302 that have tables of their own: travel abroad, receptions, vehicles, meetings.
   */
  static final List<String> APART = List.of("30212", "30215", "30217", "30231");
}
