package org.chengzhen.core.panel;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.chengzhen.core.result.InvalidValueException;

/** All values of one variable as they were given to a builder, year-major over its places and years of that time. */
final class CellBlock {
    private final double[] values;
    private final int places;
    private final int[] years;

    /** Takes the arrays as they are. */
    CellBlock(double[] values, int places, int[] years) {
        this.values = values;
        this.places = places;
        this.years = years;
    }

    /** What is done with a cell. */
    interface Each {
        void accept(int row, int year, double value);
    }

    /** The number of cells that are not missing. */
    int size() {
        int size = 0;
        for (double value : values) {
            size += Double.isNaN(value) ? 0 : 1;
        }
        return size;
    }

    void forEach(Each each) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                each.accept(i % places, years[i / places], values[i]);
            }
        }
    }

    void requireFinite(BiFunction<Integer, Integer, String> describe) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw InvalidValueException.of(describe.apply(i % places, years[i / places]), values[i], "finite");
            }
        }
    }

    /** The same in the unit of another variable of its id. */
    CellBlock in(Variable given, Variable held) {
        return new CellBlock(Column.converted(values, given, held), places, years);
    }

    /** The column of a panel of at least these places, which come first, and years; the array itself where they are these. */
    double[] over(int allPlaces, int[] allYears) {
        if (allPlaces == places && Arrays.equals(allYears, years)) {
            return values;
        }
        double[] column = new double[allPlaces * allYears.length];
        Arrays.fill(column, Double.NaN);
        for (int y = 0; y < years.length; y++) {
            int to = Arrays.binarySearch(allYears, years[y]);
            System.arraycopy(values, y * places, column, to * allPlaces, places);
        }
        return column;
    }
}
