package org.chengzhen.golden;

import static java.util.Map.entry;

import java.util.Map;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.CirculationShares;
import org.chengzhen.methods.network.DualContrast;
import org.chengzhen.methods.network.FlowDirection;
import org.chengzhen.methods.network.FlowDominance;
import org.chengzhen.methods.network.FlowEntropy;
import org.chengzhen.methods.network.FunctionalPolycentricity;
import org.chengzhen.methods.network.MigrationEffectiveness;
import org.chengzhen.methods.network.MorphologicalPolycentricity;
import org.chengzhen.methods.network.SelfContainment;
import org.chengzhen.methods.network.UrbanFlowIntensity;

/** Golden rows of flows between places, and of shares of flows. */
final class FlowAdapters {
    private static final Map<String, FunctionalPolycentricity.Density> DENSITIES = Map.of(
            "weighted/max", FunctionalPolycentricity.Density.MEAN_OVER_LARGEST_FLOW,
            "weighted", FunctionalPolycentricity.Density.MEAN_OVER_LARGEST_FLOW,
            "binary", FunctionalPolycentricity.Density.SHARE_OF_LINKS,
            "links", FunctionalPolycentricity.Density.SHARE_OF_LINKS,
            "none", FunctionalPolycentricity.Density.NONE);

    static final Map<String, Adapter> ALL = Map.ofEntries(
            entry(
                    "A19.mei",
                    in -> Answer.of("MEI_i", () -> MigrationEffectiveness.ofPlaces(in.numbers("in"), in.numbers("out")))
                            .and("MEI_system", () -> migration(in).system())
                            .and("CMI", () -> migration(in).crudeIntensity())
                            .and("ANMR", () -> migration(in).aggregateNetRate())),
            entry(
                    "B06.rs",
                    in -> MorphologicalPolycentricity.slope(in.numbers("size"), MorphologicalPolycentricity.TOP)),
            entry(
                    "B07.green",
                    in -> Answer.of("in", () -> flows(in).inflows())
                            .and("P", () -> green(in).value())
                            .and("no_density", () -> green(in).balance())),
            entry(
                    "B08.lim",
                    in -> Answer.of("EI", () -> FlowEntropy.of(flows(in)))
                            .and("DIT_in", () -> FlowDominance.of(flows(in), FlowDirection.IN))),
            entry(
                    "B09.uf",
                    in -> Answer.of("E", () -> urbanFlow(in).outwardWorkers())
                            .and("N", () -> urbanFlow(in).outputPerWorker())
                            .and("F", () -> urbanFlow(in).intensity())
                            .and("K", () -> urbanFlow(in).tendency())),
            entry(
                    "B56.ur",
                    in -> DualContrast.coefficient(
                            in.number("gdp1"), in.number("l1"), in.number("gdp23"), in.number("l23"))),
            entry(
                    "B59.comm",
                    in -> Answer.of("supply_sc", () -> commuting(in).supply())
                            .and("demand_sc", () -> commuting(in).demand())
                            .and("out_rate", () -> commuting(in).outRate())
                            .and("in_rate", () -> commuting(in).inRate())),
            entry(
                    "B63.circ",
                    in -> Answer.of("intra", () -> circulation(in).intraregional())
                            .and("domestic", () -> circulation(in).domestic())
                            .and("foreign", () -> circulation(in).foreign())));

    private FlowAdapters() {}

    private static FlowMatrix flows(Inputs in) {
        return FlowMatrix.of(in.matrix("flow"));
    }

    private static MigrationEffectiveness.Effectiveness migration(Inputs in) {
        return MigrationEffectiveness.of(in.numbers("in"), in.numbers("out"), in.numbers("pop"));
    }

    private static FunctionalPolycentricity.Polycentricity green(Inputs in) {
        return FunctionalPolycentricity.withDefaults()
                .density(DENSITIES.get(in.text("density")))
                .of(flows(in));
    }

    private static UrbanFlowIntensity.Intensities urbanFlow(Inputs in) {
        return UrbanFlowIntensity.of(in.matrix("emp"), in.numbers("nat"), in.numbers("gdp"));
    }

    private static SelfContainment.Rates commuting(Inputs in) {
        return SelfContainment.of(in.number("live_work_here"), in.number("live_here"), in.number("work_here"));
    }

    private static CirculationShares.Shares circulation(Inputs in) {
        return CirculationShares.of(in.number("intra"), in.number("inter"), in.number("foreign"));
    }
}
