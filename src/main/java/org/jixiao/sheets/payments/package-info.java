/** The sheet 支付汇总, payments by payer. */
package org.jixiao.sheets.payments;
