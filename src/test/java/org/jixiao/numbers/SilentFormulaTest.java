package org.jixiao.numbers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SilentFormulaTest {

  @Test
  void formulasOfTheProgram_bearTheMark() {
    for (String ours :
        List.of(
            "IF(COUNT(B5:B7)<ROWS(B5:B7),\"\",ROUND(SUM(B5:B7),2))",
            "IF( COUNT( $B$5,C5 )<2,\"\",B5-C5)",
            "IF(OR(COUNTIF(A5:A9,\"?*\")=0,COUNT(B5:B9)<COUNTIF(A5:A9,\"?*\")),\"\",SUM(B5:B9))",
            "IF(COUNT(C5)=0,B5,C5)",
            "COUNTIF(凭证抽查!O4:O49,\"不合规\")",
            "COUNTIF(凭证抽查!K4:K9,\"否\")+COUNTIF(凭证抽查!M4,\"否\")",
            "ROUND(SUMIF(A5:A9,\"a,b(\",B5:B9),2)",
            "IF(D5=\"≥\",IF(COUNT(F5,E5)<2,\"\",F5/E5),IF(D5=\"≤\",1,\"\"))",
            "IF(D5=\"定性\",\"\",IF(OR(D5=\"≥\",D5=\"=\"),IF(COUNT(F5,E5)<2,\"\",F5/E5),\"\"))",
            "IF(IF(D5=\">=\",\"≥\",D5)=\"≥\",IF(COUNT(F5,E5)<2,\"\",F5/E5),\"\")")) {
      assertTrue(SilentFormula.is(ours), ours);
    }
  }

  @Test
  void formulasOfPeople_doNot() {
    for (String theirs :
        List.of(
            "B5-C5",
            "COUNTIF(我的底稿!A1:A9,\"是\")",
            "COUNTIF(O4:O49,\"不合规\")",
            "SUM(B5:B9)",
            "IF(B5=0,\"\",C5/B5)",
            "IF(D5=\"是\",\"达成\",\"未达成\")",
            "IF(OR(D5=\"是\",D5>0),IF(COUNT(F5,E5)<2,\"\",F5/E5),\"\")",
            "IF(COUNT(B5)=0,1,2)+IF(COUNT(B6)=0,1,2)",
            "ROUND(SUM(B5:B9),2)",
            "IFERROR(C5/B5,\"\")")) {
      assertFalse(SilentFormula.is(theirs), theirs);
    }
  }
}
