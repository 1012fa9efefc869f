package org.jixiao.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
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
final class SparingBook extends XSSFWorkbook {

  SparingBook(byte[] bytes) throws IOException {
    super(new ByteArrayInputStream(bytes));
  }

  /** Called while the library's constructor is still at work, so this class can have no fields. */
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
