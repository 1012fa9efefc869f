package org.jixiao.cli;

import java.nio.file.Path;
import org.jixiao.findings.Refusal;
import org.jixiao.run.RunResult;

/** Tells that a file was refused: people in a sentence, programs in their document. */
final class Refused {

  private Refused() {}

  /** Tells one of the two, and gives the exit code. */
  static int tell(Console console, Path file, Refusal refused, boolean json) {
    if (json) {
      document(console, file, refused);
    } else {
      sentence(console, refused);
    }
    return ExitCode.REFUSED;
  }

  /** The sentence also beside the document, for commands that report to both at a time. */
  static int tellBoth(Console console, Path file, Refusal refused, boolean json) {
    if (json) {
      document(console, file, refused);
    }
    sentence(console, refused);
    return ExitCode.REFUSED;
  }

  private static void document(Console console, Path file, Refusal refused) {
    new JsonReport(console.out()).print(RunResult.refused(file, refused.finding()));
  }

  private static void sentence(Console console, Refusal refused) {
    console.err().println(refused.finding().message() + refused.finding().remedy());
  }
}
