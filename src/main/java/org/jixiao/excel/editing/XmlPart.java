package org.jixiao.excel.editing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.container.XmlTags;

/** A part under change: what stands around its root, and the root. */
final class XmlPart {

  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private final byte[] found;
  private final String before;
  private final Markup root;
  private final String after;

  private XmlPart(byte[] found, String text) {
    this.found = found;
    int start = text.indexOf('<');
    while (text.charAt(start + 1) == '?' || text.charAt(start + 1) == '!') {
      start = text.indexOf('<', XmlTags.endOfTag(text, start));
    }
    int end = endOfRoot(text, start);
    this.before = text.substring(0, start);
    this.root = Markup.of(text.substring(start, end));
    this.after = text.substring(end);
  }

  /** A root of many elements is not gone through where its last tag ends the part. */
  private static int endOfRoot(String text, int start) {
    int last = text.lastIndexOf("</");
    String tail = last < 0 ? "" : text.substring(last).strip();
    // What looks like a tag may stand in a comment, which does not end like one.
    boolean ends = tail.equals("</" + XmlTags.name(text, start + 1) + ">");
    return ends ? last + tail.length() : XmlTags.endOfElement(text, start);
  }

  /** A part of the file. */
  static XmlPart of(byte[] content) {
    return new XmlPart(content, text(content));
  }

  /** A part that is new: its root element. */
  static XmlPart made(String root) {
    return new XmlPart(null, DECLARATION + root);
  }

  private static String text(byte[] content) {
    if (content.length > 1 && (content[0] == 0 || content[1] == 0 || (content[0] & 0xFE) == 0xFE)) {
      String wide = new String(content, StandardCharsets.UTF_16);
      return inUtf8(wide);
    }
    int mark = content.length > 2 && (content[0] & 0xFF) == 0xEF ? 3 : 0;
    String start =
        new String(
            content, mark, Math.min(200, content.length - mark), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(start);
    boolean other = encoding.find() && !encoding.group(1).equalsIgnoreCase("utf-8");
    Charset charset = other ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
    String text = new String(content, mark, content.length - mark, charset);
    return other ? inUtf8(text) : text;
  }

  private static String inUtf8(String text) {
    Matcher encoding = ENCODING.matcher(text);
    return encoding.find()
        ? text.substring(0, encoding.start(1)) + "UTF-8" + text.substring(encoding.end(1))
        : text;
  }

  Markup root() {
    return root;
  }

  /** The part as it stands now; the very same bytes when nothing has changed. */
  byte[] bytes() {
    if (found != null && !root.isChanged()) {
      return found;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(found == null ? 1 << 12 : found.length);
    Consumer<String> pen = piece -> out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
    pen.accept(before);
    root.write(pen);
    pen.accept(after);
    return out.toByteArray();
  }
}
