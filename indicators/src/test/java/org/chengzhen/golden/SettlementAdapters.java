package org.chengzhen.golden;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.settlement.ClarkGradient;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.GoalShares;
import org.chengzhen.methods.settlement.LandConsumption;
import org.chengzhen.methods.settlement.LandscapeExpansion;
import org.chengzhen.methods.settlement.LocalUnits;
import org.chengzhen.methods.settlement.OpenPublicSpace;
import org.chengzhen.methods.settlement.SettlementMap;
import org.chengzhen.methods.settlement.Subcentres;
import org.chengzhen.methods.settlement.UrbanSprawl;

/** Golden rows of settlements, land and density gradients. */
final class SettlementAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("S14.grid", in -> map(DegreeOfUrbanisation.manual2021().level1(grid(in)))),
            Map.entry("S15.grid", in -> map(DegreeOfUrbanisation.manual2021().level2(grid(in)))),
            Map.entry(
                    "S14.smooth",
                    in -> DegreeOfUrbanisation.ghslR2022A()
                            .smoothed(centres(in))
                            .toRows()),
            Map.entry(
                    "S14.fill",
                    in -> DegreeOfUrbanisation.ghslR2022A().filled(centres(in)).toRows()),
            Map.entry("S16", in -> LocalUnits.level1(in.number("centre"), in.number("cluster"), in.number("rural"))),
            Map.entry("S18", SettlementAdapters::landConsumption),
            Map.entry(
                    "S20",
                    in -> OpenPublicSpace.share(in.number("open_space"), in.number("street"), in.number("built_up"))),
            Map.entry("S21.pm", in -> GoalShares.populationWeightedPm25(in.numbers("C"), in.numbers("P"))),
            Map.entry("C02.clark", in -> {
                ClarkGradient fit = ClarkGradient.ols(in.numbers("r_km"), in.numbers("D"));
                return Answer.of("D0", fit::centralDensity)
                        .and("b", fit::gradient)
                        .and("r2", fit::rSquared);
            }),
            Map.entry("C02.pop", in -> ClarkGradient.population(in.number("D0"), in.number("b"), in.number("R"))),
            Map.entry("C06.sub", SettlementAdapters::subcentres),
            Map.entry("C09.sprawl", SettlementAdapters::sprawl),
            Map.entry(
                    "C09.lei",
                    in -> LandscapeExpansion.index(in.number("buffer_overlap_old"), in.number("buffer_vacant"))));

    private SettlementAdapters() {}

    private static PopulationGrid grid(Inputs in) {
        return PopulationGrid.of(in.matrix("pop"));
    }

    private static ClassGrid centres(Inputs in) {
        return ClassGrid.of(in.integerMatrix("lab"));
    }

    private static Answer map(SettlementMap map) {
        Map<String, List<Number>> counts = new LinkedHashMap<>();
        map.population()
                .forEach((code, people) ->
                        counts.put(String.valueOf(code), List.of(map.classes().count(code), people)));
        return Answer.of("class", () -> map.classes().toRows()).and("count_pop", () -> counts);
    }

    private static Answer landConsumption(Inputs in) {
        double[] area = in.numbers("V");
        double[] people = in.numbers("P");
        LandConsumption result = LandConsumption.of(area[0], area[1], people[0], people[1], in.number("years"));
        return Answer.of("LCR", result::landConsumptionRate)
                .and("PGR", result::populationGrowthRate)
                .and("LCRPGR", result::ratio)
                .and("bpc_change_pct", result::builtUpPerPersonChange)
                .and("built_change_pct", result::builtUpChange);
    }

    private static Answer subcentres(Inputs in) {
        double[] density = in.column("tracts_density_jobs", 0);
        double[] jobs = in.column("tracts_density_jobs", 1);
        int[][] adjacent = in.has("adjacent") ? in.integerMatrix("adjacent") : new int[0][];
        Subcentres result = Subcentres.giulianoSmall(density, jobs, adjacent, in.number("Dmin"), in.number("Emin"));
        return Answer.of("centres", () -> result.tracts().toArray()).and("polycentric_ratio", result::polycentricRatio);
    }

    private static Answer sprawl(Inputs in) {
        double[] built = in.numbers("built");
        double[] people = in.numbers("pop");
        double[] gdp = in.numbers("gdp");
        UrbanSprawl result = UrbanSprawl.of(built[0], built[1], people[0], people[1]);
        return Answer.of("built_growth", result::builtUpGrowth)
                .and("pop_growth", result::populationGrowth)
                .and("sprawl_ratio", result::ratio)
                .and(
                        "gdp_per_km2",
                        () -> Arrays.asList(
                                UrbanSprawl.perArea(gdp[0], built[0]), UrbanSprawl.perArea(gdp[1], built[1])))
                .and("decoupling_e", () -> result.landElasticityOfOutput(gdp[0], gdp[1]));
    }
}
