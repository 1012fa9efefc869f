/** The sheet 复核记录, who has reviewed the evaluation and what came of it. */
package org.jixiao.sheets.review;
