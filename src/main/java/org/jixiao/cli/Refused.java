package org.jixiao.cli;

import java.nio.file.Path;
import org.jixiao.findings.Refusal;
import org.jixiao.run.RunResult;

/**
 * Tells that a file was refused, the same in every command: people in a sentence on the stream for
 * trouble, programs in the one document that they asked for, and nowhere else.
 */
final class Refused {

  private Refused() {}

  /** Tells one of the two, and gives the exit code. */
  static int tell(Console console, Path file, Refusal refused, boolean json) {
    if (json) {
      document(console, file, refused);
    } else {
      console.err().println(sentence(refused));
    }
    return ExitCode.REFUSED;
  }

  private static void document(Console console, Path file, Refusal refused) {
    new JsonReport(console.out()).print(RunResult.refused(file, refused.finding()));
  }

  /** What is the matter and what to do about it. */
  static String sentence(Refusal refused) {
    return refused.finding().message() + refused.finding().remedy();
  }
}
