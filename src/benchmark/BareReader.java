import java.io.FileInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** What fastexcel-reader needs to read a workbook and sum its last column by month; nothing more. */
public class BareReader {

  public static void main(String[] arguments) throws Exception {
    Map<String, BigDecimal> months = new HashMap<>();
    try (InputStream in = new FileInputStream(arguments[0]);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      Iterator<Row> rows = workbook.getFirstSheet().openStream().iterator();
      while (rows.hasNext()) {
        Row row = rows.next();
        String day = row.getCellText(0);
        try {
          BigDecimal amount = new BigDecimal(row.getCellText(row.getCellCount() - 1));
          months.merge(day.substring(0, Math.min(7, day.length())), amount, BigDecimal::add);
        } catch (NumberFormatException notALine) {
          // a heading, or one of the lines that cannot be read
        }
      }
    }
    System.out.println(months.size());
  }
}
