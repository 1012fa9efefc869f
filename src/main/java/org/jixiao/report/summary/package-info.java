/** The results of many evaluations side by side: the summary of a district, as pages. */
package org.jixiao.report.summary;
