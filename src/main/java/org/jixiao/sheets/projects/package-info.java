/** The sheet 项目支出, the projects one by one: budget, spending, results. */
package org.jixiao.sheets.projects;
