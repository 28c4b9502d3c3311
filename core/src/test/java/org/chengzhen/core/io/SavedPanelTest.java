package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.CountyType;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPanelTest {
    @TempDir
    Path folder;

    private Panel again(Panel panel) throws IOException {
        Path file = folder.resolve("panel.csv");
        PanelWriter.write(panel, file);
        return PanelReader.read(file);
    }

    @Test
    void ownVariablesClassesCentresNotesFlagsAndVintagesComeBack() throws IOException {
        Unit euro = new Unit("euro", "euro", BigDecimal.ONE, BigDecimal.ONE);
        Variable rent = Variable.flow("rent_2020", "Rent, \"net\"", "房租", euro);
        Variable perHead = Variable.intensity(
                "rent_per_head", "Rent per head", "人均房租", Unit.per(euro, Unit.PERSON), rent, Variables.POPULATION);
        Variable grade = Variable.of("grade", "Grade", "等级", Unit.COUNT, Variable.Kind.CLASS);
        Panel panel = Panel.builder()
                .place(Region.builder("CN", "China")
                        .localName("中国")
                        .level(AdministrativeLevel.NATION)
                        .build())
                .place(Region.builder("440000", "Guangdong")
                        .level(AdministrativeLevel.PROVINCE)
                        .parent("CN")
                        .build())
                .place(City.builder("440100", "Guangzhou")
                        .localName("广州")
                        .parent("440000")
                        .centre(new GeoPoint(23.13, 113.26))
                        .build())
                .place(County.builder("440183", "Zengcheng")
                        .type(CountyType.POPULATION_LOSS)
                        .zone(FunctionalZone.KEY)
                        .build())
                .year(2010)
                .year(2020)
                .build()
                .with(Variables.POPULATION, 1e9, 1e8, 1e7, 123456.75, 1e9, 1e8, Double.NaN, 0.1)
                .with(rent, -1, 2, 3, 4, 5, 1 / 3.0, 7, 8)
                .with(perHead, 1, 2, 3, 4, 5, 6, 7, 1e-300)
                .with(grade, 1, 2, 3, 1, 2, 3, 1, 2)
                .withVintage(Variables.POPULATION, "after the census, \"revised\"")
                .with(new Flag("440100", 2010, Variables.POPULATION, "estimated\nby hand"))
                .noted("a note; with marks: 注：\"x\"")
                .noted("another");
        assertEquals(panel, again(panel));
    }

    @Test
    void theBuiltInPanelsComeBack() throws IOException {
        assertEquals(ChinaData.nation(), again(ChinaData.nation()));
        assertEquals(ChinaData.cities(), again(ChinaData.cities()));
    }

    @Test
    void clustersKeepTheirPlans() throws IOException {
        Panel cities = ChinaData.cities();
        Panel one = cities.aggregate(ChinaData.gazetteer().cluster("Yangtze River Delta"));
        assertEquals(one, again(one));
        assertEquals(Optional.of(1.0), Optional.of((double) again(one).places().size()));
    }
}
