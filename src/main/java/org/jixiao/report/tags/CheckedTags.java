package org.jixiao.report.tags;

import java.util.List;

/**
 * What a look at the tags of a firm's own document has found.
 *
 * @param tags how many tags there are
 * @param faults what is wrong, in the order of the document
 */
public record CheckedTags(int tags, List<TagFault> faults) {

  public CheckedTags {
    faults = List.copyOf(faults);
  }
}
