package org.jixiao.excel.editing;

import org.jixiao.excel.reading.StoredCell;

/**
 * What was put into a cell, for the proof that it stands there.
 *
 * @param formula its formula; null when it has none
 * @param type what it holds, or its formula comes to
 * @param value a number in digits, or a text as people read it; empty when it holds nothing
 * @param style the number of its style
 */
public record WrittenCell(
    String sheet,
    int row,
    int column,
    String formula,
    StoredCell.Type type,
    String value,
    int style) {}
