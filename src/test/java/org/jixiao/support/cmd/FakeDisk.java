package org.jixiao.support.cmd;

import java.util.Map;

/** Files by their Windows names, whatever the case of the letters. */
public final class FakeDisk {

  private final Map<String, String> files = Expansion.names();
  private final String folder;

  /**
   * An empty one.
   *
   * @param folder where programs are started
   */
  public FakeDisk(String folder) {
    this.folder = folder;
  }

  public void put(String name, String content) {
    files.put(full(name), content);
  }

  void remove(String name) {
    files.remove(full(name));
  }

  public boolean has(String name) {
    return files.containsKey(full(name));
  }

  String content(String name) {
    return files.getOrDefault(full(name), "");
  }

  String onPath(String path, String name) {
    for (String one : path.split(";")) {
      if (!one.isEmpty() && has(one + "\\" + name)) {
        return full(one + "\\" + name);
      }
    }
    return "";
  }

  /** Without the steps upwards, and with the folder where the program runs. */
  String full(String name) {
    String full = name.matches("[A-Za-z]:\\\\.*|\\\\\\\\.*") ? name : folder + "\\" + name;
    String shorter = full.replaceAll("(?<=.)\\\\{2,}", "\\\\");
    while (!shorter.equals(full)) {
      full = shorter;
      shorter = full.replaceFirst("\\\\[^\\\\]+\\\\\\.\\.(?=\\\\|$)", "");
    }
    String up = full.replaceFirst("\\\\[^\\\\]+\\\\\\.\\.(?=\\\\|$)", "");
    return up.equals(full) ? full : full(up);
  }
}
