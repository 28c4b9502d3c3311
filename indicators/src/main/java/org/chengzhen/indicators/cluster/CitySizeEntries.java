package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.citysize.Gibrat;
import org.chengzhen.methods.citysize.Primacy;
import org.chengzhen.methods.citysize.RankSizeOptions;
import org.chengzhen.methods.citysize.SizeStructure;
import org.chengzhen.methods.citysize.UrbanScaling;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.network.MorphologicalPolycentricity;

/** The entries B01 to B06: large, medium and small cities, and how they make up a system. */
final class CitySizeEntries {
    private CitySizeEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(rankSize(), primacy(), gibrat(), structure(), scaling(), morphology());
    }

    private static Indicator rankSize() {
        Entry entry = Entry.of("B01", "Rank–size (Zipf) exponent", "位序–规模（齐普夫）")
                .unit("exponent")
                .formula(
                        "ln(R − ½) = a − b ln P (Gabaix–Ibragimov), se = b√(2/n); beside it ln R = a − b ln P (Pareto),"
                                + " ln P = ln P₁ − q ln R (Lotka) and Hill's estimate of b")
                .reading("b = 1: Zipf's law; b below 1: people gather in the largest cities; b above 1: medium cities"
                        + " are strong. q goes the other way. At least 3 cities, better 20; the choice of cities"
                        + " matters")
                .source("Zipf (1949), Human Behavior and the Principle of Least Effort; Gabaix and Ibragimov (2011),"
                        + " Rank − 1/2, Journal of Business & Economic Statistics 29")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.SIZE, ClusterInputs.RANK_SIZE)
                .computes((study, out) -> {
                    Variable size = study.get(Inputs.SIZE);
                    Selection cities = Selection.having(study, size).requireNonNegative(study.end(), size);
                    RankSizeOptions options = study.get(ClusterInputs.RANK_SIZE);
                    double[] sizes = cities.values(size);
                    cities.into(out);
                    out.part("b", options.gabaixIbragimov(sizes).exponent());
                    out.part("se", options.gabaixIbragimov(sizes).standardError());
                    out.part("b_pareto", () -> options.paretoOls(sizes).exponent());
                    out.part("q_lotka", () -> options.lotka(sizes).exponent());
                    out.part("b_hill", () -> options.hill(sizes).exponent());
                    out.part("r2", () -> options.paretoOls(sizes).rSquared());
                    out.part("cities", (double) options.gabaixIbragimov(sizes).n());
                });
    }

    private static Indicator primacy() {
        Entry entry = Entry.of("B02", "Primacy of the largest city", "首位度")
                .unit("1")
                .formula("S₂ = P₁/P₂; S₄ = P₁/(P₂+P₃+P₄); S₁₁ = 2P₁/Σ₂..₁₁P; share = P₁/ΣP")
                .reading("a rank–size system has S₂ = 2, S₄ ≈ 1, S₁₁ ≈ 1; above: the first city dominates")
                .source("Jefferson (1939), The law of the primate city, Geographical Review 29; Zhou Yixing (1995),"
                        + " Urban Geography, for the 4- and 11-city forms")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.SIZE).computes((study, out) -> {
            Variable size = study.get(Inputs.SIZE);
            Selection cities = Selection.having(study, size).requireNonNegative(study.end(), size);
            double[] sizes = cities.values(size);
            cities.into(out);
            out.part("two_city", () -> Primacy.twoCity(sizes));
            out.part("four_city", () -> Primacy.fourCity(sizes));
            out.part("eleven_city", () -> Primacy.elevenCity(sizes));
            out.part("share", Primacy.share(sizes));
            out.part("first_city", cities.name(Selection.largest(sizes)[0]));
        });
    }

    private static Indicator gibrat() {
        Entry entry = Entry.of("B03", "Gibrat's law of proportionate growth", "吉布拉定律")
                .unit("slope")
                .formula("ln(S₁/S₀) = α + β ln S₀")
                .reading("β not different from 0: growth does not depend on size; β below 0: small cities catch up;"
                        + " above 0: large cities run ahead")
                .source("Gibrat (1931), Les inégalités économiques; Sutton (1997), Gibrat's legacy; Eeckhout (2004)")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.SIZE).computes((study, out) -> {
            Variable size = study.get(Inputs.SIZE);
            Selection cities = Selection.havingAtEnds(study, size)
                    .requirePositive(study.start(), size)
                    .requirePositive(study.end(), size);
            cities.into(out);
            Gibrat law = Gibrat.of(cities.values(study.start(), size), cities.values(size));
            out.part("beta", law.beta());
            out.part("alpha", law.alpha());
            out.part("t", law.statistic());
            out.part("p", law.pValue());
            out.part("r2", law.rSquared());
        });
    }

    private static Indicator structure() {
        Entry entry = Entry.of("B04", "Size-class structure", "规模等级结构")
                .unit("1")
                .formula("cities and people by class of the size standard; HHI = Σ(P/ΣP)²; size Gini = T/(2S(n−1));"
                        + " town share = people of town areas / people of town and city areas")
                .reading(
                        "a class without a city between occupied ones is a gap in the hierarchy (断层); a high Gini means"
                                + " few large cities hold most people")
                .source("State Council (2014), Guofa [2014] No. 51, for the classes; Marshall (1989), The Structure of"
                        + " Urban Systems, for the Gini")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.SIZE).computes((study, out) -> {
            Variable size = study.get(Inputs.SIZE);
            Selection cities = Selection.having(study, size).requireNonNegative(study.end(), size);
            cities.into(out);
            CitySize[] classes = CitySize.values();
            double[] limits = new double[classes.length - 1];
            for (int k = 0; k < limits.length; k++) {
                limits[k] = classes[k + 1].lowerBound();
            }
            SizeStructure structure = SizeStructure.of(cities.values(size), limits);
            out.part("size_gini", structure.sizeGini());
            out.part("hhi", structure.hhi());
            out.part("classes", classTable(structure, classes));
            out.part(
                    "missing_classes",
                    structure.missingTiers().stream()
                            .map(k -> classes[classes.length - 1 - k].name())
                            .toList());
            for (int k = 0; k < classes.length; k++) {
                out.part(classes[classes.length - 1 - k].name(), (double)
                        structure.tiers().get(k).count());
            }
            if (study.panel().has(ClusterVariables.TOWN_AREA_POPULATION)
                    && study.panel().has(ClusterVariables.CITY_AREA_POPULATION)) {
                Selection both = Selection.having(
                                study, ClusterVariables.TOWN_AREA_POPULATION, ClusterVariables.CITY_AREA_POPULATION)
                        .requireNonNegative(
                                study.end(),
                                ClusterVariables.TOWN_AREA_POPULATION,
                                ClusterVariables.CITY_AREA_POPULATION);
                out.part(
                        "town_share",
                        () -> TownShare.of(
                                Selection.sum(both.values(ClusterVariables.TOWN_AREA_POPULATION)),
                                Selection.sum(both.values(ClusterVariables.CITY_AREA_POPULATION))));
            }
        });
    }

    private static Table classTable(SizeStructure structure, CitySize... classes) {
        Table.Builder table = Table.builder("Cities by size class")
                .text("class")
                .number("cities", 0)
                .number("share of people", 4);
        for (int k = 0; k < structure.tiers().size(); k++) {
            SizeStructure.Tier tier = structure.tiers().get(k);
            table.row(classes[classes.length - 1 - k].localName(), tier.count(), tier.share());
        }
        return table.build();
    }

    private static Indicator scaling() {
        Entry entry = Entry.of("B05", "Urban scaling exponent", "城市标度律")
                .unit("exponent")
                .formula("ln Y = ln Y₀ + β ln N; SAMI ξ = ln(Y/(Y₀N^β))")
                .reading("β above 1, as of innovation (1.15 to 1.27): large cities yield more per person; below 1, as"
                        + " of infrastructure (0.8): they save; about 1: needs of people. ξ above 0: more than a"
                        + " city of that size would have. Depends on how cities are drawn")
                .source("Bettencourt et al. (2007), PNAS 104:7301; Bettencourt et al. (2010), PLoS ONE, for SAMI")
                .build();
        return SystemIndicator.of(entry)
                .needs(Variables.POPULATION)
                .reads(Inputs.VALUE)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Selection cities = Selection.having(study, Variables.POPULATION, value)
                            .requirePositive(study.end(), Variables.POPULATION)
                            .requirePositive(study.end(), value);
                    cities.into(out);
                    UrbanScaling law = UrbanScaling.of(cities.values(Variables.POPULATION), cities.values(value));
                    out.part("beta", law.beta());
                    out.part("y0", law.y0());
                    out.part("se", law.standardError());
                    out.part("low", law.low());
                    out.part("high", law.high());
                    out.part("r2", law.rSquared());
                    out.part(
                            "sami",
                            cities.column(
                                    entry, ClusterVariables.SAMI, law.sami().toArray()));
                });
    }

    private static Indicator morphology() {
        Entry entry = Entry.of("B06", "Morphological polycentricity", "形态多中心")
                .unit("slope")
                .formula("slope of ln size on ln rank of the N largest centres, averaged over N = 2, 3, 4; primacy,"
                        + " HHI, 1 − Gini beside it")
                .reading("0: equal centres, polycentric; the more below 0, the more one centre towers over the others")
                .source("Meijers and Burger (2010), Environment and Planning A 42; Burger and Meijers (2012), Urban"
                        + " Studies 49")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.SIZE).computes((study, out) -> {
            Variable size = study.get(Inputs.SIZE);
            Selection centres = Selection.having(study, size).requirePositive(study.end(), size);
            centres.into(out);
            double[] sizes = centres.values(size);
            MorphologicalPolycentricity.Centres result = MorphologicalPolycentricity.of(sizes);
            out.part("mean_slope", result.meanSlope());
            out.part("slope_of_two", result.slopeOfTwo());
            out.part("slope_of_three", result.slopeOfThree());
            out.part("slope_of_four", result.slopeOfFour());
            out.part("primacy", result.primacy());
            out.part("hhi", result.herfindahl());
            out.part("equality", 1 - Gini.of(sizes));
        });
    }
}
