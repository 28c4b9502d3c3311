package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void slipsAreCounted() {
        assertEquals(0, Nearest.slips("gini", "gini"));
        assertEquals(1, Nearest.slips("coefficent", "coefficient"));
        assertEquals(1, Nearest.slips("zpif", "zipf"));
        assertEquals(4, Nearest.slips("", "zipf"));
    }

    @Test
    void theNearestComeFirstAndTheFarNotAtAll() {
        List<String> known = List.of("gdp_per_capita", "gdp", "population", "urban_population");
        assertEquals(List.of("population"), Nearest.to("popluation", known));
        assertEquals(List.of("gdp", "gdp_per_capita"), Nearest.to("GDP", known));
        assertEquals(List.of(), Nearest.to("temperature", known));
        assertEquals(": did you mean gdp?", Nearest.question("gpd", known));
        assertEquals("", Nearest.question("temperature", known));
    }
}
