package org.jixiao.table;

import java.util.List;
import org.jixiao.numbers.Figure;

/** A sheet whose derived figures are those that its columns declare. */
public interface ComputedReading extends Reading {

  /** The table with what follows from it. */
  ComputedTable computed();

  @Override
  default RawTable table() {
    return computed().table();
  }

  @Override
  default List<Figure> derived() {
    return computed().derived();
  }
}
