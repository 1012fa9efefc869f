/** The sheet 绩效目标, what was aimed at and what was reached. */
package org.jixiao.sheets.targets;
