package org.jixiao.report.tags;

/**
 * What is wrong with a tag.
 *
 * @param where the place in the document
 * @param tag the tag as it is written
 * @param sentence what is the matter and what to do
 */
public record TagFault(String where, String tag, String sentence) {

  /** All of it in one line. */
  public String inWords() {
    return where + "：“" + tag + "”" + sentence;
  }
}
