/** The sheet 会议费, what each meeting cost. */
package org.jixiao.sheets.meetings;
