/** The sheet 评价依据, the documents that the evaluation rests on. */
package org.jixiao.sheets.basis;
