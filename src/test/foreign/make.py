"""Writes the example's sheets, and some of its own, with XlsxWriter and with openpyxl."""

import io
import json
import pathlib
import sys

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.formatting.rule import ColorScaleRule, DataBarRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from PIL import Image

HERE = pathlib.Path(__file__).parent
EXAMPLE = HERE / "../../../examples/2024-district-office/evaluation-2024.xlsx"
OUT = pathlib.Path(sys.argv[1])


def picture():
    data = io.BytesIO()
    Image.new("RGB", (24, 16), (200, 30, 60)).save(data, "PNG")
    data.seek(0)
    return data


def cells():
    """Every typed cell of the example: sheet → [[row, column, value]]."""
    book = openpyxl.load_workbook(EXAMPLE)
    found = {}
    for sheet in book:
        if sheet.title == "填报说明":
            continue
        found[sheet.title] = [
            [cell.row, cell.column, cell.value]
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and not str(cell.value).startswith("=")
        ]
    return found


def with_openpyxl():
    book = openpyxl.load_workbook(EXAMPLE)
    sheet = book.create_sheet("台账 附件")
    sheet.append(["科室", "预算", "执行"])
    for i in range(1, 9):
        sheet.append([f"科室{i}", i * 1000.5, f"=B{i + 1}*0.9"])
    sheet.add_table(Table(displayName="台账", ref="A1:C9"))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=9), titles_from_data=True)
    sheet.add_chart(chart, "E2")
    sheet.add_image(SheetImage(picture()), "E20")
    sheet["A2"].comment = Comment("请核对", "复核人")
    sheet["A3"].hyperlink = "https://example.org/文件 1.pdf?q=预算"
    sheet.conditional_formatting.add("B2:B9", DataBarRule("min", None, "max", None, "FF638EC6"))
    sheet.conditional_formatting.add("C2:C9", ColorScaleRule("min", None, "FFFFFFFF", "max", None, "FFFF0000"))
    check = DataValidation(type="list", formula1='"是,否"')
    sheet.add_data_validation(check)
    check.add("D2:D9")
    book.defined_names["合计执行"] = DefinedName("合计执行", attr_text="'台账 附件'!$C$2:$C$9")
    book.create_sheet("空 表")
    book.save(OUT / "openpyxl.xlsx")


def with_xlsxwriter():
    book = xlsxwriter.Workbook(OUT / "xlsxwriter.xlsx")
    for name, filled in cells().items():
        sheet = book.add_worksheet(name)
        for row, column, value in filled:
            sheet.write(row - 1, column - 1, value)
        if name == "预算配置":
            # A chart and a note of the user's own on a sheet that the program writes to.
            chart = book.add_chart({"type": "pie"})
            chart.add_series({"values": "=预算配置!$B$4:$B$6"})
            sheet.insert_chart("K30", chart)
            sheet.write_comment("A4", "编制人：王")
    sheet = book.add_worksheet("走势")
    bold = book.add_format({"bold": True, "font_color": "red", "num_format": "[$¥-804]#,##0.00"})
    for i in range(12):
        sheet.write_row(i, 0, [i + 1, (i * 7919) % 97, (i * 104729) % 89], bold)
    sheet.add_sparkline("E1", {"range": "走势!A1:C12", "markers": True})
    sheet.conditional_format("B1:B12", {"type": "data_bar", "data_bar_2010": True, "bar_solid": True})
    sheet.conditional_format("C1:C12", {"type": "icon_set", "icon_style": "3_arrows"})
    sheet.add_table("G1:H5", {"header_row": False, "data": [["甲", 1], ["乙", 2], ["丙", 3], ["丁", 4]]})
    sheet.insert_textbox("J1", "说明：仅供参考")
    sheet.insert_image("J12", "logo.png", {"image_data": picture()})
    sheet.write_comment("A1", "第一期")
    sheet.write_rich_string("A20", "普通", bold, "加粗", "再普通")
    sheet.write_formula("A21", "=SUM(A1:A12)", None, 78)
    sheet.write_dynamic_array_formula("B21:B23", "=_xlfn._xlws.SORT(B1:B3)", None, 0)
    sheet.set_header("&C&G", {"image_center": "logo.png", "image_data_center": picture()})
    sheet.write_url("A22", "external:c:\\共享 文件\\附表.xlsx#表1!A1", string="附表")
    sheet.write_url("A23", "mailto:shenji@example.org?subject=%E9%A2%84%E7%AE%97")
    book.add_chartsheet("图表页").set_chart(chart_of(book))
    book.define_name("走势!本期", "=走势!$B$12")
    book.set_custom_property("项目编号", "JX-2024-001")
    book.close()


def chart_of(book):
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=走势!$B$1:$B$12"})
    return chart


(HERE / "cells.json").write_text(json.dumps(cells(), ensure_ascii=False, default=str), "utf-8")
with_openpyxl()
with_xlsxwriter()
