/** The sheet 基础数据, counts, areas and amounts that indicators need and no other sheet holds. */
package org.jixiao.sheets.basedata;
