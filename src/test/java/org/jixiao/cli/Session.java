package org.jixiao.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jixiao.files.FileLayer;
import org.jixiao.support.Workbooks;

/** One command line run inside the test, with what it printed. */
record Session(int exitCode, String out, String err) {

  static Session of(Object... arguments) {
    return on(FileLayer.disk(), arguments);
  }

  /** The same on another file system. */
  static Session on(FileLayer files, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Workbooks.NOON,
            files);
    String[] words =
        Arrays.stream(arguments)
            .map(word -> word instanceof Path path ? path.toString() : (String) word)
            .toArray(String[]::new);
    int exitCode = Main.run(console, words);
    return new Session(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  String all() {
    return out + err;
  }
}
