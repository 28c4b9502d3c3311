package org.chengzhen.benchmarks;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints a JMH result file as the speed table: each row in U, with its target and its ratio to the fastest
 * rival of the same run.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar -rf csv -rff target/speed.csv
 * java -cp benchmarks/target/benchmarks.jar org.chengzhen.benchmarks.SpeedTable target/speed.csv
 * }</pre>
 */
public final class SpeedTable {
    private static final Pattern LINE =
            Pattern.compile("\"([\\w.]+)\\.(\\w+)\",\"avgt\",\\d+,\\d+,([\\d.E+-]+),([\\d.E+-]+|NaN),\"(\\w+)/op\".*");

    private record Result(SpeedRow row, double milliseconds) {}

    private SpeedTable() {}

    /**
     * Prints the table.
     *
     * @param arguments the CSV file that JMH wrote
     * @throws IOException if it cannot be read
     * @throws ReflectiveOperationException if it names a benchmark that is not here
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        System.out.print(of(Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)));
    }

    /** By its name alone: a benchmark may take states. */
    private static Method benchmark(Class<?> type, String name) throws NoSuchMethodException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new NoSuchMethodException(type.getName() + "." + name);
    }

    static String of(List<String> lines) throws ReflectiveOperationException {
        List<Result> results = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                SpeedRow row = benchmark(Class.forName(matcher.group(1)), matcher.group(2))
                        .getAnnotation(SpeedRow.class);
                if (row != null) {
                    results.add(new Result(row, milliseconds(Double.parseDouble(matcher.group(3)), matcher.group(5))));
                }
            }
        }
        double unit = results.stream()
                .filter(r -> r.row.number() == 0)
                .mapToDouble(Result::milliseconds)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the run lacks UnitBenchmark, so there is no U"));
        results.sort(Comparator.comparingDouble((Result r) -> r.row.number())
                .thenComparing(r -> Double.isNaN(r.row.target())));
        StringBuilder table = new StringBuilder(
                "| row | workload | by | in U | target | times the fastest rival |\n|---|---|---|---|---|---|\n");
        for (Result r : results) {
            boolean ours = !Double.isNaN(r.row.target());
            double rival = results.stream()
                    .filter(o -> o.row.workload().equals(r.row.workload()) && Double.isNaN(o.row.target()))
                    .mapToDouble(Result::milliseconds)
                    .min()
                    .orElse(Double.NaN);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.4f | %s | %s |%n",
                    number(r.row.number()),
                    r.row.workload(),
                    r.row.by(),
                    r.milliseconds / unit,
                    ours ? number(r.row.target()) : "",
                    ours && !Double.isNaN(rival) ? String.format(Locale.ROOT, "%.2f", r.milliseconds / rival) : ""));
        }
        return table.toString();
    }

    private static double milliseconds(double score, String unit) {
        return switch (unit) {
            case "s" -> score * 1e3;
            case "ms" -> score;
            case "us" -> score / 1e3;
            case "ns" -> score / 1e6;
            default -> throw new IllegalArgumentException("unknown unit of time " + unit);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
