/** The sheet 问题与建议, what was found out, with advice and what the unit says to it. */
package org.jixiao.sheets.problems;
