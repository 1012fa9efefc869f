/** Reads Word documents by their parts, as far as a re-check needs them. */
package org.jixiao.word.reading;
