/** Parts of a workbook become cells, formats and merged blocks, and these become the raw book. */
package org.jixiao.excel.reading;
