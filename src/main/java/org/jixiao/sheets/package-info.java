/** What every sheet has in common: one room for each, beneath this package. */
package org.jixiao.sheets;
