package org.chengzhen.indicators.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.IndicatorSystem;
import org.chengzhen.indicators.profile.IndicatorSystems;
import org.chengzhen.indicators.profile.Scorecard;

/** The nation since 1949: the curve of urbanization with its stages, its pace by period, and its plans as scorecards. */
final class NationCurve {
    /** Before 1978 policy sent people to towns and back: the logistic curve is fitted from then on. */
    private static final int REFORM = 1978;

    private static final int[] TURNS = {1949, 1960, 1963, 1978, 1996, 2010, 2020, 2025};

    private NationCurve() {}

    static String text() {
        Panel nation = ChinaData.nation();
        StringBuilder text = new StringBuilder(series(nation).toText()).append('\n');
        text.append(periods(nation).toText()).append('\n');
        text.append(logistic(nation)).append('\n');
        for (IndicatorSystem system : List.of(
                IndicatorSystems.outline(13),
                IndicatorSystems.outline(14),
                IndicatorSystems.actionPlan2024(),
                IndicatorSystems.outline(15))) {
            text.append(Scorecard.of(system, Study.of(nation), ChinaData.NATION)
                            .toTable()
                            .toText())
                    .append('\n');
        }
        return text.append(
                        "What the plans ask beyond that needs data of your own: a variable with the id of the item.\n")
                .toString();
    }

    private static Table series(Panel nation) {
        Map<String, IndicatorColumn> stages = Catalogue.place("A15").columns(Study.of(nation));
        Table.Builder table = Table.builder(
                        "China 1949–2025: urbanization and its stages (A15; * urban count without a printed source)")
                .text("year")
                .number("population (10⁴)", 0)
                .number("urban (10⁴)", 0)
                .number("rate %", 2)
                .text("")
                .number("first published %", 2)
                .text("stage (Northam)")
                .text("four stages");
        for (int year : nation.years().asList()) {
            table.row(
                    Integer.toString(year),
                    nation.value(ChinaData.NATION, year, Variables.POPULATION) / 1e4,
                    nation.value(ChinaData.NATION, year, Variables.URBAN_POPULATION) / 1e4,
                    nation.value(ChinaData.NATION, year, Variables.URBANIZATION_RATE),
                    nation.flags().stream().anyMatch(f -> uncertain(f, year)) ? "*" : "",
                    nation.value(ChinaData.NATION, year, Variables.FIRST_PUBLISHED_URBANIZATION_RATE),
                    stage(stages, "stage", year),
                    stage(stages, "four-stage class", year));
        }
        return table.build();
    }

    private static boolean uncertain(Flag flag, int year) {
        return flag.year() == year && flag.variable().equals(Variables.URBAN_POPULATION);
    }

    private static String stage(Map<String, IndicatorColumn> stages, String part, int year) {
        IndicatorColumn column = stages.get(part);
        return column == null ? "" : column.label(ChinaData.NATION, year).orElse("");
    }

    private static Table periods(Panel nation) {
        Table.Builder table = Table.builder("Pace between the turns of the curve (A16)")
                .text("period")
                .number("points a year", 2)
                .number("urban people a year (10⁴)", 0);
        for (int i = 1; i < TURNS.length; i++) {
            int years = TURNS[i] - TURNS[i - 1];
            table.row(
                    TURNS[i - 1] + "–" + TURNS[i],
                    gain(nation, i, Variables.URBANIZATION_RATE) / years,
                    gain(nation, i, Variables.URBAN_POPULATION) / 1e4 / years);
        }
        return table.build();
    }

    private static double gain(Panel nation, int turn, Variable variable) {
        return nation.value(ChinaData.NATION, TURNS[turn], variable)
                - nation.value(ChinaData.NATION, TURNS[turn - 1], variable);
    }

    private static String logistic(Panel nation) {
        int last = nation.years().get(nation.years().length() - 1);
        Study study = Study.of(nation).period(REFORM, last);
        StringBuilder text = new StringBuilder("Logistic curve of " + REFORM + "–" + last + " (A15, ceiling 100 %):");
        Catalogue.place("A15").columns(study).forEach((name, column) -> {
            if (!column.isClass() && column.status(ChinaData.NATION, last) == Status.OK) {
                text.append(String.format(Locale.ROOT, " %s %.4g;", name, column.value(ChinaData.NATION, last)));
            }
        });
        return text.append('\n').toString();
    }
}
