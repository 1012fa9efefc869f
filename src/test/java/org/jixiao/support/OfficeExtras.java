package org.jixiao.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What the office program itself keeps in a workbook and no library at hand would write: macros, a
 * pivot table with its slicer, threaded comments, custom XML, odd links, labels.
 */
final class OfficeExtras {

  private static final String MAIN = HandMade.MAIN;
  private static final String RELATION = HandMade.RELATION;
  private static final String HEAD = HandMade.HEAD;

  private final HandMade made;

  private OfficeExtras(HandMade made) {
    this.made = made;
  }

  /** Adds all of them. */
  static void addTo(HandMade made) {
    OfficeExtras extras = new OfficeExtras(made);
    extras.macros();
    extras.pivotWithSlicer();
    extras.threadedComments();
    extras.customXml();
    extras.oddLinks();
    extras.labels();
  }

  private void macros() {
    ByteArrayOutputStream project = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files
          .createDocumentInputStream(
              files.createDocument(new ByteArrayInputStream(new byte[600]), "PROJECT").getName())
          .close();
      files.writeFilesystem(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.put("xl/vbaProject.bin", project.toByteArray());
    made.replace(
        "[Content_Types].xml",
        "application/vnd\\.openxmlformats-officedocument\\.spreadsheetml\\.sheet\\.main\\+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    made.type("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject");
    made.relate(
        "xl/workbook.xml",
        "rIdMacros",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "vbaProject.bin",
        false);
  }

  private void pivotWithSlicer() {
    String data =
        made.sheet(
            "数据源",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>科室</t></is></c><c r=\"B1\""
                + " t=\"inlineStr\"><is><t>金额</t></is></c></row><row r=\"2\"><c r=\"A2\""
                + " t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\"><v>0.1</v></c></row><row"
                + " r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>乙</t></is></c><c"
                + " r=\"B3\"><v>12.340000000000001</v></c></row></sheetData><conditionalFormatting"
                + " sqref=\"B2:B3\"><cfRule type=\"dataBar\" priority=\"1\"><dataBar><cfvo"
                + " type=\"min\"/><cfvo type=\"max\"/><color"
                + " rgb=\"FF638EC6\"/></dataBar><extLst><ext"
                + " uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\""
                + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><pageSetup"
                + " paperSize=\"9\" r:id=\"rIdPrinter\"/><tableParts count=\"1\"><tablePart"
                + " r:id=\"rIdTable\"/></tableParts><extLst><ext"
                + " uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\""
                + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:conditionalFormattings><x14:conditionalFormatting"
                + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:cfRule"
                + " type=\"dataBar\" id=\"{DA7ABA51-AAAA-BBBB-0001-000000000001}\"><x14:dataBar"
                + " minLength=\"0\" maxLength=\"100\"><x14:cfvo type=\"autoMin\"/><x14:cfvo"
                + " type=\"autoMax\"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>");
    made.put("xl/printerSettings/printerSettings77.bin", new byte[] {1, 0, 2, 0, 3, 0, 0, 0});
    made.relate(
        data,
        "rIdPrinter",
        RELATION + "/printerSettings",
        "../printerSettings/printerSettings77.bin",
        false);
    made.replace(
        "[Content_Types].xml",
        "<Override",
        "<Default Extension=\"bin\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings\"/><Override");
    made.put(
        "xl/tables/table77.xml",
        HEAD
            + "<table xmlns=\""
            + MAIN
            + "\" id=\"77\" name=\"无表头\" displayName=\"无表头\" ref=\"A2:B3\" headerRowCount=\"0\""
            + " totalsRowShown=\"0\"><tableColumns count=\"2\"><tableColumn id=\"1\""
            + " name=\"Column11\"/><tableColumn id=\"2\""
            + " name=\"Column12\"/></tableColumns></table>");
    made.type(
        "xl/tables/table77.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
    made.relate(data, "rIdTable", RELATION + "/table", "../tables/table77.xml", false);

    String pivot =
        made.sheet(
            "透视",
            "<sheetData><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>行标签</t></is></c><c r=\"B3\""
                + " t=\"inlineStr\"><is><t>求和项:金额</t></is></c></row></sheetData><extLst><ext"
                + " uri=\"{A8765BA9-456A-4dab-B4F3-ACF838C121DE}\""
                + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:slicerList><x14:slicer"
                + " r:id=\"rIdSlicer\"/></x14:slicerList></ext></extLst>");
    made.put(
        "xl/pivotCache/pivotCacheDefinition77.xml",
        HEAD
            + "<pivotCacheDefinition xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATION
            + "\" r:id=\"rId1\" refreshedBy=\"甲\" refreshedDate=\"45000\" createdVersion=\"6\""
            + " refreshedVersion=\"6\" minRefreshableVersion=\"3\" recordCount=\"2\"><cacheSource"
            + " type=\"worksheet\"><worksheetSource ref=\"A1:B3\""
            + " sheet=\"数据源\"/></cacheSource><cacheFields count=\"2\"><cacheField name=\"科室\""
            + " numFmtId=\"0\"><sharedItems count=\"2\"><s v=\"甲\"/><s"
            + " v=\"乙\"/></sharedItems></cacheField><cacheField name=\"金额\""
            + " numFmtId=\"0\"><sharedItems containsSemiMixedTypes=\"0\" containsString=\"0\""
            + " containsNumber=\"1\" minValue=\"0.1\""
            + " maxValue=\"12.34\"/></cacheField></cacheFields></pivotCacheDefinition>");
    made.put(
        "xl/pivotCache/pivotCacheRecords77.xml",
        HEAD
            + "<pivotCacheRecords xmlns=\""
            + MAIN
            + "\" count=\"2\"><r><x v=\"0\"/><n v=\"0.1\"/></r><r><x v=\"1\"/><n"
            + " v=\"12.34\"/></r></pivotCacheRecords>");
    made.put(
        "xl/pivotTables/pivotTable77.xml",
        HEAD
            + "<pivotTableDefinition xmlns=\""
            + MAIN
            + "\" name=\"透视表1\" cacheId=\"77\" applyNumberFormats=\"0\" applyBorderFormats=\"0\""
            + " applyFontFormats=\"0\" applyPatternFormats=\"0\" applyAlignmentFormats=\"0\""
            + " applyWidthHeightFormats=\"1\" dataCaption=\"值\" updatedVersion=\"6\""
            + " minRefreshableVersion=\"3\" createdVersion=\"6\"><location ref=\"A3:B6\""
            + " firstHeaderRow=\"1\" firstDataRow=\"1\" firstDataCol=\"1\"/><pivotFields"
            + " count=\"2\"><pivotField axis=\"axisRow\" showAll=\"0\"><items count=\"3\"><item"
            + " x=\"0\"/><item x=\"1\"/><item t=\"default\"/></items></pivotField><pivotField"
            + " dataField=\"1\" showAll=\"0\"/></pivotFields><rowFields count=\"1\"><field"
            + " x=\"0\"/></rowFields><dataFields count=\"1\"><dataField name=\"求和项:金额\" fld=\"1\""
            + " baseField=\"0\" baseItem=\"0\"/></dataFields></pivotTableDefinition>");
    made.type(
        "xl/pivotCache/pivotCacheDefinition77.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml");
    made.type(
        "xl/pivotCache/pivotCacheRecords77.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml");
    made.type(
        "xl/pivotTables/pivotTable77.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml");
    made.relate(
        "xl/pivotCache/pivotCacheDefinition77.xml",
        "rId1",
        RELATION + "/pivotCacheRecords",
        "pivotCacheRecords77.xml",
        false);
    made.relate(
        "xl/pivotTables/pivotTable77.xml",
        "rId1",
        RELATION + "/pivotCacheDefinition",
        "../pivotCache/pivotCacheDefinition77.xml",
        false);
    made.relate(
        pivot, "rIdPivot", RELATION + "/pivotTable", "../pivotTables/pivotTable77.xml", false);
    made.relate(
        "xl/workbook.xml",
        "rIdPivotCache",
        RELATION + "/pivotCacheDefinition",
        "pivotCache/pivotCacheDefinition77.xml",
        false);

    made.put(
        "xl/slicers/slicer77.xml",
        HEAD
            + "<slicers"
            + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><slicer"
            + " name=\"科室\" cache=\"切片器_科室\" caption=\"科室\" rowHeight=\"241300\"/></slicers>");
    made.put(
        "xl/slicerCaches/slicerCache77.xml",
        HEAD
            + "<slicerCacheDefinition"
            + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
            + " name=\"切片器_科室\" sourceName=\"科室\"><pivotTables><pivotTable tabId=\"91\""
            + " name=\"透视表1\"/></pivotTables><data><tabular pivotCacheId=\"77\"><items"
            + " count=\"2\"><i x=\"0\" s=\"1\"/><i x=\"1\""
            + " s=\"1\"/></items></tabular></data></slicerCacheDefinition>");
    made.type("xl/slicers/slicer77.xml", "application/vnd.ms-excel.slicer+xml");
    made.type("xl/slicerCaches/slicerCache77.xml", "application/vnd.ms-excel.slicerCache+xml");
    made.relate(
        pivot,
        "rIdSlicer",
        "http://schemas.microsoft.com/office/2007/relationships/slicer",
        "../slicers/slicer77.xml",
        false);
    made.relate(
        "xl/workbook.xml",
        "rIdSlicerCache",
        "http://schemas.microsoft.com/office/2007/relationships/slicerCache",
        "slicerCaches/slicerCache77.xml",
        false);
    String caches =
        "<pivotCaches><pivotCache cacheId=\"77\" r:id=\"rIdPivotCache\"/></pivotCaches><extLst><ext"
            + " uri=\"{BBE1A952-AA13-448e-AADC-164F8A28A991}\""
            + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:slicerCaches><x14:slicerCache"
            + " r:id=\"rIdSlicerCache\"/></x14:slicerCaches></ext></extLst></workbook>";
    made.replace("xl/workbook.xml", "</workbook>", caches);
  }

  private void threadedComments() {
    String sheet =
        made.sheet(
            "讨论",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>_x005F_x0041_"
                + " 𠀀😀</t></is></c></row></sheetData>");
    String person = "{11111111-2222-3333-4444-555555555555}";
    String id = "{99999999-2222-3333-4444-555555555555}";
    made.put(
        "xl/persons/person.xml",
        HEAD
            + "<personList"
            + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><person"
            + " displayName=\"复核人\" id=\""
            + person
            + "\" userId=\"复核人\" providerId=\"None\"/></personList>");
    made.put(
        "xl/threadedComments/threadedComment77.xml",
        HEAD
            + "<ThreadedComments"
            + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment"
            + " ref=\"A1\" dT=\"2024-05-01T08:00:00.00\" personId=\""
            + person
            + "\" id=\""
            + id
            + "\"><text>依据在哪里？</text></threadedComment></ThreadedComments>");
    made.put(
        "xl/comments77.xml",
        HEAD
            + "<comments xmlns=\""
            + MAIN
            + "\"><authors><author>tc="
            + id
            + "</author></authors><commentList><comment ref=\"A1\""
            + " authorId=\"0\"><text><t>依据在哪里？</t></text></comment></commentList></comments>");
    made.type("xl/persons/person.xml", "application/vnd.ms-excel.person+xml");
    made.type(
        "xl/threadedComments/threadedComment77.xml",
        "application/vnd.ms-excel.threadedcomments+xml");
    made.type(
        "xl/comments77.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
    made.relate(
        "xl/workbook.xml",
        "rIdPerson",
        "http://schemas.microsoft.com/office/2017/10/relationships/person",
        "persons/person.xml",
        false);
    made.relate(sheet, "rIdComments", RELATION + "/comments", "../comments77.xml", false);
    made.relate(
        sheet,
        "rIdThread",
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment77.xml",
        false);
  }

  private void customXml() {
    made.put(
        "customXml/item1.xml",
        "<?xml version=\"1.0\"?>\n<项目 xmlns='urn:example:project'><编号>JX-1</编号><!-- 保留 --></项目>");
    made.put(
        "customXml/itemProps1.xml",
        HEAD
            + "<ds:datastoreItem ds:itemID=\"{5AB10A72-0000-0000-0000-000000000001}\""
            + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs/></ds:datastoreItem>");
    made.type(
        "customXml/itemProps1.xml",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    made.relate(
        "customXml/item1.xml", "rId1", RELATION + "/customXmlProps", "itemProps1.xml", false);
    made.relate(
        "xl/workbook.xml", "rIdCustom", RELATION + "/customXml", "../customXml/item1.xml", false);
  }

  private void oddLinks() {
    String sheet =
        made.sheet(
            "链接",
            "<sheetData><row r=\"1\"><c r=\"A1\""
                + " t=\"inlineStr\"><is><t>一</t></is></c></row></sheetData><hyperlinks><hyperlink"
                + " ref=\"A1\" r:id=\"rId1\"/><hyperlink ref=\"A2\" r:id=\"rId2\"/><hyperlink"
                + " ref=\"A3\" r:id=\"rId3\"/><hyperlink ref=\"A4\" r:id=\"rId4\"/></hyperlinks>");
    made.relate(
        sheet, "rId1", RELATION + "/hyperlink", "file:///\\\\server\\共享 盘\\附件 1.docx", true);
    made.relate(sheet, "rId2", RELATION + "/hyperlink", "..\\..\\底稿\\a%20b.xlsx", true);
    made.relate(sheet, "rId3", RELATION + "/hyperlink", "http://example.org/查询?a=1&b=[2]|3", true);
    made.relate(sheet, "rId4", RELATION + "/hyperlink", "mailto:张三 <zhang@example.org>", true);
    made.put(
        "xl/externalLinks/externalLink77.xml",
        HEAD
            + "<externalLink xmlns=\""
            + MAIN
            + "\"><externalBook xmlns:r=\""
            + RELATION
            + "\" r:id=\"rId1\"><sheetNames><sheetName"
            + " val=\"Sheet1\"/></sheetNames></externalBook></externalLink>");
    made.type(
        "xl/externalLinks/externalLink77.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml");
    made.relate(
        "xl/externalLinks/externalLink77.xml",
        "rId1",
        RELATION + "/externalLinkPath",
        "上年 数据.xlsx",
        true);
    made.relate(
        "xl/workbook.xml",
        "rIdExternal",
        RELATION + "/externalLink",
        "externalLinks/externalLink77.xml",
        false);
    made.replace(
        "xl/workbook.xml",
        "</sheets>",
        "</sheets><externalReferences><externalReference"
            + " r:id=\"rIdExternal\"/></externalReferences>");
  }

  private void labels() {
    made.put(
        "docMetadata/LabelInfo.xml",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><clbl:labelList"
            + " xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"/>");
    made.type("docMetadata/LabelInfo.xml", "application/vnd.ms-office.classificationlabels+xml");
    made.relate(
        "",
        "rIdLabel",
        "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
        "docMetadata/LabelInfo.xml",
        false);
  }
}
