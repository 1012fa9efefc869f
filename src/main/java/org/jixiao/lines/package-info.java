/**
 * The files of other systems as lines, whatever their format: CSV in any Chinese encoding, .xlsx,
 * .xls, and the HTML and XML that many systems save under that name. What a line is about is not
 * known here.
 */
package org.jixiao.lines;
