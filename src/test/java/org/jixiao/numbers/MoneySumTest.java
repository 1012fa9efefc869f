package org.jixiao.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sums of very many amounts are what decimals come to, whatever their size and decimals. */
class MoneySumTest {

  @Provide
  Arbitrary<List<BigDecimal>> amounts() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999999999999999999"), new BigDecimal("99999999999999999999"))
        .ofScale(4)
        .injectDuplicates(0.1)
        .flatMap(
            one ->
                Arbitraries.of(
                    one,
                    Decimals.round(one, 2),
                    Decimals.round(one.movePointLeft(9), 2),
                    one.stripTrailingZeros()))
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 500)
  void sum_isThatOfTheDecimals(@ForAll("amounts") List<BigDecimal> amounts) {
    MoneySum sum = new MoneySum();
    BigDecimal expected = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum.add(Amount.of(amount));
      sum.add(Amount.of(amount).negated());
      sum.add(Amount.of(amount));
      expected = expected.add(amount);
    }
    assertEquals(0, sum.total().compareTo(expected), () -> sum.total() + " " + amounts);
    assertEquals(amounts.size() * 3L, sum.count());
  }

  @Test
  void largestCents_doNotOverflow() {
    MoneySum sum = new MoneySum();
    for (int i = 0; i < 4; i++) {
      sum.add(Amount.ofCents(Long.MAX_VALUE));
    }
    assertEquals(
        0,
        sum.total()
            .compareTo(BigDecimal.valueOf(Long.MAX_VALUE, 2).multiply(BigDecimal.valueOf(4))));
  }

  @Test
  void partsOfACent_areKept() {
    Amount amount = Amount.of(new BigDecimal("0.005"));
    assertEquals("0.005", amount.yuan().toPlainString());
    assertEquals(1, amount.cents());
    assertEquals(-1, amount.negated().sign());
    assertEquals("12.30", Amount.of(new BigDecimal("12.3")).yuan().toPlainString());
  }
}
