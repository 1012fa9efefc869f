package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LibreOffice is told the cell behind the name of the file, whatever the two are called. */
class PlaceInOfficeTest {

  @Test
  void awkwardNames_areWrittenAsAddressesAre() {
    Path file = Path.of("甲 乙#1 100%&'.xlsx").toAbsolutePath();
    List<String> words = PlaceInOffice.command(file, "检查 结果's", "C12");
    URI address = URI.create(words.get(words.size() - 1));
    assertEquals(file, Path.of(URI.create("file://" + address.getRawPath())));
    assertEquals("'检查 结果''s'.C12", address.getFragment());
    assertTrue(address.toString().chars().allMatch(one -> one > ' ' && one < 127));
  }
}
