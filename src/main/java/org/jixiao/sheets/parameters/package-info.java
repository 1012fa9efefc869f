/** The sheet 参数, the limits that the rules measure against. */
package org.jixiao.sheets.parameters;
