/** The command line: a thin front on the run. */
package org.jixiao.cli;
