import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jixiao.files.FileLayer;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.Measure;
import org.jixiao.run.AfterRun;
import org.jixiao.run.Batch;
import org.jixiao.run.BatchWatcher;
import org.jixiao.run.RunOptions;
import org.jixiao.run.Summary;

/**
 * The summary of so many units, their outcomes made by shaking those of a district on which a batch
 * was run: written once, and once more over itself. Prints for each the seconds of processor, and
 * how much of the heap was in use at most. Usage: java -cp … SummaryScale DISTRICT UNITS
 */
public class SummaryScale {

  public static void main(String[] arguments) throws Exception {
    Path district = Path.of(arguments[0]);
    int units = Integer.parseInt(arguments[1]);
    Path target = Files.createTempDirectory("jixiao-scale-").resolve(Summary.NAME);
    RunOptions options =
        new RunOptions(null, false, true, "scale", Clock.systemUTC(), FileLayer.disk());
    Batch batch = new Batch(district, options, 1, target, AfterRun.NOTHING, new BatchWatcher() {});
    List<DepartmentOutcome> outcomes = many(batch.run(), units);
    for (String time : List.of("written", "again")) {
      System.gc();
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      double before = processor();
      boolean changed = new Summary(district, target, options).write(batch, outcomes).changed();
      double taken = processor() - before;
      long most = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      System.out.printf(
          "%s %d units: %.1f s, %d MB at most%s, file of %.1f MB%n",
          time,
          units,
          taken,
          most >> 20,
          changed ? "" : ", nothing changed",
          Files.size(target) / 1048576.0);
    }
    Files.delete(target);
    Files.delete(target.getParent());
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean)
                ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static List<DepartmentOutcome> many(List<DepartmentOutcome> some, int units) {
    Random random = new Random(units);
    List<DepartmentOutcome> all = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      DepartmentOutcome one = some.get(i % some.size());
      all.add(
          new DepartmentOutcome(
              "%05d-%s".formatted(i, one.file().replace('/', '-')),
              one.unit().isEmpty() ? "" : one.unit() + i,
              one.year(),
              one.verdict(),
              one.trouble(),
              one.remedy(),
              shaken(one.figures(), random),
              one.absences(),
              one.grade(),
              one.first(),
              one.third(),
              one.errors(),
              one.checks(),
              one.unanswered(),
              one.faults(),
              one.missing(),
              one.found(),
              one.departures(),
              one.template()));
    }
    return all;
  }

  private static Map<Measure, BigDecimal> shaken(Map<Measure, BigDecimal> figures, Random random) {
    Map<Measure, BigDecimal> shaken = new EnumMap<>(Measure.class);
    figures.forEach(
        (measure, number) ->
            shaken.put(
                measure,
                measure == Measure.POINTS
                    ? number
                    : number.multiply(BigDecimal.valueOf(9000 + random.nextInt(2000), 4))));
    return shaken;
  }
}
