package org.jixiao.support.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A reader of the simplest kind, which knows from the look what to expect. */
final class NaiveReading {

  private final Map<Standing, Integer> lines = new HashMap<>();
  private final Map<Standing, BigDecimal> amounts = new HashMap<>();
  private final Map<String, BigDecimal> months = new TreeMap<>();
  private final Map<String, BigDecimal> payers = new TreeMap<>();
  private BigDecimal printedTotal;

  static NaiveReading of(Path file, Look look) throws IOException {
    Charset charset = look.charset();
    String text = Files.readString(file, charset);
    if (look.byteOrderMark()) {
      assertEquals('\uFEFF', text.charAt(0));
    } else if (charset.equals(StandardCharsets.UTF_8)) {
      assertFalse(text.startsWith("\uFEFF"));
    }
    NaiveReading reading = new NaiveReading();
    List<String> header = null;
    for (String line : text.split("\r\n")) {
      List<String> cells = cells(line, look.separator());
      if (header == null && cells.contains("交易方向")) {
        header = cells;
      } else if (header != null && header.size() == cells.size()) {
        reading.line(cells, header, look);
      }
    }
    return reading;
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + separator).toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private void line(List<String> cells, List<String> header, Look look) {
    BigDecimal amount = amount(cells.get(cells.size() - 1), look);
    if (cells.get(0).equals("合计") || cells.get(0).equals("总计")) {
      printedTotal = amount;
      return;
    }
    if (cells.get(1).length() != 20) {
      return;
    }
    if (cells.get(header.indexOf("交易方向")).equals("退回") && amount != null && amount.signum() > 0) {
      amount = amount.negate();
    }
    LocalDate date = date(cells.get(0));
    Standing standing =
        date == null || amount == null
            ? Standing.REJECTED
            : date.getYear() == 2024 ? Standing.ACCEPTED : Standing.OUTSIDE;
    lines.merge(standing, 1, Integer::sum);
    if (amount != null) {
      amounts.merge(standing, amount, BigDecimal::add);
    }
    if (standing == Standing.ACCEPTED) {
      int method = Math.max(header.indexOf("支付方式"), header.indexOf("支付类型"));
      months.merge(date.getMonthValue() + "月", amount, BigDecimal::add);
      payers.merge(cells.get(3) + "|" + cells.get(method), amount, BigDecimal::add);
    }
  }

  private static BigDecimal amount(String cell, Look look) {
    StringBuilder text = new StringBuilder();
    for (char c : cell.strip().toCharArray()) {
      text.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    String plain = text.toString().replace("￥", "").replaceFirst("^\\((.*)\\)$", "-$1");
    if (!plain.matches("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?")) {
      return null;
    }
    BigDecimal amount = new BigDecimal(plain.replace(",", ""));
    return (look.tenThousands() ? amount.movePointRight(4) : amount).setScale(2);
  }

  private static LocalDate date(String cell) {
    String text = cell.replaceFirst(" .*", "");
    if (text.matches("\\d{5}")) {
      return LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text));
    }
    String[] parts =
        text.matches("\\d{8}")
            ? new String[] {text.substring(0, 4), text.substring(4, 6), text.substring(6)}
            : text.split("[-/年月日]");
    if (parts.length != 3) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    } catch (java.time.DateTimeException noSuchDay) {
      return null;
    }
  }

  int lines(Standing standing) {
    return lines.getOrDefault(standing, 0);
  }

  BigDecimal amount(Standing standing) {
    return amounts.getOrDefault(standing, BigDecimal.ZERO.setScale(2));
  }

  Map<String, BigDecimal> months() {
    return months;
  }

  Map<String, BigDecimal> payers() {
    return payers;
  }

  BigDecimal printedTotal() {
    return printedTotal;
  }
}
