/** The sheet 资料清单, the papers that were asked for. */
package org.jixiao.sheets.materials;
