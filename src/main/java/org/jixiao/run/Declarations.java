package org.jixiao.run;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.jixiao.book.Forms;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.container.Census;

/**
 * The declarations that every workbook is read by: tables, rules, and the reader of XML. To set
 * them up takes as long as to understand a command line, so a second processor does it meanwhile.
 */
public final class Declarations {

  private Declarations() {}

  /**
   * Begins to set them up, and comes back at once. Nothing else of tables and rules may be used
   * before the thread has ended: classes that name each other, set up by two threads at a time,
   * could wait for each other for ever.
   */
  public static Thread begin() {
    Thread thread = new Thread(Declarations::load, "declarations");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void load() {
    try {
      byte[] shortest = "<a/>".getBytes(StandardCharsets.US_ASCII);
      Census.reader(shortest).next();
      Forms.ALL.forEach(form -> form.layout().sheet());
      RuleCatalogue.rules();
    } catch (XMLStreamException | LinkageError | OutOfMemoryError unusable) {
      // Whoever uses what could not be set up meets the same fault, and it is told there.
    }
  }
}
