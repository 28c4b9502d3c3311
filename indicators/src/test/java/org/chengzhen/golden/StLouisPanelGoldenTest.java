package org.chengzhen.golden;

import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.BiasCorrection;
import org.chengzhen.methods.spatial.LagOrder;
import org.chengzhen.methods.spatial.LagrangeMultiplierTests;
import org.chengzhen.methods.spatial.PanelEffects;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialModelTests;
import org.chengzhen.methods.spatial.SpatialPanelFit;
import org.chengzhen.methods.spatial.SpatialPanelModel;

/** Homicide rates around St Louis in three periods: spatial panel models. */
class StLouisPanelGoldenTest extends DatasetGolden {
    private static final String PLACES = "world/stlouis_counties_homicide.csv";
    private static final String LINKS = "world/stlouis_contiguity.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    private static DoubleMatrix panel(CsvTable places, String... columns) {
        double[][] rows = new double[columns.length][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = places.numbers(columns[t]);
        }
        return DoubleMatrix.of(rows).transposed();
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable places = CsvTable.read(PLACES);
        CsvTable links = CsvTable.read(LINKS);
        DoubleMatrix y = panel(places, "HR7984", "HR8488", "HR8893");
        List<DoubleMatrix> x =
                List.of(panel(places, "RDAC80", "RDAC85", "RDAC90"), panel(places, "PE77", "PE82", "PE87"));
        SpatialWeights row = SpatialWeights.contiguity(
                        places.texts("id"), links.texts("id"), links.texts("neighbor_id"))
                .rowStandardized();
        for (String suffix : List.of("ind", "two")) {
            PanelEffects effects = suffix.equals("ind") ? PanelEffects.INDIVIDUAL : PanelEffects.TWO_WAY;
            SpatialPanelModel options = SpatialPanelModel.withDefaults().effects(effects);
            for (String name : List.of("sar", "sem", "sdm")) {
                SpatialModel model = name.equals("sar")
                        ? SpatialModel.LAG
                        : name.equals("sem") ? SpatialModel.ERROR : SpatialModel.DURBIN;
                claims.row("stlouis-panel-" + name + "-" + suffix, () -> {
                            SpatialPanelFit fit = options.model(model).fit(y, x, row);
                            List<Double> all =
                                    new ArrayList<>(fit.estimates().estimates().asList());
                            all.add(fit.estimates().variance());
                            all.add(fit.estimates().logLikelihood());
                            return all;
                        })
                        .row(
                                "stlouis-panel-" + name + "-" + suffix + "-se",
                                () -> options.model(model)
                                        .fit(y, x, row)
                                        .estimates()
                                        .standardErrors()
                                        .toArray());
            }
            claims.row("stlouis-panel-lr-" + suffix, () -> {
                        SpatialPanelFit durbin =
                                options.model(SpatialModel.DURBIN).fit(y, x, row);
                        List<Double> ratios = new ArrayList<>();
                        for (SpatialModel small : List.of(SpatialModel.LAG, SpatialModel.ERROR)) {
                            ratios.add(SpatialModelTests.likelihoodRatio(
                                            options.model(small).fit(y, x, row).estimates(), durbin.estimates())
                                    .statistic()
                                    .getAsDouble());
                        }
                        return ratios;
                    })
                    .row("stlouis-panel-lm-" + suffix, () -> {
                        LagrangeMultiplierTests t =
                                LagrangeMultiplierTests.ofPanel(y, x, row, effects, LagOrder.LAG_FIRST);
                        return new double[] {
                            t.lag(),
                            t.error(),
                            t.robustLag().getAsDouble(),
                            t.robustError().getAsDouble()
                        };
                    });
        }
        SpatialPanelModel lag = SpatialPanelModel.withDefaults();
        claims.row(
                        "stlouis-panel-sar-impacts",
                        () -> ColumbusModelsGoldenTest.values(lag.fit(y, x, row).estimates()))
                .row(
                        "stlouis-panel-sar-impacts-se",
                        () -> ColumbusModelsGoldenTest.errors(lag.fit(y, x, row).estimates()));
        SpatialPanelModel durbin = lag.model(SpatialModel.DURBIN).effects(PanelEffects.TWO_WAY);
        claims.row("stlouis-panel-sdm-two-lee-yu", () -> {
                    SpatialPanelFit fit = durbin.bias(BiasCorrection.LEE_YU).fit(y, x, row);
                    List<Double> all =
                            new ArrayList<>(fit.estimates().estimates().asList());
                    all.add(fit.estimates().variance());
                    return all;
                })
                .row(
                        "stlouis-panel-sdm-two-lee-yu-impacts",
                        () -> ColumbusModelsGoldenTest.values(durbin.bias(BiasCorrection.LEE_YU)
                                .fit(y, x, row)
                                .estimates()))
                .row("stlouis-panel-sdm-two-transform", () -> {
                    SpatialPanelFit fit =
                            durbin.bias(BiasCorrection.TRANSFORMATION).fit(y, x, row);
                    List<Double> all =
                            new ArrayList<>(fit.estimates().estimates().asList());
                    all.add(fit.estimates().variance());
                    all.add(fit.estimates().logLikelihood());
                    return all;
                })
                .row("stlouis-panel-sar-random", () -> {
                    SpatialPanelFit fit = lag.effects(PanelEffects.RANDOM).fit(y, x, row);
                    List<Double> all =
                            new ArrayList<>(fit.estimates().estimates().asList());
                    all.add(fit.phi().getAsDouble());
                    all.add(fit.estimates().variance());
                    all.add(fit.estimates().logLikelihood());
                    return all;
                });
    }
}
