/** Lines with columns: which heading means what, which lines are sums, titles or not to be read. */
package org.jixiao.ledgers.reading;
