package org.jixiao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "≥;≤;=;定性, >=, ≥",
    "≥;≤;=;定性, ＞＝, ≥",
    "≥;≤;=;定性, 不超过, ≤",
    "≥;≤;=;定性, ＝, =",
    "≥;≤;=;定性, >, ",
    "是;否;不适用, √, 是",
    "是;否;不适用, ×, 否",
    "是;否;不适用, —, 不适用",
    "是;否;不适用, 是 , 是",
    "是;否;不适用, 是否, ",
    "有;无, √, 有",
    "财政直接支付;财政授权支付, 授权支付, 财政授权支付",
    "财政直接支付;财政授权支付, 直接, 财政直接支付",
    "财政直接支付;财政授权支付, 支付, ",
    "一类;二类;三类;四类, 三类会议, 三类",
    "一类;二类;三类;四类, III类, 三类",
    "追加;追减;结构调剂;政策性等不计入, 追加预算, 追加",
    "追加;追减;结构调剂;政策性等不计入, 不追加, ",
    "人工;自动, 非自动, ",
    "人工;自动, 自动评分, 自动",
  })
  void otherWritings_areUnderstood_doubtfulOnesAreNot(String words, String typed, String meant) {
    assertEquals(
        Optional.ofNullable(meant), ChoiceWords.among(List.of(words.split(";")), typed), typed);
  }

  @ParameterizedTest
  @CsvSource({
    "授权支付, 财政授权支付",
    "国库集中支付, 国库集中支付",
    "财政直接支付和授权支付, ",
    "国库集中支付（公务卡）, ",
    "支付, ",
    "'', ",
  })
  void whatSaysMoreThanAnOfferedWord_isAWordOfItsOwn(String typed, String meant) {
    List<String> offered = List.of("财政直接支付", "财政授权支付", "国库集中支付");
    assertEquals(Optional.ofNullable(meant), ChoiceWords.shortened(offered, typed), typed);
  }

  @ParameterizedTest
  @CsvSource({"'是\u200b'", "'\ufeff是'", "'是\n'", "'是\u200e'"})
  void whatNobodySees_countsForNothing(String typed) {
    assertEquals(Optional.of("是"), ChoiceWords.among(List.of("是", "否"), typed));
  }
}
