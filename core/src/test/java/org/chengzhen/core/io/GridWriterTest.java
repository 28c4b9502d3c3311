package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridWriterTest {
    @TempDir
    Path folder;

    private static PopulationGrid grid() {
        return PopulationGrid.builder(2, 2)
                .transform(new GeoTransform(500_000, 2000, 1000, 1000))
                .populationRow(0, 1.5, Double.NaN)
                .populationRow(1, 0, 1e7)
                .landRow(1, 0.25, 1)
                .builtUpRow(0, 0.125, 0)
                .build();
    }

    @Test
    void anEsriAsciiGridIsReadBackAsItWas() throws IOException {
        Path file = folder.resolve("g.asc");
        GridWriter.esriAscii(grid(), file);
        PopulationGrid back = GridReader.read(file);
        assertEquals(grid().transform(), back.transform());
        assertEquals(1.5, back.population(0, 0));
        assertFalse(back.hasData(0, 1));
        assertEquals(1e7, back.population(1, 1));
    }

    @Test
    void aTableOfCellsIsReadBackAsItWas() throws IOException {
        Path file = folder.resolve("g.csv");
        GridWriter.csv(grid(), file);
        PopulationGrid back = GridReader.read(file);
        assertEquals(0.25, back.landShare(1, 0));
        assertEquals(0.125, back.builtUpShare(0, 0));
        assertFalse(back.hasData(0, 1));
        assertEquals(1.5, back.population(0, 0));
    }

    @Test
    void classesAreWrittenAndPainted() throws IOException {
        ClassGrid classes = ClassGrid.of(new int[][] {{3, 2, -1}, {1, 0, 30}});
        Path text = folder.resolve("c.asc");
        GridWriter.esriAscii(classes, text);
        assertEquals("3 2 -1", Files.readAllLines(text).get(6));
        Path picture = folder.resolve("c.png");
        GridWriter.png(classes, picture);
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(3, image.getWidth());
        assertEquals(0xffff0000, image.getRGB(0, 0));
        assertEquals(0xffff0000, image.getRGB(2, 1));
        assertEquals(0, image.getRGB(2, 0) >>> 24);
    }

    @Test
    void cellsThatAreNotSquareHaveNoEsriAsciiForm() {
        PopulationGrid grid = PopulationGrid.builder(1, 1)
                .transform(new GeoTransform(0, 0, 2, 1))
                .populationRow(0, 1)
                .build();
        assertThrows(IllegalArgumentException.class, () -> GridWriter.esriAscii(grid, folder.resolve("x.asc")));
    }
}
