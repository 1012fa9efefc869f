package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jixiao.files.FileLayer;

/** Finds the workbooks below a folder: none that a program keeps beside them for itself. */
final class BatchFiles {
  private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".xls", ".et");

  /** What stands between name and ending of files that the program keeps beside a workbook. */
  private static final List<String> KEPT = List.of(".bak.", ".未写回", ".unsaved", ".恢复前");

  private final FileLayer files;
  private final Path folder;
  private final Set<Path> left;

  /**
   * Looks below a folder.
   *
   * @param left files that are no workbooks to work on, such as the summary itself
   */
  BatchFiles(FileLayer files, Path folder, Set<Path> left) {
    this.files = files;
    this.folder = folder;
    this.left = left;
  }

  /** The workbooks in the order of their paths, in which 2 stands before 10. */
  List<Path> all() throws IOException {
    List<Path> found = new ArrayList<>();
    collect(folder, found, new HashSet<>());
    found.sort(Comparator.comparing(this::nameOf, BatchFiles::compare));
    return List.copyOf(found);
  }

  private void collect(Path where, List<Path> found, Set<Path> seen) throws IOException {
    // A link may lead back to where it stands.
    if (!seen.add(files.real(where))) {
      return;
    }
    for (Path one : files.list(where)) {
      String name = Run.nameOf(one);
      if (name.startsWith(".") || name.startsWith("~$")) {
        continue;
      }
      if (files.isFolder(one)) {
        collect(one, found, seen);
      } else if (isWorkbook(name) && files.isFile(one) && !left.contains(files.real(one))) {
        found.add(one);
      }
    }
  }

  private static boolean isWorkbook(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(plain::endsWith) && KEPT.stream().noneMatch(plain::contains);
  }

  /** The path of a workbook, seen from the folder, with slashes on every system. */
  String nameOf(Path file) {
    return slashed(folder.relativize(file));
  }

  static String slashed(Path path) {
    return String.join(
        "/", StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList());
  }

  /** The order in which people count: figures by their value. */
  static int compare(String one, String other) {
    int i = 0;
    int k = 0;
    while (i < one.length() && k < other.length()) {
      int iEnd = end(one, i);
      int kEnd = end(other, k);
      String left = one.substring(i, iEnd);
      String right = other.substring(k, kEnd);
      boolean numbers = isDigit(left.charAt(0)) && isDigit(right.charAt(0));
      int order =
          numbers
              ? Comparator.comparingInt(String::length)
                  .thenComparing(Comparator.naturalOrder())
                  .compare(bare(left), bare(right))
              : left.compareTo(right);
      if (order != 0) {
        return order;
      }
      i = iEnd;
      k = kEnd;
    }
    int rest = Integer.compare(one.length() - i, other.length() - k);
    return rest != 0 ? rest : one.compareTo(other);
  }

  private static int end(String text, int start) {
    int end = start + 1;
    if (isDigit(text.charAt(start))) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  private static String bare(String digits) {
    String bare = digits.replaceFirst("^0+", "");
    return bare.isEmpty() ? "0" : bare;
  }
}
