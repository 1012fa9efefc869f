/** The pen that draws the draft of the report as a document of a word processor. */
package org.jixiao.word;
