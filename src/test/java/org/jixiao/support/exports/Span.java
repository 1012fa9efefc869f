package org.jixiao.support.exports;

/** Cells merged into one, counted from the corner of their block. */
record Span(int row, int column, int height, int width) {

  boolean covers(int y, int x) {
    return y >= row && y < row + height && x >= column && x < column + width;
  }
}
