package org.chengzhen.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.io.GeoTiffWriter;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.StripClasses;
import org.chengzhen.methods.settlement.StripState;
import org.chengzhen.methods.settlement.UrbanisationRules;

/**
 * The degree of urbanisation, level 1, of a grid in strips: executors read the strips and say what each contributes, the
 * driver merges these states at their seams and finds the centres, executors paint the classes and write them.
 *
 * <ul>
 *   <li>The classes are those of the grid in one piece, cell by cell, however it is cut, and after any task was retried.
 *   <li>Rules that test sizes after filling need the grid in one piece, and are refused.
 *   <li>A file appears whole or not at all: it is written under the name of its task's attempt, and then renamed.
 * </ul>
 *
 * <p>Cost: one read of the grid; each strip sends its state to the driver, 0.5 to 1 byte a cell, and is sent its part of
 * the classes, some 3 bits a cell. The driver holds these states and their merged form: 1 to 2 bytes a cell, which is the
 * limit of what can be classified; {@code spark.driver.maxResultSize} has to let the states pass, and the part of one
 * strip must stay below {@code spark.rpc.message.maxSize}.
 */
public final class SparkUrbanisation {
    private static final StructType COLUMNS = new StructType()
            .add("row", DataTypes.IntegerType, false)
            .add("start", DataTypes.IntegerType, false)
            .add("end", DataTypes.IntegerType, false)
            .add("class", DataTypes.IntegerType, false);

    private final SparkSession spark;
    private final StripClasses whole;
    private final int[] firstRows;

    private SparkUrbanisation(SparkSession spark, StripClasses whole, int[] firstRows) {
        this.spark = spark;
        this.whole = whole;
        this.firstRows = firstRows;
    }

    /** Reads strips, on an executor. */
    @FunctionalInterface
    public interface StripReader extends Serializable {
        /**
         * Reads one strip.
         *
         * @param index of the strip, from 0 in the north
         * @return its rows, placed where they lie
         * @throws IOException if it cannot be read
         */
        PopulationGrid read(int index) throws IOException;
    }

    /**
     * Classifies a grid that lies in files of strips.
     *
     * @param spark a session
     * @param files GeoTIFFs or ASCII grids of people from north to south, on a file system that all executors see
     * @param rules every threshold
     * @return the classes
     * @throws IllegalArgumentException if there is no file, the strips do not adjoin, or the rules want the grid in one
     *     piece
     */
    public static SparkUrbanisation ofFiles(SparkSession spark, List<Path> files, UrbanisationRules rules) {
        String[] names = files.stream().map(Path::toString).toArray(String[]::new);
        return of(spark, names.length, k -> GridReader.read(Path.of(names[k])), rules);
    }

    /**
     * Classifies a grid that lies in one file, of which each task reads some rows.
     *
     * @param spark a session
     * @param file GeoTIFF of people, on a file system that all executors see
     * @param rowsOfStrip rows of each task, at least 1; the last has what is left
     * @param rules every threshold
     * @return the classes
     * @throws IOException if the head of the file cannot be read
     * @throws IllegalArgumentException if the rules want the grid in one piece
     */
    public static SparkUrbanisation ofFile(SparkSession spark, Path file, int rowsOfStrip, UrbanisationRules rules)
            throws IOException {
        Checks.atLeast(rowsOfStrip, 1, "rowsOfStrip");
        int rows = GridReader.of(file).rows();
        String name = file.toString();
        return of(
                spark,
                (int) ((rows + (long) rowsOfStrip - 1) / rowsOfStrip),
                k -> GridReader.of(Path.of(name)).strip(k * rowsOfStrip, Math.min(rowsOfStrip, rows - k * rowsOfStrip)),
                rules);
    }

    /**
     * Classifies a grid of which the strips are read as one says, as with shares of land from other files.
     *
     * @param spark a session
     * @param strips how many there are, at least 1
     * @param reader reads one, on an executor
     * @param rules every threshold
     * @return the classes
     * @throws IllegalArgumentException if there is no strip, the strips do not adjoin, or the rules want the grid in one
     *     piece
     */
    public static SparkUrbanisation of(SparkSession spark, int strips, StripReader reader, UrbanisationRules rules) {
        Checks.atLeast(strips, 1, "strips");
        Checks.argument(
                rules.sizeTest() == UrbanisationRules.SizeTest.BEFORE_FILLING,
                "a size test after filling needs the grid in one piece: %s",
                rules.name());
        List<Integer> indices = IntStream.range(0, strips).boxed().toList();
        List<StripState> states = new JavaSparkContext(spark.sparkContext())
                .parallelize(indices, strips)
                .map(k -> DegreeOfUrbanisation.by(rules).strip(reader.read(k)))
                .collect();
        int[] firstRows = new int[strips + 1];
        for (int k = 0; k < strips; k++) {
            firstRows[k + 1] = firstRows[k] + states.get(k).rows();
        }
        StripClasses whole = DegreeOfUrbanisation.by(rules).settle(StripState.merge(states));
        return new SparkUrbanisation(spark, whole, firstRows);
    }

    /**
     * The classes of all rows, on the driver, as bits.
     *
     * @return what is painted
     */
    public StripClasses classes() {
        return whole;
    }

    /**
     * Writes the classes, a GeoTIFF for each strip.
     *
     * @param folder on a file system that all executors see; it is made where it does not exist
     * @return the files from north to south, {@code classes-00000.tif} and on
     */
    public List<Path> writeGeoTiffs(Path folder) {
        String name = folder.toString();
        List<String> files = parts().map(part -> {
                    Path target = Path.of(name, String.format(Locale.ROOT, "classes-%05d.tif", part.index));
                    write(part.classes, target);
                    return target.toString();
                })
                .collect();
        return files.stream().map(Path::of).toList();
    }

    private static void write(StripClasses classes, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path own = target.resolveSibling(
                    target.getFileName() + "." + TaskContext.get().taskAttemptId() + ".part");
            try (GeoTiffWriter out = GeoTiffWriter.classes(own, classes.rows())) {
                out.write(classes.classes());
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(own);
                throw e;
            }
            Files.move(own, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The classes as rows, for Parquet and SQL: {@code row}, and from column {@code start} up to, not including,
     * {@code end} the same {@code class}. The runs of a row fill it.
     *
     * @return rows of runs, a partition for each strip, as {@code .write().parquet(…)} writes them
     */
    public Dataset<Row> toDataset() {
        JavaRDD<Row> rows = parts().flatMap(part -> runs(part.classes, part.firstRow));
        return spark.createDataFrame(rows, COLUMNS);
    }

    private static Iterator<Row> runs(StripClasses part, int firstRow) {
        ClassGrid classes = part.classes();
        return IntStream.range(0, classes.rows())
                .boxed()
                .flatMap(r -> {
                    List<Row> runs = new ArrayList<>();
                    for (int start = 0, c = 1; c <= classes.columns(); c++) {
                        if (c == classes.columns() || classes.get(r, c) != classes.get(r, start)) {
                            runs.add(RowFactory.create(firstRow + r, start, c, classes.get(r, start)));
                            start = c;
                        }
                    }
                    return runs.stream();
                })
                .iterator();
    }

    /** What a task is sent of the classes. */
    private record Part(int index, int firstRow, StripClasses classes) implements Serializable {}

    private JavaRDD<Part> parts() {
        int strips = firstRows.length - 1;
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < strips; k++) {
            parts.add(new Part(k, firstRows[k], whole.strip(firstRows[k], firstRows[k + 1] - firstRows[k])));
        }
        return new JavaSparkContext(spark.sparkContext()).parallelize(parts, strips);
    }

    @Override
    public String toString() {
        return "SparkUrbanisation[" + (firstRows.length - 1) + " strips, " + whole + "]";
    }
}
