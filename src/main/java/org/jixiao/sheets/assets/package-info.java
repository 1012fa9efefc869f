/** The sheet 固定资产, the roll-forward of cost and depreciation. */
package org.jixiao.sheets.assets;
