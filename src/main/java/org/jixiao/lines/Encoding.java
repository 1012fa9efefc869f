package org.jixiao.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The encoding of a text file: what a byte order mark says; else UTF-8, if every byte of the file
 * agrees; else GB18030, which holds all that GB2312 and GBK do.
 */
final class Encoding {

  static final Charset CHINESE = Charset.forName("GB18030");

  /**
   * A file that has spelt so many characters in UTF-8 is UTF-8 with a fault: text in GB18030 fails
   * within a few characters.
   */
  private static final int SURELY_UTF8 = 100;

  private final LineFile file;

  private Encoding(LineFile file) {
    this.file = file;
  }

  /** Looks through the whole file, if need be. */
  static Charset of(LineFile file) throws IOException {
    return new Encoding(file).find();
  }

  private Charset find() throws IOException {
    try (InputStream in = file.content().open()) {
      byte[] start = in.readNBytes(4);
      if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE
          || start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
        return StandardCharsets.UTF_16;
      }
    }
    try (InputStream in = file.content().open()) {
      return isUtf8(in) ? StandardCharsets.UTF_8 : CHINESE;
    }
  }

  /** Follows the bytes: how many must still come to complete a character. */
  private boolean isUtf8(InputStream in) throws IOException {
    byte[] piece = new byte[1 << 16];
    int missing = 0;
    long characters = 0;
    long at = 0;
    boolean marked = false;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      if (at == 0) {
        marked =
            read >= 3
                && Arrays.equals(
                    piece, 0, 3, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3);
      }
      for (int i = 0; i < read; i++) {
        int one = piece[i] & 0xFF;
        if (missing == 0 && one < 0x80) {
          continue;
        }
        boolean follows = one >= 0x80 && one < 0xC0;
        if (missing > 0 && follows) {
          missing--;
          characters += missing == 0 ? 1 : 0;
        } else if (missing == 0 && one >= 0xC2 && one < 0xF5) {
          missing = one < 0xE0 ? 1 : one < 0xF0 ? 2 : 3;
        } else {
          refuseDamaged(marked || characters > SURELY_UTF8, at + i);
          return false;
        }
      }
      at += read;
    }
    if (missing > 0 && (marked || characters > SURELY_UTF8)) {
      throw file.refused("在一个汉字中间结束，文件不完整", "重新导出或重新下载完整的文件。");
    }
    return missing == 0;
  }

  private void refuseDamaged(boolean utf8, long at) {
    if (utf8) {
      throw file.refused(
          "是 UTF-8 编码，但第 " + (at + 1) + " 个字节处已损坏", "重新导出；或用 Excel 打开检查后另存为 .xlsx 再导入。");
    }
  }
}
