/** Which lines of a population of amounts are looked at, and what is concluded from so few. */
package org.jixiao.sampling;
