package org.jixiao.excel.editing;

/**
 * Where a chart is put: from one cell to another.
 *
 * @param firstOffset how far inside the first column it begins, in the drawing's own units
 * @param lastOffset how far inside the last column it ends
 */
public record ChartSpot(
    int firstColumn, int firstOffset, int firstRow, int lastColumn, int lastOffset, int lastRow) {}
