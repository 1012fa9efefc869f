/**
 * Workbooks changed in place: what nobody touches keeps its bytes, lists grow at their end, and
 * what is new is written in the words of the format.
 */
package org.jixiao.excel.editing;
