/**
 * Fills a firm's own document: finds its tags, says which are wrong, puts values in their places.
 */
package org.jixiao.word.template;
