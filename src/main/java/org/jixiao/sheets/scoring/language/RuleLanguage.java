package org.jixiao.sheets.scoring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads 评分规则. A rule is cut at its marks of punctuation, pieces are joined again until they are a
 * phrase ({@link PhraseReader}), and the phrases are put together ({@link Composition}).
 */
public final class RuleLanguage {

  /** ① at the beginning of a phrase: it numbers a thing. */
  private static final Pattern NUMBERED = Pattern.compile("(?:^|(?<=[;,:)分、]))[①-⑳]");

  /** 1、 at the beginning of a phrase. */
  private static final Pattern LISTED =
      Pattern.compile("(?:^|(?<=[;,:分]))(?:\\(\\d{1,2}\\)|\\d{1,2}[.、](?!\\d))");

  /** What may be cut without a mark: 满分每超…. */
  private static final Pattern RUN_ON = Pattern.compile("(?<=分)(?=每(?:超|高|低|增|减|少|偏|相|出现|发现))");

  private static final Pattern HEADING = Pattern.compile("[^\\d<>=≤≥;,%:]{0,12}:(?=.)");

  /** 扣1-2分: somebody decides within it. */
  private static final Pattern BETWEEN = Pattern.compile("\\d+(?:\\.\\d+)?[-~至]+\\d+(?:\\.\\d+)?分");

  /** Points in brackets, of a thing or of a level. */
  private static final Pattern BRACKETED = Pattern.compile("\\(" + Quantity.NUMBER + "分\\)$");

  /** Longer is no rule, but a whole table in one cell. */
  private static final int LONGEST = 600;

  private final Written written;
  private final List<Phrase> phrases = new ArrayList<>();

  private RuleLanguage(Written written) {
    this.written = written;
  }

  /**
   * What was read.
   *
   * @param rule the rule, or null when it was not understood
   * @param word the word or phrase that stands in the way, empty when all was understood
   * @param problem what was not understood, in the user's words; empty when all was
   */
  public record Read(Understood rule, String word, String problem) {

    /** Whether the rule is understood. */
    public boolean isUnderstood() {
      return rule != null;
    }
  }

  /** Reads a rule; a blank one is 人工评定. */
  public static Read read(String typed) {
    if (typed.length() > LONGEST) {
      String start = typed.strip().substring(0, 12) + "…";
      return new Read(
          null, start, "“" + start + "”有" + typed.length() + "个字，超过" + LONGEST + "字，一行只写一个指标的规则");
    }
    try {
      return new Read(new RuleLanguage(Written.of(typed)).understood(), "", "");
    } catch (Refused refused) {
      String problem = refused.getMessage() + "；可参照：" + Examples.nearest(typed);
      return new Read(null, refused.word(), problem);
    }
  }

  private Understood understood() throws Refused {
    for (Fragment clause : cut(whole(), Pattern.compile(";"))) {
      clause(clause);
    }
    return Composition.of(phrases);
  }

  private Fragment whole() {
    return new Fragment(written, 0, written.text().length());
  }

  /** The pieces between marks. */
  private static List<Fragment> cut(Fragment fragment, Pattern mark) {
    List<Fragment> pieces = new ArrayList<>();
    Matcher m = mark.matcher(fragment.text());
    int from = fragment.from();
    while (m.find()) {
      pieces.add(new Fragment(fragment.written(), from, fragment.from() + m.start()));
      from = fragment.from() + m.end();
    }
    pieces.add(new Fragment(fragment.written(), from, fragment.to()));
    pieces.removeIf(Fragment::isEmpty);
    return pieces;
  }

  /** The clauses that begin with a number of a list, and what stands in front of them. */
  private static List<Fragment> numbered(Fragment clause, Pattern mark) {
    List<Fragment> parts = new ArrayList<>();
    Matcher m = mark.matcher(clause.text());
    int from = 0;
    while (m.find()) {
      if (m.start() > from) {
        parts.add(new Fragment(clause.written(), clause.from() + from, clause.from() + m.start()));
      }
      from = m.start();
    }
    parts.add(new Fragment(clause.written(), clause.from() + from, clause.to()));
    return parts;
  }

  private Optional<Pattern> list() {
    String text = written.text();
    if (text.contains("①") && NUMBERED.matcher(text).results().count() > 1) {
      return Optional.of(NUMBERED);
    }
    boolean listed = LISTED.matcher(text).results().count() > 1;
    return listed && LISTED.matcher(text).find() ? Optional.of(LISTED) : Optional.empty();
  }

  private void clause(Fragment clause) throws Refused {
    Optional<Pattern> list = list();
    if (list.isEmpty()) {
      pieces(cut(clause, Pattern.compile(",")));
      return;
    }
    for (Fragment part : numbered(clause, list.get())) {
      if (list.get().matcher(part.text()).lookingAt()) {
        thing(cut(part, Pattern.compile(",")));
      } else if (!part.text().matches("[^\\d]*[:,]")) {
        pieces(cut(part, Pattern.compile(",")));
      }
    }
  }

  /** A thing of a list, and what may follow it in the same clause. */
  private void thing(List<Fragment> pieces) throws Refused {
    for (int last = 0; last < pieces.size(); last++) {
      Optional<Phrase> thing = PhraseReader.thing(pieces.get(0).through(pieces.get(last)));
      if (thing.isPresent() && ((Phrase.Thing) thing.get()).points() != null) {
        phrases.add(thing.get());
        pieces(pieces.subList(last + 1, pieces.size()));
        return;
      }
    }
    Optional<Phrase> bare = PhraseReader.thing(pieces.get(0));
    if (bare.isEmpty()) {
      throw unknown(pieces.get(0));
    }
    phrases.add(bare.get());
    List<Fragment> rest = pieces.subList(1, pieces.size());
    for (int i = 0; i < rest.size(); i++) {
      if (PhraseReader.read(rest.get(i)).isPresent()) {
        pieces(rest.subList(i, rest.size()));
        return;
      }
    }
  }

  /** Reads pieces, joined as far as need be. */
  private void pieces(List<Fragment> pieces) throws Refused {
    int at = 0;
    while (at < pieces.size()) {
      int last = at;
      Optional<Phrase> phrase = Optional.empty();
      while (phrase.isEmpty() && last < pieces.size()) {
        phrase = PhraseReader.read(pieces.get(at).through(pieces.get(last)));
        last++;
      }
      if (phrase.isPresent()) {
        phrases.add(phrase.get());
        at = last;
      } else {
        otherwise(pieces.get(at));
        at++;
      }
    }
  }

  /** A piece that is no phrase as it stands: cut where nothing was typed, or behind a heading. */
  private void otherwise(Fragment piece) throws Refused {
    List<Fragment> parts = cut(piece, RUN_ON);
    if (parts.size() == 1) {
      parts = cut(piece, Pattern.compile("、"));
    }
    Matcher heading = HEADING.matcher(piece.text());
    if (parts.size() == 1 && heading.lookingAt()) {
      parts = List.of(new Fragment(written, piece.from() + heading.end(), piece.to()));
    } else if (parts.size() == 1) {
      throw unknown(piece);
    }
    for (Fragment part : parts) {
      Optional<Phrase> phrase = PhraseReader.read(part);
      if (phrase.isEmpty()) {
        throw unknown(part == parts.get(0) ? piece : part);
      }
      phrases.add(phrase.get());
    }
  }

  private Refused unknown(Fragment piece) {
    Matcher between = BETWEEN.matcher(piece.text());
    if (between.find()) {
      String range =
          piece.written().typed(piece.from() + between.start(), piece.from() + between.end());
      return new Refused(range, "“" + range + "”是幅度，要由评价人定分；评分规则里写一个分数，或写“人工评定”");
    }
    if (BRACKETED.matcher(piece.text()).find()) {
      return new Refused(
          piece.typed(), "“" + piece.typed() + "”：逐项计分请写成“①…1分；②…1分”，分等次请写成“好 得2分；差 得0分”");
    }
    String word = Vocabulary.unknown(piece, phrases.isEmpty());
    return word.isEmpty()
        ? new Refused(piece.typed(), "“" + piece.typed() + "”各部分都能识别，但不能组成计分规则")
        : new Refused(word, "不能识别“" + word + "”");
  }
}
