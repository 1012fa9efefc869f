package org.jixiao.comparison;

import org.jixiao.numbers.Place;

/**
 * A cell that is not as the program wrote it.
 *
 * @param place the cell
 * @param ownPage whether it is on a page of the program
 * @param there what stands there, its formula with an equals sign
 * @param written what the program writes there
 */
public record WrittenDifference(Place place, boolean ownPage, String there, String written) {}
