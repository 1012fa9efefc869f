package org.jixiao.excel.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.container.XmlTags;

/**
 * Words at the edge of a printed page: on the left, in the middle and on the right. A place that is
 * not mentioned keeps what stands there.
 */
public final class PageWords {

  private final Map<Character, String> places = new LinkedHashMap<>();

  public PageWords left(String words) {
    places.put('L', words);
    return this;
  }

  public PageWords center(String words) {
    places.put('C', words);
    return this;
  }

  public PageWords right(String words) {
    places.put('R', words);
    return this;
  }

  void write(Markup edges, String edge) {
    Optional<Markup> there = edges.first(edge);
    Map<Character, String> now = there.map(one -> parted(one.text())).orElseGet(() -> parted(""));
    Map<Character, String> wanted = new LinkedHashMap<>(now);
    wanted.putAll(places);
    if (there.isPresent() && wanted.equals(now)) {
      return;
    }
    StringBuilder words = new StringBuilder();
    wanted.forEach(
        (place, text) -> {
          if (!text.isEmpty()) {
            words.append('&').append(place).append(text);
          }
        });
    Markup next =
        there.orElseGet(
            () ->
                edges.children().stream()
                    .filter(one -> edge.equals("oddHeader") || !one.name().equals("oddHeader"))
                    .findFirst()
                    .orElse(null));
    edges.insert("<" + edge + ">" + XmlTags.escaped(words.toString()) + "</" + edge + ">", next);
    there.ifPresent(edges::remove);
  }

  /** Words as they are written for a page, by their places. */
  static Map<Character, String> parted(String written) {
    Map<Character, StringBuilder> parts = new LinkedHashMap<>();
    for (char place : new char[] {'L', 'C', 'R'}) {
      parts.put(place, new StringBuilder());
    }
    char place = 'C';
    for (int i = 0; i < written.length(); i++) {
      char here = written.charAt(i);
      char next = i + 1 < written.length() ? written.charAt(i + 1) : ' ';
      if (here == '&' && parts.containsKey(next)) {
        place = next;
        i++;
      } else {
        parts.get(place).append(here);
        if (here == '&') {
          parts.get(place).append(next);
          i++;
        }
      }
    }
    Map<Character, String> words = new LinkedHashMap<>();
    parts.forEach((one, text) -> words.put(one, text.toString()));
    return words;
  }
}
