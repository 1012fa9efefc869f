package org.jixiao.comparison;

import org.jixiao.numbers.Place;

/**
 * A cell that is not as the program wrote it.
 *
 * @param place the cell
 * @param followsInputs whether it may only be old, because inputs have changed since: what stands
 *     on a page of the program, what a formula comes to, and words that a run drafts
 * @param there what stands there, its formula with an equals sign
 * @param written what the program writes there
 */
public record WrittenDifference(Place place, boolean followsInputs, String there, String written) {}
