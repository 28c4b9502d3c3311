package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Study;
import org.jspecify.annotations.Nullable;

/**
 * The nation since 1949 from the built-in series: the curve of urbanization with its stages, its pace by period, and its plans as
 * scorecards.
 */
public final class NationProfile {
    /** Before 1978 policy sent people to towns and back: the logistic curve is fitted from then on. */
    private static final int REFORM = 1978;

    private static final int[] TURNS = {1949, 1960, 1963, 1978, 1996, 2010, 2020, 2025};

    private final Panel nation;
    private final Language language;

    private NationProfile(Panel nation, Language language) {
        this.nation = nation;
        this.language = language;
    }

    /**
     * The profile.
     *
     * @return from the built-in series
     */
    public static NationProfile of() {
        return new NationProfile(ChinaData.nation(), Language.ENGLISH);
    }

    /**
     * The profile in a language.
     *
     * @param other of headers and names
     * @return the profile whose tables are in it
     */
    public NationProfile in(Language other) {
        return new NationProfile(nation, other);
    }

    /**
     * What the profile is made from.
     *
     * @return the built-in series
     */
    public Study study() {
        return Study.of(nation);
    }

    /**
     * People, urban people, the rate, and the stages of A15.
     *
     * @return a year a row; a star where the urban count has no printed source
     */
    public Table series() {
        Map<String, IndicatorColumn> stages = Catalogue.place("A15").columns(study());
        Table.Builder table = Table.builder(language.of(
                        "China 1949–2025: urbanization and its stages (A15; * urban count without a printed source)",
                        "中国1949—2025年城镇化及其阶段（A15；* 城镇人口无公开出版来源）"))
                .text(language.of("year", "年份"))
                .number(language.of("population (10⁴)", "总人口（万）"), 0)
                .number(language.of("urban (10⁴)", "城镇人口（万）"), 0)
                .number(language.of("rate %", "城镇化率 %"), 2)
                .text("")
                .number(language.of("first published %", "初次公布 %"), 2)
                .text(language.of("stage (Northam)", "阶段（诺瑟姆）"))
                .text(language.of("four stages", "四阶段"));
        for (int year : nation.years().asList()) {
            table.row(
                    Integer.toString(year),
                    value(year, Variables.POPULATION) / 1e4,
                    value(year, Variables.URBAN_POPULATION) / 1e4,
                    value(year, Variables.URBANIZATION_RATE),
                    nation.flags().stream().anyMatch(f -> uncertain(f, year)) ? "*" : "",
                    value(year, Variables.FIRST_PUBLISHED_URBANIZATION_RATE),
                    stage(stages, "stage", year),
                    stage(stages, "four-stage class", year));
        }
        return table.build();
    }

    private double value(int year, Variable variable) {
        return nation.value(ChinaData.NATION, year, variable);
    }

    private static boolean uncertain(Flag flag, int year) {
        return flag.year() == year && flag.variable().equals(Variables.URBAN_POPULATION);
    }

    private String stage(Map<String, IndicatorColumn> stages, String part, int year) {
        IndicatorColumn column = stages.get(part);
        String label =
                column == null ? "" : column.label(ChinaData.NATION, year).orElse("");
        return language.shown(label);
    }

    /**
     * The pace between the turns of the curve, A16.
     *
     * @return a period a row
     */
    public Table pace() {
        Table.Builder table = Table.builder(language.of("Pace between the turns of the curve (A16)", "各转折点之间的速度（A16）"))
                .text(language.of("period", "时期"))
                .number(language.of("points a year", "年均百分点"), 2)
                .number(language.of("urban people a year (10⁴)", "年均新增城镇人口（万）"), 0);
        for (int i = 1; i < TURNS.length; i++) {
            int years = TURNS[i] - TURNS[i - 1];
            table.row(
                    TURNS[i - 1] + "–" + TURNS[i],
                    gain(i, Variables.URBANIZATION_RATE) / years,
                    gain(i, Variables.URBAN_POPULATION) / 1e4 / years);
        }
        return table.build();
    }

    private double gain(int turn, Variable variable) {
        return value(TURNS[turn], variable) - value(TURNS[turn - 1], variable);
    }

    /**
     * The logistic curve since 1978, A15.
     *
     * @return one line: its parameters
     */
    public String logistic() {
        int last = nation.years().get(nation.years().length() - 1);
        Study since = study().period(REFORM, last);
        List<String> parameters = new ArrayList<>();
        Catalogue.place("A15").columns(since).forEach((name, column) -> {
            if (!column.isClass() && column.status(ChinaData.NATION, last) == Status.OK) {
                parameters.add(language.word(name)
                        + String.format(Locale.ROOT, " %.4g", column.value(ChinaData.NATION, last)));
            }
        });
        return language.of("Logistic curve of ", "逻辑斯蒂曲线，")
                + REFORM
                + language.of("–", "—")
                + last
                + language.of(" (A15, ceiling 100 %): ", "年（A15，上限 100 %）：")
                + String.join(language.of("; ", "；"), parameters);
    }

    /**
     * Its scorecards: the five-year outlines from the 13th on and the action plan of 2024.
     *
     * @return one for each
     */
    public ImmutableList<Scorecard> scorecards() {
        return Stream.of(
                        IndicatorSystems.outline(13),
                        IndicatorSystems.outline(14),
                        IndicatorSystems.actionPlan2024(),
                        IndicatorSystems.outline(15))
                .map(system -> Scorecard.of(system, study(), ChinaData.NATION))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NationProfile that && nation.equals(that.nation) && language == that.language;
    }

    @Override
    public int hashCode() {
        return Objects.hash(nation, language);
    }

    /**
     * All sections as text.
     *
     * @param width of the terminal in columns, at least 20
     * @return lines that end in a line feed, none wider
     */
    public String toText(int width) {
        StringBuilder text = new StringBuilder();
        for (String part :
                List.of(series().toText(width), pace().toText(width), TextWidth.wrap(logistic(), width, "  ") + "\n")) {
            text.append(part).append('\n');
        }
        scorecards()
                .forEach(card ->
                        text.append(card.toTable(language).toText(width)).append('\n'));
        String beyond = language.of(
                "What the plans ask beyond that needs data of your own: a variable with the id of the item.\n",
                "规划的其他指标需要自备数据：以指标编号为变量名。\n");
        return text.append(TextWidth.wrap(beyond, width, "  ")).toString();
    }

    /** All sections as text. */
    @Override
    public String toString() {
        return toText(Integer.MAX_VALUE);
    }
}
