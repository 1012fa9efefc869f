package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.jixiao.sheets.regulations.Regulations;
import org.jixiao.sheets.regulations.RegulationsForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegulationsTest {

  private static final RegulationsForm FORM = new RegulationsForm();

  @ParameterizedTest
  @CsvSource({
    "财务管理制度, 财务",
    "国有资产管理制度, 资产",
    "固定资产管理办法, 资产",
    "《差旅费管理办法》, 差旅费",
    "内控手册, 内部控制",
    "项目管理制度, 项目",
    "建设项目管理制度, 建设项目",
  })
  void namesOfRules_sayWhatTheyAreAbout(String name, String subject) {
    assertEquals(Set.of(subject), Regulations.subjects(name));
  }

  @Test
  void severalRulesUnderOneName_areTakenApart_otherPapersAreNone() {
    assertEquals(Set.of("财务", "内部控制"), Regulations.subjects("财务及内部控制制度"));
    assertEquals(Set.of("财务", "内部控制"), Regulations.subjects("财务管理和内部控制制度汇编"));
    assertEquals(Set.of(), Regulations.subjects("内部管理制度汇编"));
    assertEquals(Set.of(), Regulations.subjects("会计凭证"));
    assertEquals(Set.of(), Regulations.subjects("财务管理制度执行记录"));
    assertEquals(Set.of("财务", "收支"), Regulations.subjects("财务管理制度、收支管理办法等资料"));
  }

  @Test
  void preparedRowsLeftBlank_areNoFinding() {
    Tables prepared = Tables.of(FORM.layout()).row("财务管理制度").row("预算管理制度", null, null, "是");
    assertEquals(List.of(), Inspect.findings(FORM, "ZD-M01", prepared));
    assertEquals(List.of(), Inspect.findings(FORM, "ZD-T02", prepared));
    assertFalse(Tables.of(FORM.layout()).row("财务管理制度").table().isFilledIn());
  }
}
