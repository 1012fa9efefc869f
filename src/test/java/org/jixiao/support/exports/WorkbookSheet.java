package org.jixiao.support.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of either kind, the newer one streamed: its size does not matter. */
final class WorkbookSheet implements Sheet {

  private static final LocalDateTime MADE = LocalDateTime.of(2025, 2, 10, 9, 30);

  private final Path file;
  private final Workbook workbook;
  private final org.apache.poi.ss.usermodel.Sheet sheet;
  private final CellStyle day;
  private int next;

  WorkbookSheet(Path file, Format format, String name) {
    this.file = file;
    workbook = format == Format.XLSX ? new SXSSFWorkbook(100) : new HSSFWorkbook();
    sheet = workbook.createSheet(name);
    day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  @Override
  public void row(Object... cells) {
    Row row = sheet.createRow(next++);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof BigDecimal number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (cells[i] instanceof LocalDate date) {
        Cell cell = row.createCell(i);
        cell.setCellValue(date);
        cell.setCellStyle(day);
      } else if (cells[i] != null && !cells[i].toString().isEmpty()) {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  @Override
  public void block(List<Object[]> rows, List<Span> spans) {
    for (Span span : spans) {
      if (span.height() * span.width() > 1) {
        int top = next + span.row();
        sheet.addMergedRegion(
            new CellRangeAddress(
                top, top + span.height() - 1, span.column(), span.column() + span.width() - 1));
      }
    }
    rows.forEach(this::row);
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      if (workbook instanceof SXSSFWorkbook streamed) {
        Date made = Date.from(MADE.toInstant(ZoneOffset.UTC));
        var properties = streamed.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreated(Optional.of(made));
        properties.setModified(Optional.of(made));
        Path raw = file.resolveSibling(file.getFileName() + ".part");
        write(raw);
        restamp(raw);
        Files.delete(raw);
      } else {
        // The library would write down who ran it.
        ((HSSFWorkbook) workbook)
            .getInternalWorkbook().getRecords().stream()
                .filter(WriteAccessRecord.class::isInstance)
                .forEach(one -> ((WriteAccessRecord) one).setUsername("export"));
        write(file);
      }
    }
  }

  private void write(Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      workbook.write(out);
    }
  }

  /**
   * Copies the archive with one fixed time on its entries, so that one seed is one file, and
   * without the extras for archives of more than four gigabytes.
   */
  private void restamp(Path raw) throws IOException {
    try (ZipFile in = new ZipFile(raw.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(MADE);
        out.putNextEntry(copy);
        try (InputStream bytes = in.getInputStream(entry)) {
          bytes.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }
}
