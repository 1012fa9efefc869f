/** The job: open, read, check, compute, write, save. */
package org.jixiao.run;
