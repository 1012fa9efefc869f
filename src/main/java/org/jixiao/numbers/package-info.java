/** Exact decimals, their policy, and figures that know their cell and their formula. */
package org.jixiao.numbers;
