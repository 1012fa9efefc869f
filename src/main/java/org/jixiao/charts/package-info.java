/** Chart plans as the XML of native charts, for every pen that draws them. */
package org.jixiao.charts;
