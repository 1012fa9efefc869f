package org.jixiao.ledgers.payments;

import java.util.Optional;

/**
 * The three classes of the evaluation. What a payment belongs to is decided by the type of its
 * project in the budget system, not by its economic code: 302 is bought with running costs and with
 * project money alike.
 */
enum SpendingClass {
  STAFF("人员经费"),
  OFFICE("公用经费"),
  PROJECT("项目支出");

  private final String label;

  SpendingClass(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /**
   * The class of a payment.
   *
   * @param projectType the words of its project type
   * @param code its economic code, which decides within basic expenditure
   * @return empty when the type does not tell
   */
  static Optional<SpendingClass> of(String projectType, String code) {
    if (projectType.contains("人员")) {
      return Optional.of(STAFF);
    }
    if (projectType.contains("公用") && !projectType.contains("其他")) {
      return Optional.of(OFFICE);
    }
    if (projectType.contains("其他运转")
        || projectType.contains("特定目标")
        || projectType.contains("项目支出")
        || projectType.contains("专项")
        || projectType.equals("项目")) {
      return Optional.of(PROJECT);
    }
    if (projectType.contains("基本") && code.length() >= 3) {
      boolean staff = code.startsWith("301") || code.startsWith("303");
      return Optional.of(staff ? STAFF : OFFICE);
    }
    return Optional.empty();
  }
}
