package org.chengzhen.methods.contract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.io.FlowReader;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.io.PolygonReader;
import org.chengzhen.core.io.WeightsReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Reading can be stopped between rows, and says how far it is. */
class ReadersInterruptionTest implements InterruptionContract {
    private static Path folder;

    private static Path panel;
    private static Path flows;
    private static Path weights;
    private static Path grid;
    private static Path outlines;

    /** Writes one line. */
    private interface Lines {
        void write(BufferedWriter out) throws IOException;
    }

    /** Reads a file. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    @BeforeAll
    static void filesOfSomeSize() throws IOException {
        folder = Files.createTempDirectory("readers");
        panel = file("panel.csv", out -> {
            out.write("code,name,year,population\n");
            for (int place = 0; place < 3_000; place++) {
                for (int year = 1981; year <= 2020; year++) {
                    out.write("x" + place + ",Place " + place + "," + year + "," + (1_000 + place * 7 + year) + "\n");
                }
            }
        });
        flows = file("flows.csv", out -> {
            out.write("origin,destination,flow\n");
            for (int i = 0; i < 450; i++) {
                for (int j = 0; j < 450; j++) {
                    out.write("x" + i + ",x" + j + "," + (i * 13 + j) + "\n");
                }
            }
        });
        weights = file("weights.csv", out -> {
            out.write("from,to,weight\n");
            for (int i = 0; i < 20_000; i++) {
                for (int j = 1; j <= 8; j++) {
                    out.write("x" + i + ",x" + (i + j) % 20_000 + ",0.125\n");
                }
            }
        });
        grid = file("grid.asc", out -> {
            out.write("ncols 1500\nnrows 1500\nxllcorner 0\nyllcorner 0\ncellsize 1000\nNODATA_value -9999\n");
            for (int r = 0; r < 1_500; r++) {
                for (int c = 0; c < 1_500; c++) {
                    out.write((r * 31 + c * 17) % 128 + " ");
                }
                out.write("\n");
            }
        });
        outlines = file("outlines.geojson", out -> {
            out.write("{\"type\": \"FeatureCollection\", \"features\": [");
            for (int f = 0; f < 12_000; f++) {
                double x = f % 100;
                double y = f / 100 * 0.5;
                out.write((f == 0 ? "" : ",\n") + "{\"type\": \"Feature\", \"properties\": {\"code\": \"x" + f
                        + "\", \"name\": \"Place " + f + "\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": "
                        + String.format(
                                Locale.ROOT,
                                "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}}",
                                x,
                                y,
                                x + 1,
                                y + 0.5));
            }
            out.write("]}");
        });
    }

    private static Path file(String name, Lines lines) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            lines.write(out);
        }
        return file;
    }

    @AfterAll
    static void noFileIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static <T> Supplier<T> from(Reading<T> reading) {
        return () -> {
            try {
                return reading.read();
            } catch (ClosedByInterruptException e) {
                // the JDK has ended it before the reader's own loop did
                throw new CancellationException(e.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Work work(Class<?> type, String name, Supplier<?> reading) {
        return new Work(type, name, reading, reading);
    }

    @Override
    public Stream<Work> works() {
        return Stream.of(
                work(PanelReader.class, "panel", from(() -> {
                    Panel read = PanelReader.read(panel);
                    return read.yearMajor(Variables.POPULATION);
                })),
                work(FlowReader.class, "flows", from(() -> {
                    FlowMatrix read = FlowReader.read(flows);
                    return new double[] {read.size(), read.get(3, 7), read.get(449, 448)};
                })),
                work(WeightsReader.class, "weights", from(() -> {
                    SpatialWeights read = WeightsReader.read(weights);
                    return new double[] {read.size(), read.weight(1, 2)};
                })),
                work(GridReader.class, "grid", from(() -> {
                    PopulationGrid read = GridReader.read(grid);
                    return new double[] {read.rows(), read.population(0, 3), read.population(1_499, 1_499)};
                })),
                work(GridReader.class, "classes", from(() -> {
                    ClassGrid read = GridReader.classes(grid);
                    return new double[] {read.rows(), read.get(0, 3), read.get(1_499, 1_499)};
                })),
                work(PolygonReader.class, "outlines", from(() ->
                        new double[] {PolygonReader.read(outlines).polygons().size()})));
    }
}
