/** The sheet 评分, indicators, points and reasons. */
package org.jixiao.sheets.scoring;
