/** The sheet 上年问题整改, what became of last year's problems. */
package org.jixiao.sheets.rectification;
