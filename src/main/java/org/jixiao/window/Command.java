package org.jixiao.window;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;

/** Something that the user can have done, from a button, from a menu or by keys. */
final class Command extends AbstractAction {

  private static final long serialVersionUID = 1L;

  private final transient Runnable work;

  private Command(String name, Runnable work) {
    super(name);
    this.work = work;
  }

  /**
   * A command.
   *
   * @param name what stands on its button
   * @param mnemonic the letter that chooses it in its menu, shown behind the name
   * @param keys the keys that do it at once, such as {@code ctrl O}; null for none
   * @param hint what it does, in a sentence
   */
  static Command of(String name, char mnemonic, String keys, String hint, Runnable work) {
    Command command = new Command(name, work);
    command.putValue(Action.MNEMONIC_KEY, (int) mnemonic);
    if (keys != null) {
      command.putValue(Action.ACCELERATOR_KEY, KeyStroke.getKeyStroke(keys));
    }
    command.putValue(Action.SHORT_DESCRIPTION, hint);
    return command;
  }

  /** One without a name, behind a key. */
  static Command plain(Runnable work) {
    return new Command("", work);
  }

  @Override
  public void actionPerformed(ActionEvent event) {
    work.run();
  }
}
