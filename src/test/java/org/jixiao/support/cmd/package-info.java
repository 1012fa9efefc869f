/**
 * The rules of Windows' command interpreter that jixiao.cmd relies on, for a machine without
 * Windows: what it makes of a line, in the order in which it does it.
 */
package org.jixiao.support.cmd;
