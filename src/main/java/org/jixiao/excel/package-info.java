/** The only room that knows the spreadsheet library: open, find, read, write, draw, save. */
package org.jixiao.excel;
