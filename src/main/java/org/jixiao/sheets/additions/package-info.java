/** The sheet 新增财政支出, what was added in the year and on what ground. */
package org.jixiao.sheets.additions;
