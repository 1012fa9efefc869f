package org.jixiao.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jixiao.findings.Refusal;
import org.junit.jupiter.api.Test;

/** What an archive says of a part must be so. */
class ArchiveTest {

  private static final byte[] WORDS = "甲乙丙丁，戊己庚辛。".repeat(50).getBytes(StandardCharsets.UTF_8);

  /** Two parts, both packed, of which the first says this of its content. */
  private static byte[] saying(long size, long crc) throws IOException {
    byte[] packed = new byte[WORDS.length + 100];
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(WORDS);
    deflater.finish();
    int length = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"a", "b"}) {
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        zip.write(WORDS);
        zip.closeEntry();
      }
    }
    byte[] archive = out.toByteArray();
    ByteBuffer raw = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int directory = raw.getInt(archive.length - 6);
    raw.putInt(directory + 16, (int) crc).putInt(directory + 24, (int) size);
    // The numbers behind the part, which were not known before: signature, sum, packed, size.
    int behind = 30 + 1 + length;
    raw.putInt(behind + 4, (int) crc).putInt(behind + 12, (int) size);
    return archive;
  }

  private static long crc() {
    CRC32 sum = new CRC32();
    sum.update(WORDS);
    return sum.getValue();
  }

  private static String refused(byte[] archive) {
    return assertThrows(Refusal.class, () -> Archive.parts("a.xlsx", archive, Capacity.here()))
        .finding()
        .message();
  }

  @Test
  void soundParts_areUnpacked_oneAfterTheOther() throws IOException {
    var parts = Archive.parts("a.xlsx", saying(WORDS.length, crc()), Capacity.here());
    assertEquals(2, parts.size());
    parts.values().forEach(part -> assertArrayEquals(WORDS, part));
  }

  @Test
  void partOfAnotherSizeOrSum_isRefused() throws IOException {
    for (long size : new long[] {0, 1, WORDS.length - 1, WORDS.length + 1, 100_000_000}) {
      String said = refused(saying(size, crc()));
      assertTrue(said.contains("内部文件“a”校验不符"), said);
    }
    String said = refused(saying(WORDS.length, crc() + 1));
    assertTrue(said.contains("内部文件“a”校验不符"), said);
  }

  @Test
  void partThatCannotBeUnpacked_isRefused() throws IOException {
    byte[] archive = saying(WORDS.length, crc());
    archive[31 + 20] ^= 0x55;
    String said = refused(archive);
    assertTrue(said.contains("内部文件“a”"), said);
  }
}
