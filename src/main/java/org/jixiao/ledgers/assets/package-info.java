/** Cards of fixed assets: their sums by class, their depreciation, and their doubtful lines. */
package org.jixiao.ledgers.assets;
