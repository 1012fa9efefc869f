/** Tables on their way to and from other systems, as files that any program reads. */
package org.jixiao.exports;
