/** The sheet 评价框架, the weights that the evaluation set out with. */
package org.jixiao.sheets.framework;
