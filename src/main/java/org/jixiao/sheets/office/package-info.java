/** The sheet 办公经费, the running costs by item. */
package org.jixiao.sheets.office;
