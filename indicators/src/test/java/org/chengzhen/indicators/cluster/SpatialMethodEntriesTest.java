package org.chengzhen.indicators.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.spatial.PanelEffects;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialPanelModel;
import org.junit.jupiter.api.Test;

class SpatialMethodEntriesTest {
    private static final int N = 25;
    private static final Variable Y = Variable.flow("output", "Output", "产出", Unit.YUAN);
    private static final Variable X = Variable.flow("capital", "Capital", "资本", Unit.YUAN);
    private static final Variable Z = Variable.flow("schools", "Schools", "学校", Unit.YUAN);

    private static Study study() {
        Random random = new Random(1);
        Panel.Builder panel = Panel.builder().variable(Y).variable(X).variable(Z);
        List<String> codes = new ArrayList<>();
        for (int p = 0; p < N; p++) {
            City city = City.builder("c" + p, "City " + p)
                    .localName("市" + p)
                    .centre(new GeoPoint(30 + 0.3 * Math.floorDiv(p, 5), 110 + 0.3 * (p % 5)))
                    .build();
            codes.add(city.code());
            for (int year = 2018; year <= 2020; year++) {
                double x = 5 + 4 * random.nextDouble();
                double z = 2 + 3 * random.nextDouble();
                panel.value(city, year, X, x);
                panel.value(city, year, Z, z);
                panel.value(city, year, Y, 10 + 2 * x - z + p % 4 + 0.3 * random.nextGaussian());
            }
        }
        return Study.of(panel.build())
                .period(2018, 2020)
                .with(Inputs.VALUE, Y)
                .with(ClusterInputs.CONTROLS, Controls.of(X, Z))
                .with(
                        ClusterInputs.WEIGHTS,
                        SpatialWeights.rook(5, 5).labelled(codes).rowStandardized());
    }

    private static Measurement measure(String id, Study study) {
        Measurement measured = Catalogue.get(id).measure(study);
        assertEquals(Status.OK, measured.status(), () -> id + ": " + measured.reason());
        return measured;
    }

    private static double part(Measurement m, String name) {
        return m.part(name, Double.class).orElseThrow();
    }

    @Test
    void thePanelModelFindsWhatMadeTheData() {
        Measurement two = measure("B66", study());
        assertEquals(2, part(two, "capital"), 0.2);
        assertEquals(-1, part(two, "schools"), 0.2);
        assertTrue(part(two, "capital_p") < 1e-6);
        assertEquals(part(two, "total_capital"), part(two, "direct_capital") + part(two, "indirect_capital"), 1e-12);
        assertTrue(part(two, "direct_p_capital") < 1e-6);
        Measurement error = measure(
                "B66",
                study().with(
                                ClusterInputs.PANEL_MODEL,
                                SpatialPanelModel.withDefaults().model(SpatialModel.ERROR)));
        assertEquals(0, part(error, "indirect_capital"));
        assertTrue(error.number("indirect_p_capital").isEmpty());
        Measurement random = measure(
                "B66",
                study().with(
                                ClusterInputs.PANEL_MODEL,
                                SpatialPanelModel.withDefaults()
                                        .model(SpatialModel.DURBIN)
                                        .effects(PanelEffects.RANDOM)));
        assertEquals(2, part(random, "capital"), 0.2);
        assertTrue(part(random, "phi") < 1);
        assertTrue(random.parts().containsKey("w_schools_p"));
    }

    @Test
    void aCrossSectionHasCoefficientsImpactsAndAMoranOfItsResiduals() {
        Measurement fit = measure("B68", study().with(ClusterInputs.SPATIAL_MODEL, SpatialModel.COMBINED));
        assertEquals(2, part(fit, "capital"), 0.8);
        assertTrue(fit.parts().keySet().containsAll(List.of("rho", "lambda", "residual_moran_p", "aic")));
        Measurement impacts = measure("B67", study());
        assertEquals(
                part(impacts, "total_schools"),
                part(impacts, "direct_schools") + part(impacts, "indirect_schools"),
                1e-12);
    }

    @Test
    void localSlopesAreAColumnOfPlaces() {
        Measurement fit = measure("B69", study());
        IndicatorColumn column =
                fit.part("local_capital", IndicatorColumn.class).orElseThrow();
        assertEquals(2, column.value("c12", 2020), 0.8);
        assertTrue(part(fit, "r2") > 0.5);
        IndicatorColumn t = fit.part("local_t_capital", IndicatorColumn.class).orElseThrow();
        assertTrue(t.value("c12", 2020) > 2, t::toString);
    }

    @Test
    void theDetectorSaysWhichFactorExplainsMore() {
        Measurement q = measure("B70", study());
        assertTrue(part(q, "q_capital") > part(q, "q_schools"));
        assertTrue(part(q, "q_capital_schools") >= part(q, "q_capital"));
        assertTrue(part(q, "classes_capital") >= 3);
    }

    @Test
    void outlinesGiveNeighbours() {
        GeoPoint a = new GeoPoint(23, 113);
        GeoPoint b = new GeoPoint(24, 113);
        Polygons two = Polygons.builder()
                .add("w", "West", List.of(a, b, new GeoPoint(24, 112)))
                .add("e", "East", List.of(a, b, new GeoPoint(24, 114)))
                .build();
        Measurement links = measure("B71", Study.empty().with(ClusterInputs.OUTLINES, two));
        assertEquals(1, part(links, "mean_neighbours"));
        assertEquals(a.distanceKm(b), part(links, "border_km"), 1e-9);
    }

    @Test
    void ratesAreDrawnToTheirMean() {
        Study study = study().with(Inputs.SECOND, X);
        Measurement rates = measure("B72", study);
        IndicatorColumn column = rates.part("rates", IndicatorColumn.class).orElseThrow();
        assertTrue(column.value("c3", 2020) > 0);
        assertTrue(rates.parts().containsKey("moran_order_5"));
    }

    @Test
    void aDecayIsTakenOverEveryPair() {
        Study study = Study.empty()
                .with(ClusterInputs.COSTS, CostMatrix.of(List.of("a", "b"), List.of("a", "b"), new double[][] {
                    {0, 5}, {15, 0}
                }))
                .with(ClusterInputs.DECAY, Decay.linear(10));
        Measurement decay = measure("B73", study);
        assertEquals(0.25, part(decay, "mean_weight"), 1e-12);
        assertEquals(0.5, part(decay, "reached"), 1e-12);
    }
}
