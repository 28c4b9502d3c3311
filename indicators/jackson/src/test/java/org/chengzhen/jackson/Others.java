package org.chengzhen.jackson;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.panel.CrossSection;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Ranking;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.CityProfile;
import org.chengzhen.indicators.profile.ClusterProfile;
import org.chengzhen.indicators.profile.IndicatorSystem;
import org.chengzhen.indicators.profile.IndicatorSystems;
import org.chengzhen.indicators.profile.NationProfile;
import org.chengzhen.indicators.profile.PlaceComparison;
import org.chengzhen.indicators.profile.Profile;
import org.chengzhen.indicators.profile.ProvinceProfile;
import org.chengzhen.indicators.profile.Scorecard;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.GeometricComposite;
import org.chengzhen.methods.composite.GreyRelational;
import org.chengzhen.methods.composite.LinearComposite;
import org.chengzhen.methods.composite.NestedSystem;
import org.chengzhen.methods.composite.ObstacleTable;
import org.chengzhen.methods.composite.PrincipalComponents;
import org.chengzhen.methods.composite.RankSumRatio;
import org.chengzhen.methods.composite.SystemScores;
import org.chengzhen.methods.composite.Topsis;
import org.chengzhen.methods.composite.Vikor;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.EfficiencyScores;
import org.chengzhen.methods.settlement.CellPoint;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.DensityRings;
import org.chengzhen.methods.settlement.SettlementMap;

/** Values of classes that are no records and whose parts must fit each other. */
final class Others {
    private static final DoubleMatrix ROWS =
            DoubleMatrix.of(new double[][] {{1, 5, 1 / 3.0}, {2, 3, 4}, {4, 1.5, 2}, {3, 2, 7}});
    private static final double[] WEIGHTS = {0.5, 0.25, 0.25};

    static final ImmutableMap<Class<?>, Supplier<Object>> BY_TYPE = ImmutableMap.<Class<?>, Supplier<Object>>builder()
            .put(Panel.class, Examples::panel)
            .put(Table.class, Examples::table)
            .put(CostMatrix.class, Others::costs)
            .put(SpatialWeights.class, () -> SpatialWeights.rook(2, 3).rowStandardized())
            .put(ClassGrid.class, () -> ClassGrid.of(new int[][] {{11, -1, 30}, {0, 22, 127}}))
            .put(ZoneGrid.class, () -> ZoneGrid.ofCodes(new String[][] {{"广州", null}, {"b", "广州"}}))
            .put(PopulationGrid.class, Others::people)
            .put(Polygons.class, Others::outlines)
            .put(CrossSection.class, () -> Examples.panel().year(2020).complete(Variables.POPULATION))
            .put(Ranking.class, () -> Ranking.of(ChinaData.cities(), Variables.POPULATION, 2020))
            .put(DivisionCrosswalk.class, () -> ChinaData.crosswalk(2010, 2020))
            .put(
                    Gazetteer.class,
                    () -> Gazetteer.of(List.of(
                            City.builder("440100", "Guangzhou").localName("广州").build())))
            .put(
                    Document.class,
                    () -> Document.builder("城镇")
                            .section("一")
                            .paragraph("text")
                            .table(Examples.table())
                            .build())
            .put(
                    Plot.class,
                    () -> Plot.of("城镇").with(Points.of("广州", new double[] {1, 1 / 3.0}, new double[] {Double.NaN, 4})))
            .put(IndicatorColumn.class, () -> Catalogue.place("S04").evaluate(cities()))
            .put(
                    Measurement.class,
                    () -> Catalogue.get("B31").measure(cities().with(Inputs.VALUE, Variables.POPULATION)))
            .put(Profile.class, () -> Profile.ofPlaceAmongOthers("北京", cities(), "110100", List.of("S04", "D01")))
            .put(IndicatorSystem.class, IndicatorSystems::urbanizationPlan2014)
            .put(
                    Scorecard.class,
                    () -> Scorecard.of(
                            IndicatorSystems.urbanizationPlan2014(), Study.of(ChinaData.nation()), ChinaData.NATION))
            .put(CityProfile.class, () -> CityProfile.of("440100"))
            .put(NationProfile.class, NationProfile::of)
            .put(ProvinceProfile.class, () -> ProvinceProfile.of("440000"))
            .put(PlaceComparison.class, () -> PlaceComparison.of(cities(), "110100"))
            .put(
                    ClusterProfile.class,
                    () -> ClusterProfile.of(ChinaData.gazetteer().cluster("Pearl River Delta"), ChinaData.cities()))
            .put(EvaluationTable.class, Others::table)
            .put(GeometricComposite.class, () -> GeometricComposite.of(table(), WEIGHTS))
            .put(GreyRelational.class, () -> GreyRelational.of(table(), WEIGHTS))
            .put(LinearComposite.class, () -> LinearComposite.of(table(), WEIGHTS))
            .put(PrincipalComponents.class, () -> PrincipalComponents.of(table()))
            .put(RankSumRatio.class, () -> RankSumRatio.of(table(), WEIGHTS))
            .put(Topsis.class, () -> Topsis.vector(table(), WEIGHTS))
            .put(Vikor.class, () -> Vikor.of(table(), WEIGHTS))
            .put(SystemScores.class, Others::scores)
            .put(ObstacleTable.class, () -> scores().obstacles())
            .put(EfficiencyScores.class, () -> DataEnvelopment.ccr().of(inputs(), outputs()))
            .put(DensityRings.class, () -> DensityRings.around(people(), new CellPoint(1, 1), 1, 3))
            .put(SettlementMap.class, () -> DegreeOfUrbanisation.manual2021().level1(people()))
            .buildOrThrow();

    private Others() {}

    private static Study cities() {
        return Study.of(ChinaData.cities().select(ChinaData.cities().codes().subList(0, 30)));
    }

    private static CostMatrix costs() {
        return CostMatrix.of(List.of("广州", "b"), List.of("x", "y", "z"), new double[][] {
            {0, 1 / 3.0, Double.POSITIVE_INFINITY}, {12, Double.MIN_VALUE, 7}
        });
    }

    private static PopulationGrid people() {
        PopulationGrid.Builder grid = PopulationGrid.builder(3, 3)
                .transform(new GeoTransform(113, 23, 0.5, 0.25))
                .cellArea(1.5);
        for (int r = 0; r < 3; r++) {
            grid.populationRow(r, new double[] {r == 1 ? Double.NaN : 1_500.25, 0.1, 4_000 + r});
            grid.landRow(r, new double[] {1, 0.5, 0.25});
        }
        return grid.build();
    }

    private static Polygons outlines() {
        List<GeoPoint> square = List.of(
                new GeoPoint(23, 113),
                new GeoPoint(23, 114),
                new GeoPoint(24, 114),
                new GeoPoint(24, 113),
                new GeoPoint(23, 113));
        List<GeoPoint> hole = List.of(
                new GeoPoint(23.2, 113.2),
                new GeoPoint(23.2, 113.4),
                new GeoPoint(23.4, 113.4),
                new GeoPoint(23.2, 113.2));
        return Polygons.builder()
                .add("440100", "广州", square, List.of(hole))
                .add("b", "B", square)
                .build();
    }

    private static EvaluationTable table() {
        return EvaluationTable.of(ROWS, List.of(Direction.BENEFIT, Direction.COST, Direction.BENEFIT));
    }

    private static SystemScores scores() {
        return NestedSystem.equalWeights(
                        Map.of("经济", List.of("criterion 0", "criterion 1"), "people", List.of("criterion 2")))
                .of(table());
    }

    private static double[][] inputs() {
        return new double[][] {{1}, {2}, {3}, {4}};
    }

    private static double[][] outputs() {
        return new double[][] {{1}, {1.5}, {4}, {2}};
    }
}
