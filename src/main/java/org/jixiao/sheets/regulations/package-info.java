/** The sheet 制度清单, the unit's own rules. */
package org.jixiao.sheets.regulations;
