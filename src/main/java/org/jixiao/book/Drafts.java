package org.jixiao.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.sheets.workpapers.Workpapers;
import org.jixiao.table.Column;
import org.jixiao.table.RawTable;

/**
 * What a run types into tables that people fill in, before it completes them: proposals, and rows
 * that a table lacks. It is plain data; a pen types it.
 *
 * @param rooms rows to be added below tables
 * @param lines what is typed into rows that are there
 * @param remembered the proposals that were ever made, so that one that somebody has deleted does
 *     not come back
 */
public record Drafts(List<Room> rooms, List<Line> lines, List<String> remembered) {

  /**
   * Rows that a table lacks.
   *
   * @param rows how many
   * @param words what is typed into the first of them; the others stay empty
   */
  public record Room(RawTable table, int rows, List<Map<Column, String>> words) {

    public Room {
      words = List.copyOf(words);
    }
  }

  /**
   * What is typed into one row.
   *
   * @param row zero-based row of the sheet
   * @param words for each column its words; empty ones empty the cell
   */
  public record Line(RawTable table, int row, Map<Column, String> words) {

    public Line {
      words = Map.copyOf(words);
    }
  }

  public Drafts {
    rooms = List.copyOf(rooms);
    lines = List.copyOf(lines);
    remembered = List.copyOf(remembered);
  }

  /** What is to be typed after an examination. */
  public static Drafts of(Dossier dossier, Examination examination) {
    Drafts proposals = Proposals.of(dossier, examination);
    List<Room> rooms = new ArrayList<>(proposals.rooms);
    int lacking = dossier.found(Forms.WORKPAPERS).map(Workpapers::lacking).orElse(0);
    if (lacking > 0) {
      RawTable table = dossier.found(Forms.WORKPAPERS).orElseThrow().table();
      rooms.add(new Room(table, lacking, List.of()));
    }
    return new Drafts(rooms, proposals.lines, proposals.remembered);
  }

  /** Whether nothing is to be typed. */
  public boolean isEmpty() {
    return rooms.isEmpty() && lines.isEmpty();
  }
}
