/** The names that a firm can put into its own document, and what stands behind them. */
package org.jixiao.report.tags;
