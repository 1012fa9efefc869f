/** The sheet 预算配置, the initial and the full-year budget. */
package org.jixiao.sheets.budget;
