/** Two states of one workbook side by side: what people have changed, and what follows from it. */
package org.jixiao.comparison;
