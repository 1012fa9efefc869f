/** The sheet 评分底稿, the working paper behind each 三级指标. */
package org.jixiao.sheets.workpapers;
