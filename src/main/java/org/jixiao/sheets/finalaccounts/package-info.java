/** The sheet 决算对比, the final accounts of two years. */
package org.jixiao.sheets.finalaccounts;
