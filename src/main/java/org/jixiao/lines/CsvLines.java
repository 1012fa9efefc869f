package org.jixiao.lines;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jixiao.findings.Refusal;

/** Text with separated values: comma, semicolon, or tab. */
final class CsvLines implements LineFormat {

  /** No field is so long; a file with one has lost a quotation mark or its line ends. */
  private static final int LONGEST_FIELD = 1 << 20;

  private static final String LOOK_AT_IT = "重新导出；或用 Excel 打开检查后另存为 .xlsx 再导入。";

  /** Enough text to see what separates the values. */
  private static final int SAMPLE = 1 << 15;

  @Override
  public void read(LineFile file, LineSink sink, LongConsumer progress) throws IOException {
    Charset charset = Encoding.of(file);
    char separator = separator(file, charset);
    Receiver receiver = new Receiver(sink);
    try (DecodedText text = new DecodedText(text(file, charset, progress));
        CsvReader<Line> lines =
            CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                // WeChat's bills and some banks put a tab or a blank behind the quotation mark.
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .build(receiver, text)) {
      sink.sheet("");
      for (Line line : lines) {
        receiver.pass(line, file);
      }
      if (!text.endsWithLine() && receiver.isCut()) {
        throw file.refused(
            "的最后一行（第 " + receiver.number + " 行）不完整，文件可能没有下载完或被截断", "重新导出或重新下载完整的文件。");
      }
    } catch (CsvParseException broken) {
      throw broken(file, receiver.line.number(), broken);
    } catch (UncheckedIOException failed) {
      if (failed.getCause() instanceof CharacterCodingException) {
        throw unknown(file);
      }
      throw failed.getCause();
    } catch (CharacterCodingException foreign) {
      throw unknown(file);
    }
  }

  private static RuntimeException broken(LineFile file, long line, CsvParseException why) {
    if (why.getCause() instanceof CharacterCodingException) {
      return unknown(file);
    }
    if (why.getCause() instanceof Refusal refused) {
      return refused;
    }
    boolean tooLong = String.valueOf(why.getMessage()).contains("buffer");
    return tooLong
        ? file.refused("第 " + Math.max(1, line) + " 行附近有一格超过一百万字符，不像表格：多半是引号没有配对，或缺少换行", LOOK_AT_IT)
        : unpaired(file, Math.max(1, line));
  }

  private static Refusal unpaired(LineFile file, long line) {
    return file.refused("第 " + line + " 行附近的引号没有配对，文件可能不完整", LOOK_AT_IT);
  }

  private static RuntimeException unknown(LineFile file) {
    return file.refused("的编码认不出来，不是 UTF-8，也不是 GB18030（GBK）", "用 Excel 打开，确认没有乱码后另存为 .xlsx 再导入。");
  }

  private static Reader text(LineFile file, Charset charset, LongConsumer progress)
      throws IOException {
    return new InputStreamReader(
        file.open(progress),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** What separates the values: the character that most lines have equally often. */
  private static char separator(LineFile file, Charset charset) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    try (Reader text = text(file, charset, read -> {})) {
      int read = 0;
      while (read >= 0 && length < SAMPLE) {
        length += read;
        read = text.read(sample, length, SAMPLE - length);
      }
    } catch (CharacterCodingException foreign) {
      throw unknown(file);
    }
    return Separator.in(new String(sample, 0, length));
  }

  /** Takes the fields of a line as they are found. */
  private static final class Receiver extends AbstractBaseCsvCallbackHandler<Line> {

    /** How sums and notes begin, which need no more fields. */
    private static final Pattern REMARK = Pattern.compile("[小合总累]\\s*计|[:：]");

    private final Line line = new Line(true);
    private final LineSink sink;
    private final int[] linesOfWidth = new int[256];
    private int latest;
    private long number;
    private String beginning = "";
    private boolean breaks;

    Receiver(LineSink sink) {
      this.sink = sink;
    }

    @Override
    protected void handleBegin(long number) {
      line.begin(number);
      breaks = false;
    }

    @Override
    protected void handleField(int field, char[] text, int start, int length, boolean quoted) {
      line.add(text, start, length);
      if (quoted) {
        for (int i = start; i < start + length && !breaks; i++) {
          breaks = text[i] == '\n';
        }
      }
    }

    @Override
    protected Line buildRecord() {
      return line;
    }

    void pass(Line one, LineFile file) {
      refuseSwallowed(one, file);
      latest = one.width();
      linesOfWidth[Math.min(latest, linesOfWidth.length - 1)]++;
      // The parser begins one more line at the end of the text.
      number = one.number();
      beginning = one.words(0);
      sink.line(one);
    }

    /** A lost quotation mark makes one line of several, and fields are missing from it. */
    private void refuseSwallowed(Line one, LineFile file) {
      if (breaks && latest > 1 && one.width() < latest) {
        throw unpaired(file, one.number());
      }
    }

    /** Whether the last line has fewer fields than most, and is no remark below them. */
    boolean isCut() {
      boolean remark =
          beginning.isEmpty()
              || REMARK.matcher(beginning).find()
              || latest == 1 && !Character.isDigit(beginning.charAt(0));
      return latest < usual() && !remark;
    }

    /** How many fields most lines have; of two widths that are equally frequent, the larger. */
    private int usual() {
      int usual = 0;
      for (int width = 1; width < linesOfWidth.length; width++) {
        usual = linesOfWidth[width] >= linesOfWidth[usual] ? width : usual;
      }
      return usual;
    }
  }
}
