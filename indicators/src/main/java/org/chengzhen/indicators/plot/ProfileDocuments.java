package org.chengzhen.indicators.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Series;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.profile.CityProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.NationProfile;
import org.chengzhen.indicators.profile.ProvinceProfile;
import org.chengzhen.indicators.profile.Scorecard;
import org.chengzhen.indicators.profile.ScorecardLine;

/** The documents of places: their tables with a picture where the data allow one. */
final class ProfileDocuments {
    private static final int REFORM = 1978;
    private static final int HORIZON = 2050;
    private static final double SATURATION = 0.85;
    private static final int PARTNERS = 15;
    private static final int FEW = 3;

    private final Language language;

    private ProfileDocuments(Language language) {
        this.language = language;
    }

    static ProfileDocuments in(Language language) {
        return new ProfileDocuments(language);
    }

    private Document.Builder begun(String title) {
        return Documents.begun(title, language);
    }

    Document city(CityProfile given) {
        CityProfile profile = given.in(language);
        String name = language.name(profile.city());
        Panel panel = withRate(profile.study().panel());
        Document.Builder document = begun(language.of(name + ": profile of a city", name + "概况"));
        document.section(language.of("Where it belongs", "归属与规模")).table(profile.facts());
        document.section(language.of("Among the others", "位次"))
                .table(profile.position().toTable(language));
        List<String> company = profile.company().stream()
                .filter(code -> panel.place(code).centre().isPresent())
                .toList();
        if (company.size() >= FEW && panel.has(Variables.URBANIZATION_RATE) && panel.has(Variables.URBAN_POPULATION)) {
            document.plot(MapPlots.in(language)
                    .bubbles(
                            panel.select(company),
                            Variables.URBAN_POPULATION,
                            Variables.URBANIZATION_RATE,
                            profile.study().end()));
        }
        document.section(language.of("Links", "联系")).table(profile.links());
        strongest(profile.city().code()).ifPresent(document::plot);
        document.section(language.of("Counties and districts", "县级单元")).table(profile.counties());
        growth(name, profile.counties()).ifPresent(document::plot);
        document.section(language.of("Citizenization", "市民化"));
        Documents.into(document, profile.citizenization(), language);
        scorecards(document, profile.scorecards());
        return Documents.data(document, profile.study().panel(), language).build();
    }

    private static Panel withRate(Panel panel) {
        return !panel.has(Variables.URBANIZATION_RATE)
                        && panel.has(Variables.URBAN_POPULATION)
                        && panel.has(Variables.POPULATION)
                ? panel.with(Derived.ratio(panel, Variables.URBANIZATION_RATE))
                : panel;
    }

    /** The strongest links out of a city by high-speed trains. */
    private Optional<Plot> strongest(String code) {
        FlowMatrix flows = ChinaData.highSpeedTrains();
        int own = flows.labels().indexOf(code);
        if (own < 0) {
            return Optional.empty();
        }
        Panel cities = ChinaData.cities();
        List<String> partners = IntStream.range(0, flows.size())
                .filter(j -> j != own && flows.get(own, j) > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(flows.get(own, b), flows.get(own, a)))
                .map(flows.labels()::get)
                .filter(label -> cities.indexOf(label).isPresent())
                .limit(PARTNERS)
                .toList();
        if (partners.size() < FEW) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>(List.of(code));
        labels.addAll(partners);
        double[][] star = new double[labels.size()][labels.size()];
        for (int j = 1; j < star.length; j++) {
            star[0][j] = flows.get(code, labels.get(j));
        }
        return Optional.of(MapPlots.in(language)
                .flows(FlowMatrix.of(labels, star), cities, partners.size())
                .source(language.of(
                        "Source: numbers of high-speed trains, timetable of about 2019–2020",
                        "来源：高铁车次，约2019—2020年时刻表")));
    }

    private Optional<Plot> growth(String name, Table counties) {
        if (counties.size() < 2) {
            return Optional.empty();
        }
        int change = counties.headers().indexOf("% 2010–2020");
        List<String> names = IntStream.range(0, counties.size())
                .mapToObj(row -> counties.cell(row, 1))
                .toList();
        double[] values = IntStream.range(0, counties.size())
                .mapToDouble(row -> (double) counties.value(row, change))
                .toArray();
        return Optional.of(Plot.of(language.of("Population of counties and districts: " + name, name + "县级单元人口变化"))
                .size(720, Math.max(260, 130 + 26 * names.size()))
                .x(Axis.linear(language.of("change 2010–2020 (%)", "2010—2020年变化（%）")))
                .y(Axis.categories("", names).descending())
                .with(Bars.of("", values).numbers(1))
                .source(language.of("Source: population censuses of 2010 and 2020", "来源：2010年、2020年人口普查")));
    }

    private void scorecards(Document.Builder document, List<Scorecard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        document.section(language.of("Scorecards", "评价卡"));
        cards.forEach(card -> card(document, card));
    }

    private void card(Document.Builder document, Scorecard card) {
        document.table(card.toTable(language));
        card.score()
                .ifPresent(score -> document.paragraph(language.of(
                        Math.round(100 * score) + " % of the judged items are met or on track.",
                        "可评价指标中达标或进度正常的占 " + Math.round(100 * score) + " %。")));
        if (!card.problems().isEmpty()) {
            document.paragraph(language.of("Short of its target: ", "问题清单：")
                    + String.join(
                            language.of("; ", "；"),
                            card.problems().stream().map(this::name).toList()));
        }
        card.missing(language).forEach(document::gap);
        document.source(language.word(card.system().name())
                + language.of(", ", "，")
                + language.word(card.system().issuer())
                + language.of(", ", "，")
                + card.system().year());
    }

    private String name(ScorecardLine line) {
        return line.item().id() + " "
                + language.of(line.item().name(), line.item().localName());
    }

    Document scorecard(Scorecard scorecard) {
        Document.Builder document = begun(scorecard.toTable(language).title());
        card(document, scorecard);
        return document.build();
    }

    Document province(ProvinceProfile given) {
        ProvinceProfile profile = given.in(language);
        String name = language.name(profile.province());
        Panel panel = profile.study().panel();
        int last = profile.study().end();
        Document.Builder document = begun(language.of(name + ": profile of a province", name + "概况"));
        document.section(language.of("Among the others", "位次"))
                .table(profile.position().toTable(language));
        if (panel.has(Variables.URBANIZATION_RATE)) {
            Plot rates = Plot.of(language.of("Urbanization rate", "常住人口城镇化率"))
                    .x(Axis.years(""))
                    .y(Axis.linear(language.of("urbanization rate (%)", "城镇化率（%）")))
                    .with(
                            line(
                                    name,
                                    panel.years(profile.study().start(), last)
                                            .series(profile.province().code(), Variables.URBANIZATION_RATE)),
                            line(
                                    language.of("China", "全国"),
                                    ChinaData.nation()
                                            .years(profile.study().start(), last)
                                            .series(ChinaData.NATION, Variables.URBANIZATION_RATE)));
            document.plot(rates.source(bureau()))
                    .plot(MapPlots.in(language)
                            .tiles(
                                    panel,
                                    Variables.URBANIZATION_RATE,
                                    last,
                                    ProvinceGrid.in(language),
                                    MapPlots.Classing.QUANTILES)
                            .source(bureau()));
        }
        scorecards(document, profile.scorecards());
        return Documents.data(document, panel, language).build();
    }

    Document nation(NationProfile given) {
        NationProfile profile = given.in(language);
        Panel panel = profile.study().panel();
        Document.Builder document = begun(language.of("China: profile of the nation", "全国概况"));
        int last = profile.study().end();
        document.section(language.of("The curve", "城镇化曲线"))
                .plot(CityPlots.in(language)
                        .sCurve(
                                panel.years(REFORM, last).series(ChinaData.NATION, Variables.URBANIZATION_RATE),
                                HORIZON,
                                SATURATION)
                        .source(bureau()))
                .paragraph(profile.logistic())
                .table(profile.pace())
                .table(profile.series());
        scorecards(document, profile.scorecards());
        return Documents.data(document, panel, language).build();
    }

    private String bureau() {
        return language.of("Source: National Bureau of Statistics of China", "来源：国家统计局");
    }

    private static Lines line(String name, Series series) {
        Series present = series.present();
        double[] years = present.years().stream().mapToDouble(year -> year).toArray();
        return Lines.of(name, years, present.values().toArray());
    }
}
