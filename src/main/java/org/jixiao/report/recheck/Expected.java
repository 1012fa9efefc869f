package org.jixiao.report.recheck;

/**
 * A number that is to be found in a report.
 *
 * @param token the number with its surroundings, as a draft of today has it; as the old draft had
 *     it where today's has it no longer
 * @param figure which figure it is; null for a number that people typed
 * @param drafted what the draft said, as far as a list tells; else null
 * @param id the bookmark that the draft gave it; empty when no list tells
 * @param listed whether a list tells anything at all
 * @param gone whether today's draft has it no longer
 */
record Expected(
    Token token, FreshFigure figure, Amount drafted, String id, boolean listed, boolean gone) {

  /** Whether a mark is the mark of this figure: a long name may have been cut in another way. */
  boolean isMarkedAs(String alias) {
    if (figure == null) {
      return false;
    }
    if (alias.equals(token.alias())) {
      return true;
    }
    if (!alias.endsWith(figure.cell())) {
      return false;
    }
    if (alias.equals(figure.alias())) {
      return true;
    }
    int at = alias.lastIndexOf('@');
    if (at < 0 || !alias.substring(at + 1).equals(figure.cell())) {
      return false;
    }
    String name = alias.substring(0, at).replaceFirst("[…~]+$", "");
    return figure.name().startsWith(name);
  }

  /** Whether a number says what this one says today. */
  boolean isToday(Amount amount) {
    return !gone && token.amount().isSameAs(amount);
  }

  /** Whether a number says what this one said when it was drafted. */
  boolean wasDrafted(Amount amount) {
    return drafted != null && drafted.isSameAs(amount);
  }

  /** The same with what the list of the draft says. */
  Expected listed(Amount draftedAs, String draftedId) {
    return new Expected(token, figure, draftedAs, draftedId, true, false);
  }

  /** The same where there is a list, which does not have it. */
  Expected notListed() {
    return new Expected(token, figure, null, "", true, false);
  }

  /** Whether it counts or dates something and is no figure. */
  boolean isIncidental() {
    return figure == null && token.incidental();
  }
}
