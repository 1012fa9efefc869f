/** The sheet 满意度, what the people asked have answered. */
package org.jixiao.sheets.satisfaction;
