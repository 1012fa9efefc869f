/** The pen for CSV: tables and rejected lines as files that any program reads. */
package org.jixiao.csv;
