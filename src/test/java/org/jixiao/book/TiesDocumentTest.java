package org.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.findings.Rule;
import org.junit.jupiter.api.Test;

/** The page about what is held against what names every tie, and no rule that is not there. */
class TiesDocumentTest {

  private static final Path PAGE = Path.of("src/docs/ties.md");

  private static Set<String> ids() {
    return RuleCatalogue.rules().stream().map(Rule::id).collect(Collectors.toSet());
  }

  @Test
  void everyTie_isOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    Set<String> missing =
        ids().stream()
            .filter(id -> id.matches("(?!WB|MX)..-X\\d\\d"))
            .filter(id -> !page.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyRuleOnThePage_exists() throws IOException {
    Set<String> named =
        Pattern.compile("[A-Z]{2}-[A-Z]\\d\\d")
            .matcher(Files.readString(PAGE))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(named.size() > 50);
    named.removeAll(ids());
    assertEquals(Set.of(), named);
  }
}
