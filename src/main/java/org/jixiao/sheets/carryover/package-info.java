/** The sheet 收支结转, what each source of money carries from one year into the next. */
package org.jixiao.sheets.carryover;
