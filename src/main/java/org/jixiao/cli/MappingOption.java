package org.jixiao.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.table.Wording;
import picocli.CommandLine.Model.OptionSpec;

/** Says what a column of an export is, where its heading does not. */
final class MappingOption {

  private final OptionSpec option =
      Words.option("--map")
          .type(Map.class)
          .auxiliaryTypes(String.class, String.class)
          .paramLabel("列名=字段")
          .description("导出里的某列是什么，如 --map 划款金额=支付金额、--map 第9列=用途；不要读的列写 =不用；可多次使用")
          .build();

  OptionSpec option() {
    return option;
  }

  /** The mapping in the wording that headings are compared in; its fields must be there. */
  Map<String, String> checked(Collection<ExportKind> kinds) {
    List<String> fields = new ArrayList<>();
    kinds.forEach(kind -> kind.fields().forEach(field -> fields.add(field.name())));
    Map<String, String> checked = new LinkedHashMap<>();
    Map<String, String> given = option.getValue();
    if (given == null) {
      return checked;
    }
    given.forEach(
        (heading, field) -> {
          if (!fields.contains(field) && !field.equals(ExportKind.UNUSED)) {
            throw new Chinese.Wrong(
                option.command().commandLine(),
                "--map 里的字段“"
                    + field
                    + "”不认识。可用的字段："
                    + String.join("、", fields.stream().distinct().toList())
                    + "。");
          }
          checked.put(Wording.heading(heading), field);
        });
    return checked;
  }
}
