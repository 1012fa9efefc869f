package org.jixiao.lines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jixiao.container.Sniff;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;

/**
 * A file that some system has exported. What it is, is told from its content: half of the files
 * named .xls are something else.
 *
 * @param name its name, for messages
 * @param size its bytes
 * @param content opens it from the beginning, as often as asked
 */
public record LineFile(String name, long size, Content content) {

  /** Enough of a file to see what it is. */
  private static final int BEGINNING = 8192;

  /** A spreadsheet is unpacked from memory; text is streamed and may be of any size. */
  private static final long MOST_SPREADSHEET_BYTES = 200L << 20;

  /** What helps with most files that cannot be read. */
  static final String SAVE_AGAIN = "重新导出；或在 Excel 中打开后另存为 .xlsx 再导入。";

  /** Opens a file from its beginning. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * Reads the file to its end.
   *
   * @param progress hears how many bytes have been read
   * @throws Refusal when it cannot be read as a table, with a sentence
   */
  public void read(LineSink sink, LongConsumer progress) {
    try {
      byte[] beginning = beginning();
      lines(beginning).read(this, sink, progress);
    } catch (Refusal refused) {
      throw ofAnExport(refused);
    } catch (IOException unreadable) {
      throw refused("读不出来：没有读取权限、正被别的程序独占，或磁盘出错", "关闭占用它的程序，或把文件复制到本机再导入。");
    }
  }

  /** The whole file, which is no larger than a spreadsheet may be. */
  byte[] whole() throws IOException {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    }
  }

  private byte[] beginning() throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(BEGINNING);
    }
  }

  private LineFormat lines(byte[] beginning) {
    if (beginning.length == 0) {
      throw refused("是空文件（0 字节）", "重新导出。");
    }
    if (Sniff.isArchive(beginning)) {
      refuseTooLarge();
      return new XlsxLines();
    }
    if (Sniff.isCompound(beginning)) {
      refuseTooLarge();
      return new XlsLines();
    }
    Sniff.Kind kind = Sniff.plain(beginning).orElse(null);
    if (kind != null && kind.isWebPage()) {
      refuseTooLarge();
      return new HtmlLines();
    }
    if (kind != null && kind.isXmlTable()) {
      refuseTooLarge();
      return new XmlTableLines();
    }
    if (kind != null && !kind.isText()) {
      throw refused("是" + kind.words() + "，不是导出的明细表", "重新导出为 CSV 或 .xlsx。");
    }
    return new CsvLines();
  }

  private void refuseTooLarge() {
    if (size > MOST_SPREADSHEET_BYTES) {
      throw refused(
          "有 " + (size >> 20) + " MB，超过表格文件的上限 " + (MOST_SPREADSHEET_BYTES >> 20) + " MB",
          "改为导出 CSV（大小不限），或分年度导出。");
    }
  }

  /** What a workbook's gate says of a file goes under the rule of unreadable exports here. */
  private static Refusal ofAnExport(Refusal refused) {
    Finding finding = refused.finding();
    boolean ofGate = finding.rule().startsWith("WB-");
    String remedy = finding.remedy().replace("再运行", "再导入");
    return ofGate ? Refusal.of(FileRules.UNREADABLE, finding.message(), remedy) : refused;
  }

  /** A refusal of a file with a password. */
  Refusal refusedLocked() {
    return refused("设有打开密码", "在 Excel 中打开，取消密码后另存再导入。");
  }

  /** Days in such a file are four years off. */
  Refusal refusedMacDates() {
    return refused("用的是 1904 日期系统，日期会差四年", "在 Excel 选项中取消“使用 1904 日期系统”，核对日期后另存再导入。");
  }

  /** A refusal of this file. */
  Refusal refused(String what, String remedy) {
    return Refusal.of(FileRules.UNREADABLE, "“" + name + "”" + what + "。", remedy);
  }

  /** The content, telling how much of it has been read. */
  InputStream open(LongConsumer progress) throws IOException {
    return new CountedStream(new BufferedInputStream(content.open(), 1 << 16), progress);
  }
}
