package org.chengzhen.indicators.standards;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.interaction.TransportAccess;
import org.chengzhen.methods.settlement.GoalShares;
import org.chengzhen.methods.settlement.OpenPublicSpace;

/** The entries S19 to S21: public transport, open public space, and other indicators of SDG 11. */
final class GoalStandards {
    private GoalStandards() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(transport(), openSpace(), goals());
    }

    private static Variable share(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.FRACTION, Variable.Kind.RATIO);
    }

    private static Indicator transport() {
        return PlaceIndicator.yearly(
                        Entry.of("S19", "Convenient access to public transport (SDG 11.2.1)", "公共交通便捷可达人口比重")
                                .unit("1")
                                .formula("people within 500 m on foot of a low-capacity stop or 1 km of a high-capacity"
                                        + " stop / all people")
                                .reading("0 to 1; each person counts once; distances along the streets")
                                .source("UN-Habitat, SDG indicator metadata 11.2.1")
                                .build(),
                        SettlementVariables.NEAR_LOW_CAPACITY_STOP,
                        SettlementVariables.NEAR_HIGH_CAPACITY_STOP_ONLY,
                        Variables.POPULATION)
                .part(
                        "access",
                        share("transport_access", "Convenient access to public transport", "公共交通便捷可达人口比重"),
                        v -> TransportAccess.share(new double[] {v[0], v[1]}, v[2]))
                .build();
    }

    private static Indicator openSpace() {
        Entry entry = Entry.of("S20", "Open public space (SDG 11.7.1)", "公共开放空间占比")
                .unit("1")
                .formula("(open public space + land of streets) / built-up area; where the panel allows: people within"
                        + " 400 m of open space / all people")
                .reading("UN-Habitat advises 0.45 to 0.50: streets 0.30 to 0.35, open space 0.15 to 0.20")
                .source("UN-Habitat, SDG indicator metadata 11.7.1")
                .build();
        PlaceIndicator area = PlaceIndicator.yearly(
                        entry,
                        SettlementVariables.OPEN_SPACE_AREA,
                        SettlementVariables.STREET_AREA,
                        Variables.BUILT_UP_AREA)
                .part(
                        "share",
                        share("open_space_share", "Open public space and streets in built-up area", "公共开放空间占比"),
                        v -> OpenPublicSpace.share(v[0], v[1], v[2]))
                .build();
        PlaceIndicator access = PlaceIndicator.yearly(entry, SettlementVariables.NEAR_OPEN_SPACE, Variables.POPULATION)
                .part(
                        "access",
                        share("open_space_access", "People near open public space", "开放空间可达人口比重"),
                        v -> OpenPublicSpace.access(v[0], v[1]))
                .build();
        return PlaceIndicator.ofEachPlace(entry, area.variables(), ImmutableList.of(), study -> {
            ImmutableMap<String, IndicatorColumn> columns = area.columns(study);
            return access.computableFrom(study)
                    ? ImmutableMap.<String, IndicatorColumn>builder()
                            .putAll(columns)
                            .putAll(access.columns(study))
                            .buildOrThrow()
                    : columns;
        });
    }

    private static Indicator goals() {
        return SystemIndicator.of(Entry.of("S21", "Related indicators of SDG 11", "可持续发展目标11相关指标")
                        .unit("µg/m³; 1")
                        .formula("11.6.2: Σ CᵢPᵢ/Σ Pᵢ, concentration of PM2.5 weighted by urban people; where the panel"
                                + " allows: 11.1.1 people in inadequate housing / urban people, 11.6.1 waste"
                                + " managed / generated, 11.a.1 countries whose urban policy meets a criterion,"
                                + " 11.b.2 governments with a strategy / all")
                        .reading("over all places together; the guideline of the World Health Organization for PM2.5 is"
                                + " 5 µg/m³")
                        .source("UN-Habitat and other custodians, SDG indicator metadata 11.1.1, 11.6.1, 11.6.2,"
                                + " 11.a.1, 11.b.2")
                        .build())
                .needs(SettlementVariables.PM25, Variables.URBAN_POPULATION)
                .computes(GoalStandards::goals);
    }

    private static void goals(Study study, Measurement.Builder out) {
        Sample sample = study.sample(SettlementVariables.PM25, Variables.URBAN_POPULATION);
        out.part(
                        "11.6.2 PM2.5",
                        GoalShares.populationWeightedPm25(
                                sample.values(SettlementVariables.PM25), sample.values(Variables.URBAN_POPULATION)))
                .places(sample);
        pooled(
                study,
                out,
                "11.1.1 inadequate housing",
                SettlementVariables.INADEQUATELY_HOUSED,
                Variables.URBAN_POPULATION,
                GoalShares::inadequateHousing);
        pooled(
                study,
                out,
                "11.6.1 waste managed",
                SettlementVariables.WASTE_MANAGED,
                SettlementVariables.WASTE_GENERATED,
                GoalShares::managedWaste);
        pooled(
                study,
                out,
                "11.b.2 strategies of risk reduction",
                SettlementVariables.LOCAL_GOVERNMENTS_WITH_STRATEGY,
                SettlementVariables.LOCAL_GOVERNMENTS,
                GoalShares::disasterRiskStrategies);
        if (study.panel().has(SettlementVariables.URBAN_POLICY_CRITERIA)) {
            double[] criteria = study.sample(SettlementVariables.URBAN_POLICY_CRITERIA)
                    .values(SettlementVariables.URBAN_POLICY_CRITERIA);
            out.part(
                    "11.a.1 countries with urban policy",
                    GoalShares.countriesWithUrbanPolicy(
                            Arrays.stream(criteria).mapToInt(c -> (int) c).toArray()));
        }
    }

    /** A share of the sums over the places that have both parts. */
    private static void pooled(
            Study study,
            Measurement.Builder out,
            String name,
            Variable part,
            Variable whole,
            DoubleBinaryOperator share) {
        if (study.panel().has(part) && study.panel().has(whole)) {
            Sample sample = study.sample(part, whole);
            double above = Arrays.stream(sample.values(part)).sum();
            double below = Arrays.stream(sample.values(whole)).sum();
            out.part(name, () -> share.applyAsDouble(above, below));
        }
    }
}
