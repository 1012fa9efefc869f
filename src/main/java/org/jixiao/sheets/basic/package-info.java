/** The sheet 基本信息, the facts about the unit. */
package org.jixiao.sheets.basic;
