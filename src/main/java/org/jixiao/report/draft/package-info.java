/** The draft of the report as a description: chapters of sentences, tables, charts and notes. */
package org.jixiao.report.draft;
