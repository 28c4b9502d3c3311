package org.chengzhen.golden;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.ResidualMoran;
import org.chengzhen.methods.spatial.SpatialImpact;
import org.chengzhen.methods.spatial.SpatialImpacts;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialModelFit;
import org.chengzhen.methods.spatial.SpatialTest;

/** Crime in Columbus on income and the value of houses: every spatial model. */
class ColumbusModelsGoldenTest extends DatasetGolden {
    private static final String PLACES = "world/columbus_neighbourhoods_1980.csv";
    private static final String LINKS = "world/columbus_contiguity.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable places = CsvTable.read(PLACES);
        CsvTable links = CsvTable.read(LINKS);
        double[] crime = places.numbers("CRIME");
        DoubleMatrix x = DoubleMatrix.of(new double[][] {places.numbers("INC"), places.numbers("HOVAL")})
                .transposed();
        SpatialWeights row = SpatialWeights.contiguity(
                        places.texts("id"), links.texts("id"), links.texts("neighbor_id"))
                .rowStandardized();
        claims.row("columbus-residual-moran", () -> {
            SpatialTest t = ResidualMoran.test(crime, x, row);
            return new double[] {t.statistic(), t.expectation(), t.variance(), t.zScore(), t.pValue()};
        });
        Map.of(
                        "slx", SpatialModel.SLX,
                        "sem", SpatialModel.ERROR,
                        "sdem", SpatialModel.DURBIN_ERROR,
                        "sar", SpatialModel.LAG,
                        "sdm", SpatialModel.DURBIN,
                        "sac", SpatialModel.COMBINED)
                .forEach((name, model) -> {
                    claims.row(
                                    "columbus-" + name + "-coef",
                                    () -> model.fit(crime, x, row).estimates().toArray())
                            .row(
                                    "columbus-" + name + "-se",
                                    () -> model.fit(crime, x, row)
                                            .standardErrors()
                                            .toArray());
                    if (model != SpatialModel.SLX) {
                        claims.row(
                                "columbus-" + name + "-loglik",
                                () -> model.fit(crime, x, row).logLikelihood());
                    }
                });
        for (String name : List.of("sar", "sdm")) {
            SpatialModel model = name.equals("sar") ? SpatialModel.LAG : SpatialModel.DURBIN;
            claims.row("columbus-" + name + "-impacts", () -> values(model.fit(crime, x, row)))
                    .row("columbus-" + name + "-impacts-se", () -> errors(model.fit(crime, x, row)));
        }
    }

    static List<Double> values(SpatialModelFit fit) {
        SpatialImpacts i = fit.impacts().orElseThrow();
        return joined(i.direct().values(), i.indirect().values(), i.total().values());
    }

    static List<Double> errors(SpatialModelFit fit) {
        SpatialImpacts i = fit.impacts().orElseThrow();
        return joined(standardErrors(i.direct()), standardErrors(i.indirect()), standardErrors(i.total()));
    }

    private static ImmutableDoubleArray standardErrors(SpatialImpact impact) {
        return impact.standardErrors();
    }

    private static List<Double> joined(ImmutableDoubleArray... arrays) {
        List<Double> all = new ArrayList<>();
        for (ImmutableDoubleArray array : arrays) {
            all.addAll(array.asList());
        }
        return all;
    }
}
