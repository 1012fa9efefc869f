package org.jixiao.ledgers.payments;

/** Whether a payment came about, as far as the state of its document tells. */
enum PaymentState {
  /** It was paid. */
  PAID,
  /** It was called off, or never came about. */
  VOID,
  /** Nobody can be sure. */
  UNCLEAR;

  /** What the word in a column of states says; blank means that nothing speaks against it. */
  static PaymentState of(String word) {
    if (word.isEmpty() || word.matches(".*(未|无|非|不)(被)?(作废|退票|撤销|撤回|注销|驳回|删除|退回).*")) {
      return PAID;
    }
    if (word.matches(".*(作废|退票|撤销|撤回|注销|驳回|删除|失败|不通过|未通过|未审核|未支付|未复核|草稿|终止|待|暂存).*")) {
      return VOID;
    }
    boolean unsure = word.matches(".*(退|未).*");
    boolean paid = word.matches(".*(已|成功|完成|正常|有效|通过|终审|支付|清算|入账|记账|生效|办结).*");
    return paid && !unsure ? PAID : UNCLEAR;
  }
}
