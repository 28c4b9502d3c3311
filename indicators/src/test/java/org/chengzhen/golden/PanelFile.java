package org.chengzhen.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.methods.trend.HodrickPrescott;

/** The panel that a golden row means by a data set, rows, logarithms and a filter: places x years. */
final class PanelFile {
    private PanelFile() {}

    /** The data lines of a file with a year in the name of each column of values. */
    static double[][] read(Inputs in) {
        int from = in.has("rows") ? in.integers("rows")[0] : 1;
        int to = in.has("rows") ? in.integers("rows")[1] : Integer.MAX_VALUE;
        double[][] values = lines(in.text("dataset"), from, to);
        if (in.has("log") && in.flag("log")) {
            for (double[] row : values) {
                Arrays.setAll(row, t -> Math.log(row[t]));
            }
        }
        return in.has("hp_lambda")
                ? HodrickPrescott.ofRows(values, in.number("hp_lambda")).toRows()
                : values;
    }

    private static double[][] lines(String dataset, int from, int to) {
        try (Stream<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(Repository.data(dataset).orElseThrow()).stream()) {
            List<NamedCsvRecord> all = records.toList();
            return all.subList(from - 1, Math.min(to, all.size())).stream()
                    .map(r -> r.getHeader().stream()
                            .filter(h -> h.matches("(?:.*_)?(?:19|20)\\d\\d"))
                            .mapToDouble(h -> Double.parseDouble(r.getField(h)))
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
