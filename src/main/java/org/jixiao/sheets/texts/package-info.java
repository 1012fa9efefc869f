/** The sheet 报告文字, what people write for the report. */
package org.jixiao.sheets.texts;
