/** The controlled Chinese of 评分规则: words, phrases, what they mean together, said back. */
package org.jixiao.sheets.scoring.language;
