/**
 * The lines behind the tables: what the exports of the fiscal and asset systems hold, what their
 * lines add up to, and which of them want a second look.
 */
package org.jixiao.detail;
