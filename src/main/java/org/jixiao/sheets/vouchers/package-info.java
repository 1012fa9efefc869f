/** The sheet 凭证抽查: vouchers drawn for inspection, what was found, and what follows for all. */
package org.jixiao.sheets.vouchers;
