/**
 * The results described, without a spreadsheet library: pages with sentences, tables of figures and
 * charts, and what stands where on them. Pens draw what is described here and decide nothing.
 */
package org.jixiao.report;
