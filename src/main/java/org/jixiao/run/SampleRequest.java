package org.jixiao.run;

import org.jixiao.sampling.SampleSize;

/**
 * What is to be drawn.
 *
 * @param exports the payment exports to draw from, and whether anything is written
 * @param size how many hits, and by what the result is judged
 * @param doubts how many doubtful lines of each rule are drawn at the most, the largest first
 * @param seed of the random starts; null for the digits of the evaluated year
 */
public record SampleRequest(ImportRequest exports, SampleSize size, int doubts, Long seed) {}
