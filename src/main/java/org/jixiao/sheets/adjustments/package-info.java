/** The sheet 预算调整明细, what was added to the budget and cut from it. */
package org.jixiao.sheets.adjustments;
