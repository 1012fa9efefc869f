/** The sheet 三公经费, the three kinds of public spending that must not grow. */
package org.jixiao.sheets.threepublic;
