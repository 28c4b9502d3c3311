package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.network.MigrationEffectiveness;

/** The entries A03, A04, A19, A22 and A23: who the migrants are, how they fare, and who of them may settle. */
final class MigrantStructure {
    private static final Entry WORKERS = Entry.of("A03", "Migrant-worker structure", "农民工结构")
            .unit("persons; %")
            .formula("total = outgoing + local; outgoing share = outgoing / total × 100 %; where the panel allows:"
                    + " inter-provincial / outgoing, in cities / total, born since 1980 / total")
            .reading(
                    "outgoing means out of the own township; migrant workers are told by registration and work, and are"
                            + " not the floating population")
            .source("National Bureau of Statistics, Migrant Worker Monitoring Survey Report")
            .build();

    private MigrantStructure() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(workers(), parity(), migration(), eligible(), integration());
    }

    private static Indicator workers() {
        return PlaceIndicator.yearly(WORKERS, Variables.OUTGOING_MIGRANT_WORKERS, Variables.LOCAL_MIGRANT_WORKERS)
                .part(
                        "total",
                        Output.persons("all_migrant_workers", "Migrant workers", "农民工总量"),
                        v -> MigrantWorkers.total(v[0], v[1]))
                .part(
                        "outgoing share",
                        Output.percent("outgoing_share", "Outgoing share of migrant workers", "外出农民工比重"),
                        v -> MigrantWorkers.outgoingShare(v[0], v[1]))
                .build()
                .withPartsOf(
                        PlaceIndicator.yearly(
                                        WORKERS,
                                        CitizenizationVariables.INTER_PROVINCIAL_MIGRANT_WORKERS,
                                        CitizenizationVariables.INTRA_PROVINCIAL_MIGRANT_WORKERS)
                                .part(
                                        "inter-provincial share",
                                        Output.percent(
                                                "inter_provincial_share",
                                                "Inter-provincial share of outgoing migrant workers",
                                                "跨省流动农民工比重"),
                                        v -> MigrantWorkers.interProvincialShare(v[0], v[1]))
                                .build(),
                        shareOfAll(
                                "share in cities",
                                CitizenizationVariables.MIGRANT_WORKERS_IN_CITIES,
                                Output.percent("in_city_share", "Share of migrant workers in cities", "进城农民工比重")),
                        shareOfAll(
                                "new-generation share",
                                CitizenizationVariables.NEW_GENERATION_MIGRANT_WORKERS,
                                Output.percent("new_generation_share", "Share born in 1980 or later", "新生代农民工比重")));
    }

    private static PlaceIndicator shareOfAll(String name, Variable part, Variable output) {
        return PlaceIndicator.yearly(WORKERS, part, Variables.MIGRANT_WORKERS)
                .part(name, output, v -> MigrantWorkers.shareOfAll(v[0], v[1]))
                .build();
    }

    private static Indicator parity() {
        Entry entry = Entry.of("A04", "Citizenization parity index", "市民化程度指数")
                .unit("1")
                .formula(
                        "Π rₖ^wₖ, rₖ = min(1, level of migrants / level of locals) for benefits, the inverse for costs;"
                                + " arithmetic: Σ wₖrₖ")
                .reading("0 to 1, 1 at par in everything; studies of China report 0.40 to 0.55")
                .source("Liu Chuanjiang, Cheng Jianlin (2008); Wei Houkai, Su Hongjian (2013)")
                .certainty(Certainty.LOW)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry, ImmutableList.of(), ImmutableList.of(CitizenizationInputs.PARITY_DIMENSIONS), study -> {
                    ParityDimensions dimensions = study.get(CitizenizationInputs.PARITY_DIMENSIONS);
                    int n = dimensions.dimensions().size();
                    PlaceIndicator.Yearly indicator = PlaceIndicator.yearly(
                                    entry, dimensions.variables().toArray(new Variable[0]))
                            .part(
                                    "index",
                                    Output.ratio(
                                            "citizenization_parity", "Citizenization parity, geometric", "市民化程度指数"),
                                    v -> CitizenizationParity.geometric(
                                            slice(v, 0, n),
                                            slice(v, n, n),
                                            dimensions.directions(),
                                            dimensions.weights()))
                            .part(
                                    "arithmetic index",
                                    Output.ratio(
                                            "citizenization_parity_arithmetic",
                                            "Citizenization parity, arithmetic",
                                            "市民化程度指数（算术）"),
                                    v -> CitizenizationParity.arithmetic(
                                            slice(v, 0, n),
                                            slice(v, n, n),
                                            dimensions.directions(),
                                            dimensions.weights()));
                    for (int k = 0; k < n; k++) {
                        int dimension = k;
                        String name = dimensions.dimensions().get(k).name();
                        indicator.part(
                                name,
                                Output.ratio("parity:" + name, "Parity: " + name, "市民化程度：" + name),
                                v -> Output.orUndefined(
                                        CitizenizationParity.ratios(
                                                        slice(v, 0, n), slice(v, n, n), dimensions.directions())
                                                .get(dimension),
                                        "the locals have 0 in " + name));
                    }
                    return indicator.build().columns(study);
                });
    }

    private static double[] slice(double[] values, int from, int length) {
        return Arrays.copyOfRange(values, from, from + length);
    }

    private static Indicator migration() {
        Entry entry = Entry.of("A19", "Migration effectiveness and intensity", "迁移效率与强度")
                .unit("per 100")
                .formula("effectiveness 100·(D − O)/(D + O) of a place, 100·Σ|D − O|/Σ(D + O) of the system; crude"
                        + " intensity 100·M/P; aggregate net rate 100·½Σ|D − O|/P; net rate (D − O)/P")
                .reading("effectiveness of a place −100 to 100, of the system 0 to 100: near 0 flows cancel, near 100"
                        + " they all go one way")
                .source("Bell, M. and others (2002), Cross-national comparison of internal migration, Journal of the"
                        + " Royal Statistical Society A 165")
                .build();
        return SystemIndicator.of(entry)
                .needs(Variables.POPULATION)
                .reads(CitizenizationInputs.MIGRATION)
                .computes((study, out) -> {
                    Sample sample = study.sample(Variables.POPULATION);
                    FlowMatrix flows = study.get(CitizenizationInputs.MIGRATION).subset(sample.codes());
                    MigrationEffectiveness.Effectiveness result =
                            MigrationEffectiveness.of(flows, sample.values(Variables.POPULATION));
                    out.part("effectiveness", result.system())
                            .part("crude intensity", result.crudeIntensity())
                            .part("aggregate net rate", result.aggregateNetRate())
                            .part(
                                    "effectiveness of places",
                                    IndicatorColumn.of(
                                            entry,
                                            Output.index("migration_effectiveness", "Migration effectiveness", "迁移效率"),
                                            sample,
                                            values(result.byPlace())))
                            .part(
                                    "net rates of places",
                                    IndicatorColumn.of(
                                            entry,
                                            Output.ratio("net_migration_rate", "Net migration rate", "净迁移率"),
                                            sample,
                                            values(result.netRates())))
                            .places(sample);
                });
    }

    private static double[] values(ImmutableList<OptionalDouble> parts) {
        return parts.stream().mapToDouble(v -> v.orElse(Double.NaN)).toArray();
    }

    private static Indicator eligible() {
        Entry entry = Entry.of("A22", "Citizenizable population", "可市民化人口")
                .unit("persons")
                .formula("migrants with at least e years of stable work and r years of legal residence; path: those"
                        + " eligible now (the stock) first, then the newly eligible of each year, up to a capacity"
                        + " a year")
                .reading("cities of fewer than three million people ask for nothing since 2019 (e = r = 0); larger ones"
                        + " set their own conditions")
                .source("National Development and Reform Commission, key tasks of new-type urbanization 2019, 2020;"
                        + " State Council, Guobanfa [2016] No. 72")
                .certainty(Certainty.LOW)
                .build();
        return SystemIndicator.of(entry)
                .reads(
                        CitizenizationInputs.SPELLS,
                        CitizenizationInputs.ELIGIBILITY,
                        CitizenizationInputs.REGISTRATION_CAPACITY,
                        CitizenizationInputs.PATH_YEARS)
                .computes(MigrantStructure::eligible);
    }

    private static void eligible(Study study, Measurement.Builder out) {
        MigrantSpells spells = study.get(CitizenizationInputs.SPELLS);
        EligibilityRule rule = study.get(CitizenizationInputs.ELIGIBILITY);
        ImmutableDoubleArray increments = spells.path(rule, study.get(CitizenizationInputs.PATH_YEARS));
        CitizenizationPath path =
                CitizenizationPath.of(study.end(), increments, study.get(CitizenizationInputs.REGISTRATION_CAPACITY));
        out.part("eligible", spells.eligible(rule))
                .part("share", spells.share(rule))
                .part("path", path)
                .part("path table", path.toTable());
    }

    private static Indicator integration() {
        Entry entry = Entry.of("A23", "Social-integration index", "社会融合指数")
                .unit("1")
                .formula("Σ w·z over economic, social, cultural and psychological integration, z in [0, 1]")
                .reading("0 to 1, the higher the better; dimensions and weights differ between studies")
                .source("Yang Juhua (2009, 2015); Zhou Hao (2012)")
                .certainty(Certainty.LOW)
                .build();
        ImmutableList<Variable> scores = ImmutableList.of(
                CitizenizationVariables.ECONOMIC_INTEGRATION,
                CitizenizationVariables.SOCIAL_INTEGRATION,
                CitizenizationVariables.CULTURAL_INTEGRATION,
                CitizenizationVariables.PSYCHOLOGICAL_INTEGRATION);
        return PlaceIndicator.ofEachPlace(
                entry, scores, ImmutableList.of(CitizenizationInputs.INTEGRATION_WEIGHTS), study -> {
                    double[] weights =
                            study.get(CitizenizationInputs.INTEGRATION_WEIGHTS).toArray();
                    return PlaceIndicator.yearly(entry, scores.toArray(new Variable[0]))
                            .part(
                                    "index",
                                    Output.ratio("social_integration_index", "Social-integration index", "社会融合指数"),
                                    v -> SocialIntegration.of(v, weights))
                            .build()
                            .columns(study);
                });
    }
}
