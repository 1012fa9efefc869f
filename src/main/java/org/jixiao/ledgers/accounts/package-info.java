/** The tables of the final accounts, read by their row and column headings. */
package org.jixiao.ledgers.accounts;
