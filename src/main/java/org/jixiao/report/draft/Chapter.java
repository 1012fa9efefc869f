package org.jixiao.report.draft;

import java.util.List;

/**
 * A chapter or a section with what stands in it before the next heading.
 *
 * @param level 1 for 一、, 2 for （一）, 3 for 1.; 0 for a chapter without a number
 * @param heading its heading without the number
 * @param blocks what stands in it
 */
public record Chapter(int level, String heading, List<Block> blocks) {
  public Chapter {
    blocks = List.copyOf(blocks);
  }
}
