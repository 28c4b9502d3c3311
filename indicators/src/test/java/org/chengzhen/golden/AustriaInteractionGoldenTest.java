package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.interaction.DecayForm;
import org.chengzhen.methods.interaction.LogLinearGravity;
import org.chengzhen.methods.interaction.PoissonGravity;
import org.chengzhen.methods.interaction.SorensenSimilarity;
import org.chengzhen.methods.interaction.StandardizedRootMeanSquareError;

class AustriaInteractionGoldenTest extends DatasetGolden {
    private static final String FILE = "world/austria_migration_2006_nuts2.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable table = CsvTable.read(FILE);
        double[] flows = table.numbers("migrants");
        double[] out = table.numbers("origin_total_out_migrants");
        double[] in = table.numbers("destination_total_in_migrants");
        double[] km = table.numbers("distance_km");
        List<String> names = table.texts("origin_nuts2").stream().distinct().toList();
        int[] origins =
                table.texts("origin_nuts2").stream().mapToInt(names::indexOf).toArray();
        PoissonGravity exponential = PoissonGravity.with(DecayForm.EXPONENTIAL);
        PoissonGravity power = PoissonGravity.with(DecayForm.POWER);
        LogLinearGravity.Fit ols = LogLinearGravity.fit(flows, out, in, km);
        PoissonGravity.Fit free = exponential.unconstrained(flows, out, in, km);
        PoissonGravity.Fit production = exponential.originConstrained(flows, origins, in, km);
        claims.row("austria-ols-b0", () -> ols.constant().estimate())
                .row("austria-ols-b1", () -> ols.originMass().estimate())
                .row("austria-ols-b2", () -> ols.destinationMass().estimate())
                .row("austria-ols-b3", () -> ols.cost().estimate())
                .row("austria-ols-r2", ols::rSquared)
                .row(
                        "austria-gravity-exp-constant",
                        () -> free.constant().orElseThrow().estimate())
                .row(
                        "austria-gravity-exp-out-migrants",
                        () -> free.originMass().orElseThrow().estimate())
                .row(
                        "austria-gravity-exp-in-migrants",
                        () -> free.destinationMass().orElseThrow().estimate())
                .row("austria-gravity-exp-distance", () -> free.cost().estimate())
                .row("austria-gravity-exp-deviance", free::deviance)
                .row("austria-gravity-exp-d2", free::devianceExplained)
                .row(
                        "austria-gravity-exp-srmse",
                        () -> StandardizedRootMeanSquareError.of(
                                flows, free.fitted().toArray()))
                .row(
                        "austria-gravity-exp-ssi",
                        () -> SorensenSimilarity.of(flows, free.fitted().toArray()))
                .row("austria-production-exp-beta", () -> production.cost().estimate())
                .row(
                        "austria-production-exp-lndest",
                        () -> production.destinationMass().orElseThrow().estimate())
                .row(
                        "austria-base-exp",
                        () -> exponential.costOnly(flows, km).cost().estimate())
                .row("austria-base-pow", () -> power.costOnly(flows, km).cost().estimate());
    }
}
