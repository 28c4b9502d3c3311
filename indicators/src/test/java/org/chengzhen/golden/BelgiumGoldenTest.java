package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.ShareUnit;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.EdgeSmoothing;
import org.chengzhen.methods.settlement.Settlement;
import org.chengzhen.methods.settlement.SettlementMap;
import org.chengzhen.methods.settlement.UrbanisationRules;
import org.junit.jupiter.api.Test;

/** The degree of urbanisation of Belgium 2020 against flexurba 0.2.2, cell by cell. */
class BelgiumGoldenTest extends DatasetGolden {
    private static final String CELLS = "grid/belgium_ghs_1km_2020.csv";
    private static final UrbanisationRules DENSITY_ONLY =
            UrbanisationRules.GHSL_R2023A.withoutBuiltUp().gapArea(0).smoothing(EdgeSmoothing.NONE);

    @Override
    protected List<String> files() {
        return List.of(CELLS, "grid/POP.tif", "grid/LAND.tif", "grid/BUILT_S.tif");
    }

    @Override
    protected void claim(Claims claims) {
        SettlementMap plain = DegreeOfUrbanisation.by(DENSITY_ONLY).level1(belgium());
        SettlementMap full = DegreeOfUrbanisation.ghslR2023A().level1(belgium());
        for (int code = 0; code <= 3; code++) {
            int c = code;
            claims.row("belgium-l1-plain-cells-" + c, () -> plain.classes().count(c));
            claims.row(
                    "belgium-l1-plain-popshare-" + c,
                    () -> plain.populationShares().get(c));
            claims.row("belgium-l1-cells-" + c, () -> full.classes().count(c));
            claims.row("belgium-l1-popshare-" + c, () -> full.populationShares().get(c));
        }
    }

    static PopulationGrid belgium() {
        try {
            return GridReader.of(Repository.data(CELLS).orElseThrow())
                    .doublePrecision()
                    .read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path raster(String name) {
        return Repository.data("grid/" + name + ".tif").orElseThrow();
    }

    static PopulationGrid belgiumFromRasters() throws IOException {
        return GridReader.of(raster("POP"))
                .land(raster("LAND"), ShareUnit.SQUARE_METRES)
                .builtUp(raster("BUILT_S"), ShareUnit.SQUARE_METRES)
                .doublePrecision()
                .read();
    }

    private void present() {
        for (String file : files()) {
            assumeTrue(Repository.data(file).isPresent(), () -> "skipped: " + file + " is absent");
        }
    }

    private static void assertClasses(String column, ClassGrid actual) {
        CsvTable table = CsvTable.read(CELLS);
        double[] rows = table.numbers("row");
        double[] columns = table.numbers("column");
        double[] expected = table.numbers(column);
        assertEquals(66_357, expected.length);
        for (int i = 0; i < expected.length; i++) {
            int r = (int) rows[i];
            int c = (int) columns[i];
            assertEquals((int) expected[i], actual.get(r, c), () -> column + " in row " + r + ", column " + c);
        }
    }

    @Test
    void levelOneEqualsFlexurbaInEachCell() {
        present();
        assertClasses(
                "degurba_level1_flexurba_default",
                DegreeOfUrbanisation.ghslR2023A().level1(belgium()).classes());
        assertClasses(
                "degurba_level1_density_only",
                DegreeOfUrbanisation.by(DENSITY_ONLY).level1(belgium()).classes());
    }

    @Test
    void singlePrecisionAndRastersChangeNoClass() throws IOException {
        present();
        PopulationGrid rasters = belgiumFromRasters();
        assertClasses(
                "degurba_level1_flexurba_default",
                DegreeOfUrbanisation.ghslR2023A().parallel().level1(rasters).classes());
        assertClasses(
                "degurba_level1_flexurba_default",
                DegreeOfUrbanisation.ghslR2023A()
                        .level1(GridReader.read(Repository.data(CELLS).orElseThrow()))
                        .classes());
        assertEquals(
                DegreeOfUrbanisation.ghslR2023A().level2(belgium()).classes().toText(80),
                DegreeOfUrbanisation.ghslR2023A().level2(rasters).classes().toText(80));
    }

    @Test
    void rastersHoldTheNumbersOfTheTable() throws IOException {
        present();
        PopulationGrid table = belgium();
        PopulationGrid rasters = belgiumFromRasters();
        assertEquals(187_000, rasters.transform().originX());
        assertEquals(6_035_000, rasters.transform().originY());
        assertEquals(1, rasters.cellArea());
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < table.columns(); c++) {
                // the table gives people to four decimals and shares to six
                assertEquals(table.population(r, c), rasters.population(r, c), 5.1e-5);
                assertEquals(table.landShare(r, c), rasters.landShare(r, c), 2e-5);
                assertEquals(table.builtUpShare(r, c), rasters.builtUpShare(r, c), 2e-5);
            }
        }
    }

    /** scipy 1.17.1 on numpy 2.4.6, ndimage.label and binary_dilation by the text of S14 and S15, in doubles. */
    @Test
    void levelTwoEqualsAnIndependentComputation() {
        present();
        assertEquals(
                Map.of(10, 2578L, 11, 29713L, 12, 20955L, 13, 2091L, 21, 6789L, 22, 575L, 23, 1511L, 30, 2145L),
                DegreeOfUrbanisation.ghslR2023A().level2(belgium()).classes().counts());
        assertEquals(3546256609L, checksum(DegreeOfUrbanisation.ghslR2023A().level2(belgium())));
        assertEquals(1414686495L, checksum(DegreeOfUrbanisation.ghslR2023A().level1(belgium())));
        assertEquals(3715561154L, checksum(DegreeOfUrbanisation.manual2021().level2(belgium())));
        assertEquals(2024170192L, checksum(DegreeOfUrbanisation.manual2021().level1(belgium())));
    }

    /** CRC-32 of the classes, one signed byte a cell, row by row; cells without data are water here. */
    private static long checksum(SettlementMap map) {
        CRC32 sum = new CRC32();
        for (int[] row : map.classes().toRows()) {
            for (int code : row) {
                sum.update(code);
            }
        }
        return sum.getValue();
    }

    @Test
    void peopleOfAllSettlementsArePeopleOfTheClass() {
        present();
        SettlementMap map = DegreeOfUrbanisation.ghslR2023A().level1(belgium());
        for (int code : new int[] {1, 2, 3}) {
            double sum = map.settlements(code).stream()
                    .mapToDouble(Settlement::population)
                    .sum();
            assertEquals(map.population().get(code), sum, 1e-6 * sum);
        }
        Settlement largest = map.settlements(DegreeOfUrbanisation.URBAN_CENTRE).stream()
                .max(Comparator.comparingDouble(Settlement::population))
                .orElseThrow();
        assertTrue(largest.toString().startsWith("Settlement["), largest::toString);
        assertTrue(largest.population() >= 1e6, largest::toString);
    }
}
