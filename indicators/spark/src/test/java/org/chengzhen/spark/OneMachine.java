package org.chengzhen.spark;

import java.nio.file.Path;
import java.util.Locale;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.GridWriter;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;

/** Classifies a grid in one piece, in a process of its own, and says how long it took and what it held at most. */
final class OneMachine {
    private OneMachine() {}

    /**
     * Reads the strips, classifies their grid on two threads, writes its classes.
     *
     * @param arguments rows, columns, file of the classes, files of the strips from north to south
     */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int columns = Integer.parseInt(arguments[1]);
        long start = System.nanoTime();
        PopulationGrid.Builder whole = PopulationGrid.builder(rows, columns)
                .transform(new GeoTransform(0, 1000.0 * rows, 1000, 1000))
                .cellArea(1);
        double[] people = new double[columns];
        int row = 0;
        for (int k = 3; k < arguments.length; k++) {
            PopulationGrid strip = GridReader.read(Path.of(arguments[k]));
            for (int r = 0; r < strip.rows(); r++) {
                strip.readPopulation(r, people);
                for (int c = 0; c < columns; c++) {
                    people[c] = people[c] == PopulationGrid.NO_DATA ? Double.NaN : people[c];
                }
                whole.populationRow(row++, people);
            }
        }
        PopulationGrid grid = whole.build();
        double read = (System.nanoTime() - start) / 1e9;
        var classes = DegreeOfUrbanisation.manual2021().parallel().level1(grid).classes();
        double classified = (System.nanoTime() - start) / 1e9;
        GridWriter.geoTiff(classes, Path.of(arguments[2]));
        System.out.printf(
                Locale.ROOT,
                "one machine: read %.1f s, classified %.1f s, written %.1f s; peak memory %d MB%n",
                read,
                classified,
                (System.nanoTime() - start) / 1e9,
                PeakMemory.megabytes());
    }
}
