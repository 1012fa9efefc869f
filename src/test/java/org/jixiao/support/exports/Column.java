package org.jixiao.support.exports;

import java.util.function.BiFunction;

/** A column of an export: its heading and what it says of a line. */
record Column<T>(Heading heading, BiFunction<T, Writing, Object> cell) {}
