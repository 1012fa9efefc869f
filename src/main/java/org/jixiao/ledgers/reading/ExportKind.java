package org.jixiao.ledgers.reading;

import java.util.List;

/**
 * The exports that are read, with the columns that each of them may have. The headings are those of
 * the systems in use and what people make of them.
 */
public enum ExportKind {
  /** Each release of funds to the unit. */
  RELEASES(
      "指标明细",
      "--releases",
      List.of(
          ExportFields.RELEASED_ON,
          ExportFields.RELEASED,
          ExportFields.DOCUMENT,
          ExportFields.RELEASE_TYPE,
          ExportFields.STATE,
          ExportFields.UNIT,
          ExportFields.PURPOSE)),
  /** Each payment out of released funds. */
  PAYMENTS(
      "支付明细",
      "--payments",
      List.of(
          ExportFields.PAID_ON,
          ExportFields.PAID,
          ExportFields.DIRECTION,
          ExportFields.REFUND_FLAG,
          ExportFields.VOID_FLAG,
          ExportFields.STATE,
          ExportFields.PAYER,
          ExportFields.METHOD,
          ExportFields.PAYEE,
          ExportFields.PURPOSE,
          ExportFields.CODE,
          ExportFields.CODE_CLASS,
          ExportFields.CODE_ITEM,
          ExportFields.PROJECT_TYPE,
          ExportFields.PROJECT,
          ExportFields.VOUCHER,
          ExportFields.SETTLEMENT,
          ExportFields.UNIT)),
  /** Each card of the fixed assets. */
  ASSET_CARDS(
      "固定资产卡片",
      "--asset-cards",
      List.of(
          ExportFields.ACQUIRED_ON,
          ExportFields.COST,
          ExportFields.CARD,
          ExportFields.ASSET_CLASS,
          ExportFields.ASSET,
          ExportFields.BOOKED_ON,
          ExportFields.REMOVED_ON,
          ExportFields.LIFE_MONTHS,
          ExportFields.LIFE_YEARS,
          ExportFields.WRITTEN_OFF,
          ExportFields.CHARGE,
          ExportFields.DEPRECIATION_STATE,
          ExportFields.VALUE_KIND,
          ExportFields.USE,
          ExportFields.MODEL,
          ExportFields.DEPARTMENT,
          ExportFields.CARD_UNIT)),
  /** The tables of the final accounts. */
  FINAL_ACCOUNTS("决算表", "--final-accounts", List.of());

  /** What the user says of a column that is to be left alone. */
  public static final String UNUSED = "不用";

  private final String label;
  private final String option;
  private final List<ExportField> fields;

  ExportKind(String label, String option, List<ExportField> fields) {
    this.label = label;
    this.option = option;
    this.fields = fields;
  }

  /** Its name for users. */
  public String label() {
    return label;
  }

  /** The option of the command line that names such a file. */
  public String option() {
    return option;
  }

  /** The columns it may have; the first two, a day and an amount, it must have. */
  public List<ExportField> fields() {
    return fields;
  }

  /** The columns that hold money. */
  List<ExportField> money() {
    return switch (this) {
      case ASSET_CARDS -> List.of(ExportFields.COST, ExportFields.WRITTEN_OFF, ExportFields.CHARGE);
      case FINAL_ACCOUNTS -> List.of();
      default -> List.of(amount());
    };
  }

  /** The column without which a line belongs to no year. */
  ExportField day() {
    return fields.get(0);
  }

  /** The column without which a line comes to nothing. */
  ExportField amount() {
    return fields.get(1);
  }
}
