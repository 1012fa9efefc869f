package org.jixiao.ledgers.payments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which economic code a purpose speaks of: meetings, receptions, cars and what else is watched. */
final class PurposeWords {

  private static final Map<String, String[]> WORDS = words();

  /** Rooms and things that bear the name of an occasion, and are none. */
  private static final Pattern THINGS =
      Pattern.compile("(?:会议|培训|接待)(?:室|厅|中心|大楼|楼|桌|椅|系统|平板|设备|软件|平台)");

  private PurposeWords() {}

  private static Map<String, String[]> words() {
    Map<String, String[]> words = new LinkedHashMap<>();
    words.put("30212", new String[] {"因公出国", "出国（境）", "出国(境)", "出境培训"});
    words.put("30215", new String[] {"会议", "会务"});
    words.put("30216", new String[] {"培训", "讲课费"});
    words.put("30217", new String[] {"接待", "招待", "宴请"});
    words.put(
        "30231", new String[] {"公务用车", "公车", "车辆维修", "车辆保养", "车辆保险", "车辆加油", "燃油费", "汽油费", "过路过桥"});
    words.put("30211", new String[] {"差旅费", "出差"});
    words.put("30202", new String[] {"印刷费"});
    words.put("30209", new String[] {"物业管理费", "物业费"});
    words.put("30226", new String[] {"劳务费"});
    return words;
  }

  /** The codes that a purpose speaks of, in order. */
  static Set<String> codes(String purpose) {
    Set<String> codes = new TreeSet<>();
    String said = THINGS.matcher(purpose).replaceAll("");
    WORDS.forEach(
        (code, words) -> {
          for (String word : words) {
            if (said.contains(word)) {
              codes.add(code);
              return;
            }
          }
        });
    return codes;
  }
}
