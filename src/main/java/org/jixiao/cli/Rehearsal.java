package org.jixiao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jixiao.files.FileLayer;
import org.jixiao.run.Screen;

/**
 * Goes through what people do with workbooks, on the built-in examples, at the terminal and, where
 * there is a screen, in a window that nobody sees; it prints nothing. The launchers have the
 * virtual machine note which classes this takes, and keep them in an archive; that is all it is
 * for, so it is no command.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Works in a folder.
   *
   * @param arguments the folder, which whoever made it removes
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Console nobody = nobody();
    Main.run(nobody, "--help");
    Main.run(nobody, "rules");
    Main.run(nobody, "new", "-q", "--force", folder.resolve("blank.xlsx").toString());
    String small = folder.resolve("small.xlsx").toString();
    Main.run(nobody, "new", "--example", "--force", small);
    Main.run(nobody, "check", small);
    Main.run(nobody, "run", small);
    String large = folder.resolve("large.xlsx").toString();
    Main.run(nobody, "new", "--full-example", "--force", large);
    Main.run(nobody, "run", large);
    // This one meets what the first one wrote.
    Main.run(nobody, "run", "--json", large);
    Main.run(nobody, "export", "--force", large, folder.resolve("tables").toString());
    String payments = payments(nobody, folder);
    Main.run(nobody, "import", "--dry-run", large, "--payments", payments);
    Main.run(nobody, "sample", "--dry-run", large, "--payments", payments, "--size", "1");
    Optional<Screen> screen = ServiceLoader.load(Screen.class).findFirst();
    if (screen.isPresent() && screen.get().isThere()) {
      screen.get().rehearse(nobody.options(null, false, null), Path.of(large));
    }
  }

  /** An export of one line. */
  private static String payments(Console console, Path folder) {
    Path file = folder.resolve("payments.csv");
    String lines = "支付日期,付款人,支付方式,支付金额,用途\n2024-01-05,某单位,直接支付,100.00,办公费\n";
    try {
      console.files().writeThrough(file, lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
    return file.toString();
  }

  /** A console in colours, whose words go nowhere. */
  private static Console nobody() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(nowhere, nowhere, true, Clock.systemDefaultZone(), FileLayer.disk());
  }
}
