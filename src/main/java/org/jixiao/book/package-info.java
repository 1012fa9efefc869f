/** What spans the sheets: the dossier, the list of all rules, the indicators, the conclusions. */
package org.jixiao.book;
