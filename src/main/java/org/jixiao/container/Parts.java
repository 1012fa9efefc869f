package org.jixiao.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A workbook file as its parts. Their order depends on their names alone and their time is fixed,
 * so the same parts make the same bytes on any day.
 */
public final class Parts {

  /** The oldest time that the archive format knows. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> parts;

  private Parts(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** These parts, by their names. */
  public static Parts of(Map<String, byte[]> parts) {
    return new Parts(new TreeMap<>(parts));
  }

  /**
   * Takes apart a file that this program or its library has just made. It is trusted; a user's file
   * goes through {@link Gate}.
   */
  public static Parts of(byte[] bytes) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return new Parts(parts);
  }

  /**
   * The same parts with one of them changed.
   *
   * @param change what becomes of its content
   */
  public Parts with(String name, UnaryOperator<byte[]> change) {
    Map<String, byte[]> changed = new TreeMap<>(parts);
    changed.computeIfPresent(name, (same, content) -> change.apply(content));
    return new Parts(changed);
  }

  /** The content of a part, or null. */
  public byte[] part(String name) {
    return parts.get(name);
  }

  /** The names of all parts, in order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(parts.keySet());
  }

  /** Whether two files have the same parts with the same content. */
  public boolean isSameAs(Parts other) {
    return parts.keySet().equals(other.parts.keySet())
        && parts.entrySet().stream()
            .allMatch(part -> Arrays.equals(part.getValue(), other.parts.get(part.getKey())));
  }

  /** Puts the file together again. */
  public byte[] bytes() {
    return packed(Deflater.DEFAULT_COMPRESSION);
  }

  /** The file without compression, for those who read it in this process. */
  public byte[] unpacked() {
    return packed(Deflater.NO_COMPRESSION);
  }

  private byte[] packed(int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(level);
      if (parts.containsKey(ContentTypes.PART)) {
        put(zip, ContentTypes.PART, parts.get(ContentTypes.PART));
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (!part.getKey().equals(ContentTypes.PART)) {
          put(zip, part.getKey(), part.getValue());
        }
      }
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
