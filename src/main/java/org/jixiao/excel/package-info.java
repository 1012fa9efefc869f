/** The only room that knows the spreadsheet library: open, find, read, write, draw. */
package org.jixiao.excel;
