// Writes the example's sheets, and some of its own, with SheetJS and with ExcelJS.
const fs = require("fs");
const path = require("path");
const XLSX = require("xlsx");
const ExcelJS = require("exceljs");

const out = process.argv[2];
const sheets = JSON.parse(fs.readFileSync(path.join(__dirname, "cells.json"), "utf-8"));
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64");

function withSheetJs() {
  const book = XLSX.utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = {};
    let rows = 0, columns = 0;
    for (const [row, column, value] of cells) {
      const at = XLSX.utils.encode_cell({ r: row - 1, c: column - 1 });
      sheet[at] = typeof value === "number" ? { t: "n", v: value } : { t: "s", v: String(value) };
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
    sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows - 1, c: columns - 1 } });
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  const own = XLSX.utils.aoa_to_sheet([["项目", "数量"], ["打印机", 3], ["扫描仪", 2]]);
  own["B4"] = { t: "n", f: "SUM(B2:B3)", v: 5 };
  own["A1"].c = [{ a: "甲", t: "登记册" }];
  own["A2"].l = { Target: "https://example.org/设备?编号=1&批次=2" };
  own["!ref"] = "A1:B4";
  own["!autofilter"] = { ref: "A1:B3" };
  XLSX.utils.book_append_sheet(book, own, "设备");
  XLSX.writeFile(book, path.join(out, "sheetjs.xlsx"), { bookSST: true, compression: true });
  XLSX.writeFile(book, path.join(out, "sheetjs-inline.xlsx"), { bookSST: false, compression: true });
}

async function withExcelJs() {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date(Date.UTC(2024, 0, 1));
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const [row, column, value] of cells) {
      sheet.getCell(row, column).value = value;
    }
  }
  const own = book.addWorksheet("明细", { properties: { tabColor: { argb: "FF00AA00" } } });
  own.addTable({
    name: "明细表", ref: "A1", headerRow: true, totalsRow: true,
    columns: [{ name: "日期", totalsRowLabel: "合计" }, { name: "金额", totalsRowFunction: "sum" }],
    rows: [[new Date(Date.UTC(2024, 4, 1)), 12.5], [new Date(Date.UTC(2024, 5, 1)), 99.99]],
  });
  own.addImage(book.addImage({ buffer: pixel, extension: "png" }), "D2:E5");
  own.getCell("A8").note = "经办人签字";
  own.addConditionalFormatting({
    ref: "B2:B3",
    rules: [{ type: "dataBar", gradient: false, cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF638EC6" } }],
  });
  own.getCell("C2").dataValidation = { type: "list", formulae: ['"是,否"'] };
  own.getCell("A9").value = { richText: [{ text: "粗", font: { bold: true } }, { text: "细" }] };
  await book.xlsx.writeFile(path.join(out, "exceljs.xlsx"));
}

withSheetJs();
withExcelJs();
