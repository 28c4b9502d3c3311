package org.chengzhen.indicators.cluster;

import static org.chengzhen.indicators.cluster.Studies.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class SpatialPatternEntriesTest {
    private static final SpatialWeights ROOK = SpatialWeights.rook(3, 3).labelled(Studies.codes(9));

    private static Measurement measure(String id, Study study) {
        return Studies.get(SpatialPatternEntries.entries(), id).measure(study);
    }

    private static IndicatorColumn column(String id, String part, Study study) {
        return ((PlaceIndicator) Studies.get(SpatialPatternEntries.entries(), id))
                .columns(study)
                .get(part);
    }

    private static Study rising(SpatialWeights weights) {
        return Studies.value(1, 2, 3, 4, 5, 6, 7, 8, 9)
                .with(ClusterInputs.WEIGHTS, weights)
                .with(Inputs.PERMUTATIONS, 99);
    }

    @Test
    void weightsThatAreNotRowStandardizedAreNoted() {
        SpatialWeights pairs =
                SpatialWeights.contiguity(Studies.codes(4), List.of("a", "b", "c", "a"), List.of("b", "c", "d", "c"));
        Study study = Studies.value(1, 2, 3, 5).with(ClusterInputs.WEIGHTS, pairs);
        assertEquals(
                List.of("the weights given are not row-standardized"),
                Studies.get(SpatialPatternEntries.entries(), "B35")
                        .measure(study)
                        .notes());
        assertEquals(
                List.of(),
                Studies.get(SpatialPatternEntries.entries(), "B35")
                        .measure(study.with(ClusterInputs.WEIGHTS, pairs.rowStandardized()))
                        .notes());
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(SpatialPatternEntries.entries());
        Studies.tellTheirFacts(SpatialPatternEntries.entries());
    }

    @Test
    void globalStatisticsAreThoseOfTheCatalogue() {
        Measurement b35 = measure("B35", rising(ROOK.rowStandardized()));
        assertEquals(0.555555555556, number(b35, "moran"), 1e-9);
        assertTrue(number(b35, "p") <= 0.05, b35.toString());
        assertEquals(-1 / 8.0, number(b35, "expectation"), 0.1);
        assertTrue(b35.entry().reading().contains("mean of the permutations"));
        assertEquals(0.333333333333, number(measure("B38", rising(ROOK)), "geary"), 1e-9);
        assertTrue(number(measure("B39", rising(ROOK)), "general_g")
                > number(measure("B39", rising(ROOK)), "expectation"));
    }

    @Test
    void bivariateMoranIsThatOfTheCatalogue() {
        Study study = rising(ROOK);
        study = study.with(study.panel().with(Variables.GDP, 2, 1, 4, 3, 6, 5, 8, 7, 9))
                .with(Inputs.SECOND, Variables.GDP);
        assertEquals(0.533333333333, number(measure("B37", study), "bivariate_moran"), 1e-9);
    }

    @Test
    void localMoranGivesQuadrants() {
        Study study = rising(ROOK.rowStandardized());
        assertEquals(1.2, column("B36", "local_moran", study).value("a", 2020), 1e-9);
        assertEquals(Optional.of("LL"), column("B36", "quadrant", study).label("a", 2020));
        assertEquals(Optional.of("HH"), column("B36", "quadrant", study).label("i", 2020));
    }

    @Test
    void theSameSeedGivesTheSamePWhateverTheOrderOfPlaces() {
        Study study = rising(ROOK.rowStandardized());
        List<String> turned = List.of("i", "c", "a", "b", "h", "g", "d", "f", "e");
        Study other = study.with(study.panel().select(turned));
        IndicatorColumn p = column("B36", "p", study);
        IndicatorColumn q = column("B36", "p", other);
        for (String code : turned) {
            assertEquals(p.value(code, 2020), q.value(code, 2020), code);
        }
    }

    @Test
    void aMissingPlaceLeavesItsWeights() {
        Study study = Studies.value(1, 2, 3, 4, Double.NaN, 6, 7, 8, 9, 10)
                .with(ClusterInputs.WEIGHTS, ROOK.rowStandardized())
                .with(Inputs.PERMUTATIONS, 9);
        Measurement b35 = measure("B35", study);
        assertEquals(8, b35.n());
        assertEquals(2, b35.dropped().size());
        assertEquals(Status.MISSING, column("B36", "local_moran", study).status("j", 2020));
    }

    @Test
    void equalValuesAndAnIslandHaveADocumentedResult() {
        Study equal = Studies.value(5, 5, 5, 5, 5, 5, 5, 5, 5).with(ClusterInputs.WEIGHTS, ROOK);
        assertEquals(Status.UNDEFINED, measure("B35", equal).status());
        SpatialWeights chain =
                SpatialWeights.contiguity(Studies.codes(5), List.of("a", "b", "c"), List.of("b", "c", "d"));
        Study island = Studies.value(1, 2, 3, 5, 9).with(ClusterInputs.WEIGHTS, chain);
        assertEquals(1, number(measure("B35", island), "islands"));
        assertEquals(Optional.of("NONE"), column("B36", "quadrant", island).label("e", 2020));
        assertEquals(Status.UNDEFINED, column("B40", "gi", island).status("e", 2020));
    }

    @Test
    void hotSpotsAreWhereHighValuesGather() {
        Study study = Studies.value(1, 1, 1, 1, 1, 1, 1, 1, 50, 60, 1, 1, 1, 1, 70, 80)
                .with(ClusterInputs.WEIGHTS, SpatialWeights.queen(4, 4).labelled(Studies.codes(16)));
        IndicatorColumn star = column("B40", "gi_star", study);
        assertTrue(star.value("n", 2020) > 0);
        assertTrue(star.value("a", 2020) < 0);
        assertEquals(16, column("B40", "hot_spot", study).places().size());
    }

    @Test
    void ellipseOfAMeridianPointsNorth() {
        // four places on a small cross, the longer arm north and south; worked by hand on the sphere
        Panel panel = Panel.builder().variable(Studies.OUTPUT).build();
        Panel.Builder cross = Panel.builder();
        double[][] at = {{31, 110}, {29, 110}, {30, 110.5}, {30, 109.5}};
        for (int i = 0; i < at.length; i++) {
            cross.value(
                    org.chengzhen.core.place.City.builder(Studies.code(i), "City " + Studies.code(i))
                            .centre(new GeoPoint(at[i][0], at[i][1]))
                            .build(),
                    2020,
                    Studies.OUTPUT,
                    1);
        }
        assertTrue(panel.places().isEmpty());
        Measurement b41 = measure("B41", Study.of(cross.build()).with(Inputs.VALUE, Studies.OUTPUT));
        double degree = Math.toRadians(1) * GeoPoint.EARTH_RADIUS_KM;
        double orientation = number(b41, "orientation");
        assertEquals(0, Math.min(orientation, 180 - orientation), 1e-6);
        assertEquals(degree / Math.sqrt(2), number(b41, "major_axis"), 1e-3 * degree);
        assertEquals(
                0.5 * degree * Math.cos(Math.toRadians(30)) / Math.sqrt(2), number(b41, "minor_axis"), 1e-3 * degree);
        assertEquals(30, number(b41, "latitude"), 1e-2);
        assertEquals(110, number(b41, "longitude"), 1e-9);
    }

    @Test
    void theCentreMovesToTheHeavierPlace() {
        Study study = Study.of(Studies.panel(Studies.OUTPUT, 2019, new double[] {1, 1, 0}, new double[] {1, 3, 0}))
                .with(Inputs.VALUE, Studies.OUTPUT);
        Measurement b42 = measure("B42", study);
        GeoPoint a = new GeoPoint(30, 110);
        GeoPoint b = new GeoPoint(30, 110.5);
        assertEquals(a.distanceKm(b) / 4, number(b42, "distance"), 1e-2);
        assertEquals(90, number(b42, "bearing"), 0.5);
        assertEquals(
                Status.UNDEFINED,
                measure("B42", study.with(study.panel().with(Studies.OUTPUT, 1, 1, 0, 1, 1, 0)))
                        .parts()
                        .get("bearing"));
    }

    @Test
    void projectionAndItsInverseAgree() {
        PlaneProjection plane = new PlaneProjection(new GeoPoint(32, 115));
        GeoPoint far = new GeoPoint(45, 126);
        double[][] xy = plane.of(List.of(far, new GeoPoint(32, 115)));
        GeoPoint back = plane.inverse(xy[0][0], xy[1][0]);
        assertEquals(45, back.latitude(), 1e-9);
        assertEquals(126, back.longitude(), 1e-9);
        assertEquals(0, Math.hypot(xy[0][1], xy[1][1]), 1e-9);
    }
}
