package org.jixiao.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of the library whose sheets are taken apart when somebody asks for them. Most tests
 * look at one or two of forty; the others, with their drawings and comments, are not read, and are
 * saved as they came.
 */
public final class SparingBook extends XSSFWorkbook {

  private static final Pattern FORMULA = Pattern.compile("<(\\w+:)?f[ />]");

  SparingBook(byte[] bytes) throws IOException {
    super(new ByteArrayInputStream(bytes));
  }

  /**
   * Called while the library's constructor is still at work, so a book can have no fields of its
   * own.
   */
  @Override
  protected void read(POIXMLFactory usual, Map<PackagePart, POIXMLDocumentPart> met)
      throws OpenXML4JException {
    SheetsLater later = new SheetsLater();
    super.read(later, met);
    later.met.putAll(met);
  }

  private static XSSFSheet asked(XSSFSheet sheet) {
    if (sheet instanceof SheetLater later) {
      later.takeApart();
    }
    return sheet;
  }

  private void askForAll() {
    for (int index = 0; index < getNumberOfSheets(); index++) {
      getSheetAt(index);
    }
  }

  /**
   * The sheets in whose text there is a formula; the others are not taken apart to look for one.
   */
  public List<XSSFSheet> computed() throws IOException {
    List<XSSFSheet> computed = new ArrayList<>();
    for (int index = 0; index < getNumberOfSheets(); index++) {
      try (InputStream text = super.getSheetAt(index).getPackagePart().getInputStream()) {
        if (FORMULA.matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8)).find()) {
          computed.add(getSheetAt(index));
        }
      }
    }
    return computed;
  }

  @Override
  public XSSFSheet getSheet(String name) {
    return asked(super.getSheet(name));
  }

  @Override
  public XSSFSheet getSheetAt(int index) {
    return asked(super.getSheetAt(index));
  }

  @Override
  public Iterator<Sheet> sheetIterator() {
    askForAll();
    return super.sheetIterator();
  }

  @Override
  public Spliterator<Sheet> spliterator() {
    askForAll();
    return super.spliterator();
  }

  @Override
  public XSSFSheet cloneSheet(int index, String name) {
    getSheetAt(index);
    return super.cloneSheet(index, name);
  }

  @Override
  public void setSelectedTab(int index) {
    askForAll();
    super.setSelectedTab(index);
  }

  @Override
  public XSSFTable getTable(String name) {
    askForAll();
    return super.getTable(name);
  }

  /** Makes of every part what the library makes of it, but of a sheet one that waits. */
  private static final class SheetsLater extends XSSFFactory {
    private final Map<PackagePart, POIXMLDocumentPart> met = new HashMap<>();

    @Override
    public POIXMLDocumentPart createDocumentPart(POIXMLDocumentPart parent, PackagePart part) {
      return part.getContentType().equals(XSSFRelation.WORKSHEET.getContentType())
          ? new SheetLater(part, this)
          : super.createDocumentPart(parent, part);
    }
  }

  private static final class SheetLater extends XSSFSheet {
    private final SheetsLater factory;
    private boolean apart;

    SheetLater(PackagePart part, SheetsLater factory) {
      super(part);
      this.factory = factory;
    }

    private void takeApart() {
      if (apart) {
        return;
      }
      apart = true;
      try {
        super.read(factory, factory.met);
      } catch (OpenXML4JException e) {
        throw new IllegalStateException(e);
      }
      super.onDocumentRead();
    }

    @Override
    protected void read(POIXMLFactory usual, Map<PackagePart, POIXMLDocumentPart> met) {
      // later
    }

    @Override
    protected void onDocumentRead() {
      // later
    }

    @Override
    protected void prepareForCommit() {
      if (apart) {
        super.prepareForCommit();
      }
    }

    @Override
    protected void commit() throws IOException {
      if (apart) {
        super.commit();
      }
    }
  }
}
