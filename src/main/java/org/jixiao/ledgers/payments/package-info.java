/** Money released and paid: its sums by month, class and payer, and its doubtful lines. */
package org.jixiao.ledgers.payments;
