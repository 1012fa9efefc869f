/** The sheets 支出衔接 and 重分类明细, the way from the budget over the books to the final accounts. */
package org.jixiao.sheets.bridge;
