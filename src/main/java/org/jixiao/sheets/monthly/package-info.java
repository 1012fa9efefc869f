/** The sheet 月度指标, releases and use by month. */
package org.jixiao.sheets.monthly;
