/** The sheets 固定资产 and 无形资产, the roll-forward of cost and depreciation. */
package org.jixiao.sheets.assets;
