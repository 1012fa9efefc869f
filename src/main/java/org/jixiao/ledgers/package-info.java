/**
 * Exports understood: what the lines of the fiscal and asset systems add up to, and which of them
 * want a second look. Each kind of export has a room of its own, with its rules complete in it.
 */
package org.jixiao.ledgers;
