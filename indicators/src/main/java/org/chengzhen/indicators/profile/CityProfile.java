package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.china.UrbanCentre;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.FormerDivision;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Study;
import org.jspecify.annotations.Nullable;

/**
 * What the built-in data, and the user's own, say about one Chinese city of prefecture level: where it belongs, how it stands
 * among the cities of the nation, of its size class, of its province and of its clusters, how it grew, whom its trains and
 * flights tie it to, its counties, its citizenization, and its scorecards.
 *
 * <p>The size class goes by the population of the city proper where the study has it, else by the urban population of the whole
 * unit, which is larger; the profile says which.
 *
 * <pre>{@code
 * CityProfile.of("广州");
 * CityProfile.of(Study.of(mine), "440100").with(IndicatorSystems.healthCheck2025());
 * }</pre>
 */
public final class CityProfile {
    private static final int PARTNERS = 8;
    private static final int COUNTIES = 5;

    private final Study study;
    private final City city;
    private final ImmutableList<IndicatorSystem> systems;
    private final Language language;

    private CityProfile(Study study, City city, ImmutableList<IndicatorSystem> systems, Language language) {
        this.study = study;
        this.city = city;
        this.systems = systems;
        this.language = language;
    }

    /**
     * The profile of a city from the built-in data.
     *
     * @param codeOrName of a city
     * @return the profile
     * @throws NotFoundException if there is no such city, or several share the name
     */
    public static CityProfile of(String codeOrName) {
        return of(Study.of(ChinaData.cities()), codeOrName);
    }

    /**
     * The profile of a city from one's own study of cities, with what is built in beside it.
     *
     * @param study that holds the city, and others to compare it with
     * @param codeOrName of a city
     * @return the profile
     * @throws NotFoundException if there is no such city, several share the name, or the study lacks it
     */
    public static CityProfile of(Study study, String codeOrName) {
        City city = ChinaData.gazetteer().city(codeOrName);
        study.panel().place(city.code());
        return new CityProfile(study, city, ImmutableList.of(IndicatorSystems.localPlans()), Language.ENGLISH);
    }

    /**
     * The profile with a further scorecard.
     *
     * @param system to judge by
     * @return the profile that has it
     */
    public CityProfile with(IndicatorSystem system) {
        return new CityProfile(
                study,
                city,
                ImmutableList.<IndicatorSystem>builder()
                        .addAll(systems)
                        .add(system)
                        .build(),
                language);
    }

    /**
     * The profile in a language.
     *
     * @param other of headers and names
     * @return the profile whose tables are in it
     */
    public CityProfile in(Language other) {
        return new CityProfile(study, city, systems, other);
    }

    /**
     * What the profile is made from.
     *
     * @return the study of cities
     */
    public Study study() {
        return study;
    }

    /**
     * The cities that the city is best shown among: its first cluster, or its province where it is in none.
     *
     * @return codes that the study has, its own among them
     */
    public ImmutableList<String> company() {
        List<String> members =
                clusters().isEmpty() ? sameProvince() : clusters().get(0).memberCodes();
        return members.stream()
                .filter(code -> study.panel().indexOf(code).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private List<String> sameProvince() {
        DivisionCode province = DivisionCode.parse(city.code()).province();
        return study.panel().codes().stream()
                .filter(code -> code.startsWith(province.code().substring(0, 2)))
                .toList();
    }

    /**
     * The city.
     *
     * @return as the gazetteer has it
     */
    public City city() {
        return city;
    }

    /**
     * Where the city belongs: province, size, clusters, metropolitan areas, neighbours, former names.
     *
     * @return a fact a row
     */
    public Table facts() {
        Table.Builder table = Table.builder(both(city) + " (" + city.code() + ")")
                .text(language.of("fact", "事项"))
                .text(language.of("value", "内容"));
        city.parentCode()
                .flatMap(ChinaData.gazetteer()::find)
                .ifPresent(p -> table.row(language.of("province", "所属省级单元"), both(p)));
        size().ifPresent(size -> table.row(language.of("size class", "规模等级"), size));
        table.row(
                language.of("city clusters", "城市群"),
                clusters().stream().map(this::both).collect(Collectors.joining(comma())));
        table.row(
                language.of("metropolitan areas", "都市圈"),
                ChinaData.gazetteer().metropolitanAreasOf(city.code()).stream()
                        .map(language::name)
                        .collect(Collectors.joining(comma())));
        table.row(language.of("neighbours", "相邻单元"), String.join(comma(), neighbours()));
        urbanCentre()
                .ifPresent(centre -> table.row(
                        language.of("urban centre 2025", "城市中心 2025"),
                        String.format(
                                Locale.ROOT,
                                language.of(
                                        "%s: %,.0f people (Degree of Urbanisation, whatever the boundaries)",
                                        "%s：%,.0f 人（按城市化程度分类，不依行政区界）"),
                                language.of(centre.name(), centre.localName()),
                                centre.population())));
        String former = ChinaData.gazetteer().former().stream()
                .filter(f ->
                        f.successors().contains(city.code()) || f.place().code().equals(city.code()))
                .filter(f -> f.place() instanceof City)
                .map(this::shown)
                .collect(Collectors.joining(language.of("; ", "；")));
        table.row(language.of("former units", "曾设单元"), former);
        return table.build();
    }

    private String both(Place place) {
        return language == Language.CHINESE ? language.name(place) : place.name() + " " + place.localName();
    }

    private String comma() {
        return language.of(", ", "、");
    }

    private String shown(FormerDivision former) {
        String part = former.successors().size() > 1 ? language.of("part of ", "部分：") : "";
        return part + language.name(former.place()) + " " + former.place().code() + language.of(" until ", "，止于 ")
                + former.until();
    }

    private Optional<UrbanCentre> urbanCentre() {
        return ChinaData.urbanCentres().stream()
                .filter(centre -> centre.cityCode().equals(city.code()))
                .findFirst();
    }

    private ImmutableList<CityCluster> clusters() {
        return ChinaData.gazetteer().clustersOf(city.code()).stream()
                .filter(cluster -> cluster.tier().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private List<String> neighbours() {
        SpatialWeights adjacency = ChinaData.cityAdjacency();
        int index = adjacency.labels().indexOf(city.code());
        return index < 0
                ? List.of()
                : IntStream.of(adjacency.neighbours(index))
                        .mapToObj(j -> ChinaData.gazetteer()
                                .find(adjacency.labels().get(j))
                                .map(language::name)
                                .orElse(adjacency.labels().get(j)))
                        .toList();
    }

    private Optional<String> size() {
        return sizeVariable().map(variable -> {
            double people = people(variable, city.code());
            return String.format(
                    Locale.ROOT,
                    language.of("%s by the %s, %,.0f", "%s（按%s %,.0f 人）"),
                    language.shown(CitySize.of(people).name()),
                    language.name(variable).toLowerCase(Locale.ROOT),
                    people);
        });
    }

    private Optional<Variable> sizeVariable() {
        return List.of(Variables.CITY_PROPER_POPULATION, Variables.URBAN_POPULATION).stream()
                .filter(v -> study.panel().has(v) && !Double.isNaN(people(v, city.code())))
                .findFirst();
    }

    private double people(Variable variable, String code) {
        return study.panel().value(code, study.end(), variable);
    }

    /** Cities whose class is known in the same way: by the city proper, or by the urban people where that is not known. */
    private List<String> sameSize() {
        Optional<Variable> own = sizeVariable();
        if (own.isEmpty()) {
            return List.of();
        }
        boolean proper = own.get().equals(Variables.CITY_PROPER_POPULATION);
        CitySize size = CitySize.of(people(own.get(), city.code()));
        return study.panel().codes().stream()
                .filter(code -> proper || !hasProper(code))
                .filter(code -> !Double.isNaN(people(own.get(), code)) && CitySize.of(people(own.get(), code)) == size)
                .toList();
    }

    private boolean hasProper(String code) {
        return study.panel().has(Variables.CITY_PROPER_POPULATION)
                && !Double.isNaN(people(Variables.CITY_PROPER_POPULATION, code));
    }

    /**
     * How the city stands among the cities of the study, of its province, of its size class, and of its clusters.
     *
     * @return the comparison
     */
    public PlaceComparison position() {
        PlaceComparison comparison = PlaceComparison.of(study, city.code()).among("province", sameProvince());
        List<String> same = sameSize();
        if (!same.isEmpty()) {
            comparison = comparison.among("size class", same);
        }
        for (CityCluster cluster : clusters()) {
            comparison = comparison.among(language.name(cluster), cluster.memberCodes());
        }
        return comparison;
    }

    /**
     * The cities that trains and flights tie it to most.
     *
     * @return a network a row: links out, rank by them, the strongest partners
     */
    public Table links() {
        Table.Builder table = Table.builder(language.of(
                        "Links of " + city.name()
                                + ": trains of about 2019–2020, airline routes of about June 2014 (OpenFlights, ODbL"
                                + " 1.0)",
                        city.localName() + "的联系：约2019—2020年列车，约2014年6月航线（OpenFlights，ODbL 1.0）"))
                .text(language.of("network", "网络"))
                .number(language.of("links out", "发出联系"), 0)
                .text(language.of("rank", "名次"))
                .number(language.of("cities reached", "通达城市"), 0)
                .text(language.of("strongest partners", "联系最强的城市"));
        link(table, language.of("trains", "列车"), ChinaData.trains());
        link(table, language.of("high-speed trains", "高铁动车"), ChinaData.highSpeedTrains());
        link(table, language.of("air routes", "航线"), ChinaData.airRoutes());
        return table.build();
    }

    private void link(Table.Builder table, String name, FlowMatrix flows) {
        int own = flows.labels().indexOf(city.code());
        if (own < 0) {
            table.row(name, Double.NaN, "", Double.NaN, language.of("not in the table", "表中无此城市"));
            return;
        }
        double[] out = flows.outflows();
        long above =
                IntStream.range(0, out.length).filter(i -> out[i] > out[own]).count();
        List<Integer> partners = IntStream.range(0, flows.size())
                .filter(j -> j != own && flows.get(own, j) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -flows.get(own, j)))
                .toList();
        table.row(
                name,
                out[own],
                above + 1 + "/" + out.length,
                partners.size(),
                partners.stream()
                        .limit(PARTNERS)
                        .map(j -> ChinaData.gazetteer()
                                        .find(flows.labels().get(j))
                                        .map(language::name)
                                        .orElse(flows.labels().get(j))
                                + String.format(Locale.ROOT, " %.0f", flows.get(own, j)))
                        .collect(Collectors.joining(comma())));
    }

    /**
     * Its counties and districts by the censuses: the ones that grew and shrank most.
     *
     * @return a county a row
     */
    public Table counties() {
        Panel counties = ChinaData.counties();
        List<String> own = counties.codes().stream()
                .filter(code -> counties.place(code) instanceof County county
                        && county.parentCode().filter(city.code()::equals).isPresent())
                .toList();
        List<String> ordered = own.stream()
                .filter(code -> !Double.isNaN(growth(counties, code)))
                .sorted(Comparator.comparingDouble((String code) -> -growth(counties, code)))
                .toList();
        Table.Builder table = Table.builder(language.of(
                        "Counties and districts of " + city.name() + ": " + own.size() + ", " + ordered.size()
                                + " comparable 2010–2020, the extremes",
                        city.localName() + "的县级单元：" + own.size() + " 个，" + ordered.size() + " 个2010—2020年可比，列两端"))
                .text(language.of("code", "代码"))
                .text(language.of("name", "名称"))
                .number(language.of("people 2020", "2020年人口"), 0)
                .number("% 2010–2020", 1)
                .number("65+ % 2020", 1);
        List<String> shown = new ArrayList<>(ordered.subList(0, Math.min(COUNTIES, ordered.size())));
        ordered.stream()
                .skip(Math.max(COUNTIES, ordered.size() - (long) COUNTIES))
                .forEach(shown::add);
        for (String code : shown) {
            double people = counties.value(code, 2020, Variables.POPULATION);
            table.row(
                    code,
                    language.name(counties.place(code)),
                    people,
                    100 * growth(counties, code),
                    100 * counties.value(code, 2020, Variables.POPULATION_65_PLUS) / people);
        }
        return table.build();
    }

    private static double growth(Panel counties, String code) {
        return counties.value(code, 2020, Variables.POPULATION) / counties.value(code, 2010, Variables.POPULATION) - 1;
    }

    /**
     * Its citizenization.
     *
     * @return the profile of what the study allows
     */
    public Profile citizenization() {
        return CitizenizationProfile.ofCity(study, city.code());
    }

    /**
     * Its scorecards: the rate that its government set itself where known, and those that were asked for.
     *
     * @return the ones with an item that applies to the city
     */
    public ImmutableList<Scorecard> scorecards() {
        return systems.stream()
                .map(system -> Scorecard.of(system, study, city.code()))
                .filter(card -> !card.lines().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CityProfile that
                && study.equals(that.study)
                && city.equals(that.city)
                && systems.equals(that.systems)
                && language == that.language;
    }

    @Override
    public int hashCode() {
        return Objects.hash(study, city, systems, language);
    }

    /**
     * All sections as text.
     *
     * @param width of the terminal in columns, at least 20
     * @return lines that end in a line feed, none wider
     */
    public String toText(int width) {
        StringBuilder text = new StringBuilder();
        for (Table table : List.of(
                facts(),
                position().toTable(language),
                links(),
                counties(),
                citizenization().toTable(language))) {
            text.append(table.toText(width)).append('\n');
        }
        scorecards().forEach(card -> text.append(card.toText(language, width)).append('\n'));
        return text.toString();
    }

    /** All sections as text. */
    @Override
    public String toString() {
        return toText(Integer.MAX_VALUE);
    }
}
