package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.citizenization.ConsumptionEntries;
import org.chengzhen.indicators.citizenization.HousingEntries;
import org.chengzhen.indicators.citizenization.InfrastructureEntries;
import org.chengzhen.indicators.citizenization.MigrantStocks;
import org.chengzhen.indicators.citizenization.MigrantStructure;
import org.chengzhen.indicators.citizenization.PublicServiceEntries;
import org.chengzhen.indicators.citizenization.UrbanPathEntries;
import org.chengzhen.indicators.cluster.CitySizeEntries;
import org.chengzhen.indicators.cluster.ConvergenceEntries;
import org.chengzhen.indicators.cluster.FactorEntries;
import org.chengzhen.indicators.cluster.GapEntries;
import org.chengzhen.indicators.cluster.InteractionEntries;
import org.chengzhen.indicators.cluster.NetworkEntries;
import org.chengzhen.indicators.cluster.ShiftShareEntries;
import org.chengzhen.indicators.cluster.SpatialMethodEntries;
import org.chengzhen.indicators.cluster.SpatialPatternEntries;
import org.chengzhen.indicators.cluster.StructureEntries;
import org.chengzhen.indicators.county.CountyCapacity;
import org.chengzhen.indicators.county.CountyChains;
import org.chengzhen.indicators.county.CountyFunctions;
import org.chengzhen.indicators.county.CountyIndustry;
import org.chengzhen.indicators.county.CountyPopulation;
import org.chengzhen.indicators.evaluation.CouplingEntries;
import org.chengzhen.indicators.evaluation.DataCheckEntries;
import org.chengzhen.indicators.evaluation.DistributionEntries;
import org.chengzhen.indicators.evaluation.EfficiencyEntries;
import org.chengzhen.indicators.evaluation.IndustryMethodEntries;
import org.chengzhen.indicators.evaluation.NormalizationEntries;
import org.chengzhen.indicators.evaluation.PanelMethodEntries;
import org.chengzhen.indicators.evaluation.RankingEntries;
import org.chengzhen.indicators.evaluation.SeriesMethodEntries;
import org.chengzhen.indicators.evaluation.StatisticsEntries;
import org.chengzhen.indicators.evaluation.TrendMethodEntries;
import org.chengzhen.indicators.evaluation.WeightEntries;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.indicators.frame.Theme;
import org.chengzhen.indicators.megacity.ConcentrationEntries;
import org.chengzhen.indicators.megacity.CoreFunctionEntries;
import org.chengzhen.indicators.megacity.GrowthEntries;
import org.chengzhen.indicators.megacity.LiveabilityEntries;
import org.chengzhen.indicators.megacity.SafetyEntries;
import org.chengzhen.indicators.standards.GoalStandards;
import org.chengzhen.indicators.standards.PopulationStandards;
import org.chengzhen.indicators.standards.ReferenceFacts;
import org.chengzhen.indicators.standards.SettlementStandards;

/**
 * All indicators, by id, by word and by theme, and what can be computed from a study.
 *
 * <pre>{@code
 * Catalogue.find("zipf");                          // [B01 Rank–size exponent 位序–规模（齐普夫）]
 * Catalogue.computableFrom(Study.of(panel));       // a table: what can be computed, and what the rest lacks
 * Catalogue.explain("B31");                        // formula, inputs, source, how to read it
 * }</pre>
 */
public final class Catalogue {
    private static final ImmutableMap<String, Indicator> BY_ID = Stream.of(
                    GoalStandards.entries(),
                    PopulationStandards.entries(),
                    ReferenceFacts.entries(),
                    SettlementStandards.entries(),
                    ConsumptionEntries.entries(),
                    HousingEntries.entries(),
                    InfrastructureEntries.entries(),
                    MigrantStocks.entries(),
                    MigrantStructure.entries(),
                    PublicServiceEntries.entries(),
                    UrbanPathEntries.entries(),
                    CitySizeEntries.entries(),
                    ConvergenceEntries.entries(),
                    FactorEntries.entries(),
                    GapEntries.entries(),
                    InteractionEntries.entries(),
                    NetworkEntries.entries(),
                    ShiftShareEntries.entries(),
                    SpatialMethodEntries.entries(),
                    SpatialPatternEntries.entries(),
                    StructureEntries.entries(),
                    ConcentrationEntries.entries(),
                    CoreFunctionEntries.entries(),
                    GrowthEntries.entries(),
                    LiveabilityEntries.entries(),
                    SafetyEntries.entries(),
                    CountyCapacity.entries(),
                    CountyChains.entries(),
                    CountyFunctions.entries(),
                    CountyIndustry.entries(),
                    CountyPopulation.entries(),
                    CouplingEntries.entries(),
                    DataCheckEntries.entries(),
                    DistributionEntries.entries(),
                    EfficiencyEntries.entries(),
                    IndustryMethodEntries.entries(),
                    NormalizationEntries.entries(),
                    PanelMethodEntries.entries(),
                    RankingEntries.entries(),
                    SeriesMethodEntries.entries(),
                    StatisticsEntries.entries(),
                    TrendMethodEntries.entries(),
                    WeightEntries.entries())
            .flatMap(ImmutableList::stream)
            .sorted(Comparator.comparing((Indicator i) -> i.entry().theme()).thenComparing(Indicator::id))
            .collect(ImmutableMap.toImmutableMap(Indicator::id, i -> i));

    private Catalogue() {}

    /**
     * All indicators.
     *
     * @return by theme, then by id
     */
    public static ImmutableList<Indicator> all() {
        return BY_ID.values().asList();
    }

    /**
     * The indicator with an id.
     *
     * @param id as {@code B31}
     * @return the indicator
     * @throws NotFoundException if there is none
     */
    public static Indicator get(String id) {
        Indicator indicator = BY_ID.get(id.strip().toUpperCase(Locale.ROOT));
        if (indicator == null) {
            throw NotFoundException.indicator(id, "");
        }
        return indicator;
    }

    /**
     * The place indicator with an id.
     *
     * @param id as {@code S04}
     * @return the indicator
     * @throws NotFoundException if there is none
     * @throws IllegalArgumentException if it is of another kind
     */
    public static PlaceIndicator place(String id) {
        if (get(id) instanceof PlaceIndicator indicator) {
            return indicator;
        }
        throw new IllegalArgumentException(get(id) + " has no value for each place: measure it");
    }

    /**
     * The system indicator with an id.
     *
     * @param id as {@code B31}
     * @return the indicator
     * @throws NotFoundException if there is none
     * @throws IllegalArgumentException if it is of another kind
     */
    public static SystemIndicator system(String id) {
        if (get(id) instanceof SystemIndicator indicator) {
            return indicator;
        }
        throw new IllegalArgumentException(get(id) + " is no indicator over all places");
    }

    /**
     * The indicators whose id, name, formula or source has a word in it.
     *
     * @param word in English or Chinese; case does not matter
     * @return those with the word in id or name first
     */
    public static ImmutableList<Indicator> find(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        Stream<Indicator> named = all().stream().filter(i -> names(i.entry()).contains(wanted));
        Stream<Indicator> mentioned = all().stream()
                .filter(i ->
                        !names(i.entry()).contains(wanted) && text(i.entry()).contains(wanted));
        return Stream.concat(named, mentioned).collect(ImmutableList.toImmutableList());
    }

    private static String names(Entry entry) {
        return (entry.id() + " " + entry.name() + " " + entry.localName()).toLowerCase(Locale.ROOT);
    }

    private static String text(Entry entry) {
        return (entry.formula() + " " + entry.reading() + " " + entry.source()).toLowerCase(Locale.ROOT);
    }

    /**
     * The indicators of a theme.
     *
     * @param theme one of the six
     * @return by id
     */
    public static ImmutableList<Indicator> byTheme(Theme theme) {
        return all().stream().filter(i -> i.entry().theme() == theme).collect(ImmutableList.toImmutableList());
    }

    /**
     * What can be computed from a study, and what is missing for the rest.
     *
     * @param study any study
     * @return a table: first what can be computed, then the rest with what it lacks
     */
    public static Table computableFrom(Study study) {
        ImmutableList<Indicator> computable =
                all().stream().filter(i -> i.computableFrom(study)).collect(ImmutableList.toImmutableList());
        Table.Builder table = Table.builder(computable.size() + " of " + all().size() + " indicators can be computed")
                .text("id")
                .text("name")
                .text("名称")
                .text("missing");
        Stream.concat(computable.stream(), all().stream().filter(i -> !i.computableFrom(study)))
                .forEach(i -> table.row(
                        i.id(), i.entry().name(), i.entry().localName(), String.join("; ", i.missing(study))));
        return table.build();
    }

    /**
     * What can be computed from a panel alone.
     *
     * @param panel any panel with a year
     * @return the table of {@link #computableFrom(Study)}
     */
    public static Table computableFrom(Panel panel) {
        return computableFrom(Study.of(panel));
    }

    /**
     * Formula, inputs, source, and how to read the value.
     *
     * @param id as {@code B31}
     * @return a few lines of text
     * @throws NotFoundException if there is no such entry
     */
    public static String explain(String id) {
        Indicator indicator = get(id);
        Entry entry = indicator.entry();
        StringBuilder text = new StringBuilder();
        text.append(indicator).append("  (").append(entry.theme().title()).append(")\n");
        line(text, "formula", entry.formula());
        line(text, "unit", entry.unit());
        line(text, "reading", entry.reading());
        for (Variable variable : indicator.variables()) {
            line(text, "needs", variable + " " + variable.name() + " " + variable.localName());
        }
        for (Input<?> input : indicator.inputs()) {
            line(text, input.defaultValue().isPresent() ? "may read" : "needs", input.toString());
        }
        for (Input<?> input : indicator.extraInputs()) {
            line(text, "may read", input.toString());
        }
        if (indicator instanceof ReferenceEntry reference) {
            reference.pointsTo().ifPresent(see -> line(text, "computed by", get(see).toString()));
            reference.facts().ifPresent(facts -> text.append(facts.toText()));
        }
        line(text, "source", entry.source());
        line(text, "certainty", entry.certainty().name().toLowerCase(Locale.ROOT));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String content) {
        if (!content.isEmpty()) {
            text.append("  ").append(label).append(": ").append(content).append('\n');
        }
    }
}
