/**
 * What exports put into the tables of a workbook: which cells are typed, kept or left out, as plain
 * data that a pen writes.
 */
package org.jixiao.imports;
