package org.jixiao.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * Takes an archive apart and believes nothing of it: the directory at the end, the headers before
 * each part and the parts themselves must tell the same story, without a gap and without a rest, so
 * that every program sees the same parts in it.
 */
final class Archive {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int DEFLATED = 8;
  private static final int END_LENGTH = 22;
  private static final int WIDE_LOCATOR = 0x07064b50;
  private static final int WIDE_LOCATOR_LENGTH = 20;
  private static final int WIDE_END = 0x06064b50;
  private static final int WIDE_END_LENGTH = 56;

  /** More bytes than one packed byte can ever stand for. */
  private static final int MOST_FROM_ONE = 1040;

  private final String name;
  private final byte[] bytes;
  private final ByteBuffer raw;
  private final Capacity capacity;
  private final String wanted;

  /** One for all parts: to make one takes longer than to unpack a small part. */
  private final Inflater inflater = new Inflater(true);

  private Archive(String name, byte[] bytes, Capacity capacity, String wanted) {
    this.name = name;
    this.wanted = wanted;
    this.bytes = bytes;
    this.raw = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.capacity = capacity;
  }

  /**
   * The parts of a sound archive.
   *
   * @throws Refusal when it is damaged, or more than the capacity allows
   */
  static Map<String, byte[]> parts(String name, byte[] bytes, Capacity capacity) {
    return parts(name, bytes, capacity, "工作簿");
  }

  /**
   * The same, in words for another kind of file.
   *
   * @param wanted what the file should be, in the user's words
   */
  static Map<String, byte[]> parts(String name, byte[] bytes, Capacity capacity, String wanted) {
    return new Archive(name, bytes, capacity, wanted).parts();
  }

  /**
   * What the directory says of a part.
   *
   * @param raw its name as it is written
   * @param flags bits that say how it is stored
   * @param start where the header before it begins
   */
  private record Entry(
      String name,
      byte[] raw,
      int flags,
      int method,
      long crc,
      long packed,
      long size,
      long start) {

    boolean isLocked() {
      return (flags & 0x41) != 0;
    }

    /** Whether its numbers stand behind it, for they were not known before. */
    boolean isCountedLater() {
      return (flags & 8) != 0;
    }
  }

  private Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new TreeMap<>();
    try {
      long directory = startOfDirectory();
      List<Entry> entries = entries((int) directory);
      Set<String> seen = new HashSet<>();
      long at = 0;
      long room = capacity.unpackedBytes();
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        long next = i + 1 < entries.size() ? entries.get(i + 1).start() : directory;
        at = checkHeader(entry, at, next);
        checkName(entry.name(), seen);
        byte[] content = content(entry, room);
        room -= content.length;
        if (!entry.name().endsWith("/")) {
          parts.put(entry.name(), content);
        } else if (content.length > 0) {
          throw damaged("内部文件夹“" + entry.name() + "”带有内容");
        }
      }
      if (at != directory) {
        throw damaged("文件开头或中间有多余的内容");
      }
    } catch (IndexOutOfBoundsException broken) {
      throw damaged("内部目录读不出来");
    } finally {
      inflater.end();
    }
    return parts;
  }

  /** The entries of the directory in the order in which the parts stand in the file. */
  private List<Entry> entries(int start) {
    List<Entry> entries = new ArrayList<>();
    int at = start;
    while (raw.getInt(at) == DIRECTORY_ENTRY) {
      int nameLength = raw.getShort(at + 28) & 0xFFFF;
      int extraLength = raw.getShort(at + 30) & 0xFFFF;
      byte[] name = Arrays.copyOfRange(bytes, at + 46, at + 46 + nameLength);
      long[] numbers = {unsigned(at + 24), unsigned(at + 20), unsigned(at + 42)};
      widen(numbers, at + 46 + nameLength, extraLength);
      entries.add(
          new Entry(
              new String(name, StandardCharsets.UTF_8),
              name,
              raw.getShort(at + 8) & 0xFFFF,
              raw.getShort(at + 10) & 0xFFFF,
              unsigned(at + 16),
              numbers[1],
              numbers[0],
              numbers[2]));
      at += 46 + nameLength + extraLength + (raw.getShort(at + 32) & 0xFFFF);
    }
    entries.sort(Comparator.comparingLong(Entry::start));
    return entries;
  }

  private long unsigned(int at) {
    return raw.getInt(at) & 0xFFFFFFFFL;
  }

  /** Numbers that are too large for their places stand in an extra field, in this order. */
  private void widen(long[] numbers, int extra, int length) {
    int at = extra;
    while (at + 4 <= extra + length) {
      int size = raw.getShort(at + 2) & 0xFFFF;
      if ((raw.getShort(at) & 0xFFFF) == 1) {
        int field = at + 4;
        for (int i = 0; i < numbers.length; i++) {
          if (numbers[i] == 0xFFFFFFFFL && field + 8 <= at + 4 + size) {
            numbers[i] = raw.getLong(field);
            field += 8;
          }
        }
      }
      at += 4 + size;
    }
  }

  /** Finds the directory, which must end where the file ends. */
  private long startOfDirectory() {
    int earliest = Math.max(0, bytes.length - END_LENGTH - 0xFFFF);
    for (int at = bytes.length - END_LENGTH; at >= earliest; at--) {
      if (raw.getInt(at) == END_OF_DIRECTORY) {
        if (at + END_LENGTH + (raw.getShort(at + 20) & 0xFFFF) != bytes.length) {
          throw damaged("文件末尾有多余的内容");
        }
        return startOfDirectory(at);
      }
    }
    throw damaged("文件不完整，可能没有下载或复制完");
  }

  private long startOfDirectory(int end) {
    long start = raw.getInt(end + 16) & 0xFFFFFFFFL;
    long size = raw.getInt(end + 12) & 0xFFFFFFFFL;
    long stop = end;
    int locator = end - WIDE_LOCATOR_LENGTH;
    if (locator >= 0 && raw.getInt(locator) == WIDE_LOCATOR) {
      long wide = raw.getLong(locator + 8);
      if (wide < 0 || wide > locator - WIDE_END_LENGTH || raw.getInt((int) wide) != WIDE_END) {
        throw damaged("内部目录读不出来");
      }
      size = raw.getLong((int) wide + 40);
      start = raw.getLong((int) wide + 48);
      stop = wide;
    }
    boolean fits = start >= 0 && size >= 0 && start <= stop && size == stop - start;
    if (!fits || size > 0 && raw.getInt((int) start) != DIRECTORY_ENTRY) {
      throw damaged("内部目录与文件对不上");
    }
    countEntries((int) start, (int) stop);
    return start;
  }

  /** Before anything is made of them. */
  private void countEntries(int start, int stop) {
    int count = 0;
    int at = start;
    while (at + 46 <= stop) {
      if (raw.getInt(at) != DIRECTORY_ENTRY) {
        throw damaged("内部目录读不出来");
      }
      at +=
          46
              + (raw.getShort(at + 28) & 0xFFFF)
              + (raw.getShort(at + 30) & 0xFFFF)
              + (raw.getShort(at + 32) & 0xFFFF);
      count++;
    }
    if (at != stop) {
      throw damaged("内部目录与文件对不上");
    }
    if (count > capacity.parts()) {
      throw Refusal.of(
          FileRules.HOSTILE,
          "“"
              + name
              + "”内部有 "
              + count
              + " 个文件，超过上限 "
              + capacity.parts()
              + " 个，不像正常的"
              + wanted
              + "。");
    }
  }

  /** Compares the header before a part with the directory; returns where the part ends. */
  private long checkHeader(Entry entry, long expected, long next) {
    long start = entry.start();
    if (start != expected || start + 30 > bytes.length) {
      throw damaged("文件开头或中间有多余的内容");
    }
    int at = (int) start;
    int flags = raw.getShort(at + 6) & 0xFFFF;
    int nameLength = raw.getShort(at + 26) & 0xFFFF;
    long data = start + 30L + nameLength + (raw.getShort(at + 28) & 0xFFFF);
    long end = data + entry.packed();
    boolean later = (flags & 8) != 0;
    if ((flags & 1) != 0 || entry.isLocked()) {
      throw Refusal.of(
          FileRules.ENCRYPTED, "“" + name + "”是加了密码的压缩包，读不出内容。", "解压后取出其中的" + wanted + "再运行。");
    }
    boolean same =
        raw.getInt(at) == LOCAL_HEADER
            && (raw.getShort(at + 8) & 0xFFFF) == entry.method()
            && later == entry.isCountedLater()
            && end <= next
            && Arrays.equals(
                bytes, at + 30, at + 30 + nameLength, entry.raw(), 0, entry.raw().length);
    if (!same || !(later || sameNumbers(entry, at))) {
      throw damaged("内部文件“" + entry.name() + "”前后两处的记录不一致");
    }
    if (entry.method() != DEFLATED && (entry.method() != 0 || later)) {
      throw damaged("内部文件“" + entry.name() + "”的压缩方式不是" + wanted + "所用的");
    }
    return later ? checkDescriptor(entry, end, next) : end;
  }

  private boolean sameNumbers(Entry entry, int at) {
    long packed = raw.getInt(at + 18) & 0xFFFFFFFFL;
    long size = raw.getInt(at + 22) & 0xFFFFFFFFL;
    boolean wide = packed == 0xFFFFFFFFL || size == 0xFFFFFFFFL;
    return (raw.getInt(at + 14) & 0xFFFFFFFFL) == entry.crc()
        && (wide || packed == entry.packed() && size == entry.size());
  }

  /** Sizes that were not known beforehand stand behind the part, with or without a signature. */
  private long checkDescriptor(Entry entry, long end, long next) {
    long length = next - end;
    boolean known = length == 12 || length == 16 || length == 20 || length == 24;
    if (!known) {
      throw damaged("文件开头或中间有多余的内容");
    }
    boolean signed = length == 16 || length == 24;
    int at = (int) end + (signed ? 4 : 0);
    if (signed && raw.getInt((int) end) != DESCRIPTOR
        || (raw.getInt(at) & 0xFFFFFFFFL) != entry.crc()) {
      throw damaged("内部文件“" + entry.name() + "”前后两处的记录不一致");
    }
    return next;
  }

  private void checkName(String part, Set<String> seen) {
    boolean odd =
        part.isEmpty()
            || part.startsWith("/")
            || part.contains("\\")
            || part.contains(":")
            || part.chars().anyMatch(c -> c < 32)
            || List.of(part.split("/", -1)).contains("..");
    if (odd) {
      throw Refusal.of(
          FileRules.HOSTILE,
          "“" + name + "”内部的文件名“" + part.replaceAll("\\p{Cntrl}", "?") + "”不合规范，可能是恶意文件。");
    }
    if (!seen.add(part.toLowerCase(Locale.ROOT))) {
      throw damaged("内部文件“" + part + "”出现两次");
    }
  }

  private byte[] content(Entry entry, long room) {
    if (entry.size() > room) {
      throw tooLarge();
    }
    int header = (int) entry.start();
    int data =
        header + 30 + (raw.getShort(header + 26) & 0xFFFF) + (raw.getShort(header + 28) & 0xFFFF);
    byte[] content =
        entry.method() == DEFLATED
            ? unpacked(entry, data, room)
            : Arrays.copyOfRange(bytes, data, data + (int) entry.packed());
    CRC32 sum = new CRC32();
    sum.update(content);
    if (sum.getValue() != entry.crc() || content.length != entry.size()) {
      throw wrong(entry);
    }
    return content;
  }

  /** As much as the directory says that there is: it is no sound archive if there is more. */
  private byte[] unpacked(Entry entry, int data, long room) {
    if (entry.size() / MOST_FROM_ONE > entry.packed()) {
      throw wrong(entry);
    }
    byte[] content = new byte[(int) Math.max(0, entry.size())];
    inflater.reset();
    inflater.setInput(bytes, data, (int) entry.packed());
    try {
      int done = inflater.inflate(content);
      boolean more = inflater.inflate(new byte[1]) > 0;
      if (more && done >= room) {
        throw tooLarge();
      }
      if (more || done < content.length) {
        throw wrong(entry);
      }
    } catch (DataFormatException broken) {
      throw damaged("内部文件“" + entry.name() + "”解压出错");
    }
    if (!inflater.finished()) {
      throw damaged("内部文件“" + entry.name() + "”解压出错");
    }
    return content;
  }

  private Refusal wrong(Entry entry) {
    return damaged("内部文件“" + entry.name() + "”校验不符");
  }

  private Refusal tooLarge() {
    return Refusal.of(
        FileRules.HOSTILE,
        "“" + name + "”解压后超过 " + (capacity.unpackedBytes() >> 20) + " MB，不像正常的" + wanted + "。");
  }

  private Refusal damaged(String how) {
    return Refusal.of(
        FileRules.NOT_A_WORKBOOK, "“" + name + "”已损坏，不能安全读取：" + how + "。", "重新取得完整的文件，或用备份。");
  }
}
