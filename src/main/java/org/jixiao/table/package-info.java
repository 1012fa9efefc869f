/** A sheet described without a spreadsheet: layout, columns, raw rows, chart plans. */
package org.jixiao.table;
