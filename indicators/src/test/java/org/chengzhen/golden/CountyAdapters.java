package org.chengzhen.golden;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import org.chengzhen.indicators.county.AgeStructure;
import org.chengzhen.indicators.county.ChainExtension;
import org.chengzhen.indicators.county.ChainLinkage;
import org.chengzhen.indicators.county.CountySeat;
import org.chengzhen.indicators.county.CountyTypeRule;
import org.chengzhen.indicators.county.DemographicDriver;
import org.chengzhen.indicators.county.EcologicalFootprint;
import org.chengzhen.indicators.county.LandCarrying;
import org.chengzhen.indicators.county.LocationConditions;
import org.chengzhen.indicators.county.PopulationTrend;
import org.chengzhen.indicators.county.ShortBoard;
import org.chengzhen.indicators.county.Shrinkage;
import org.chengzhen.indicators.county.TradeCompetitiveness;
import org.chengzhen.indicators.county.WaterCarrying;

/** Golden rows of counties. */
final class CountyAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("D01", in -> trend(in.number("p0"), in.number("p1"), in.number("years"))),
            Map.entry(
                    "D02",
                    in -> DemographicDriver.of(in.number("total"), in.number("migration"), in.number("natural"))),
            Map.entry(
                    "D04",
                    in -> CountyTypeRule.of(
                                    zone(in.flag("key_eco"), in.flag("main_agri")),
                                    in.flag("near_big")
                                            ? CountyTypeRule.Location.NEAR_BIG_CITY
                                            : CountyTypeRule.Location.ELSEWHERE,
                                    in.number("lq_top"),
                                    in.number("pop_change_10y"))
                            .type()),
            Map.entry("D06", in -> water(in.number("pop"), in.number("available_m3"), in.number("per_capita_need_m3"))),
            Map.entry("D07", in -> land(in.number("pop"), in.number("grain_kg"), in.number("gpc_kg"))),
            Map.entry("D08", in -> footprint(in)),
            Map.entry("D09", in -> in.has("C") ? pollutants(in) : warning(in)),
            Map.entry("D10", in -> location(in.inner("time_min"), in.inner("max_min"), in.inner("w"))),
            Map.entry(
                    "D18",
                    in -> ChainExtension.processingRatio(in.number("processing_output"), in.number("agri_output"))),
            Map.entry("D19", in -> linkage(in)),
            Map.entry(
                    "D21",
                    in -> Answer.of("TC", () -> TradeCompetitiveness.index(in.number("X"), in.number("M")))
                            .and("RSCA", () -> TradeCompetitiveness.symmetricAdvantage(in.number("RCA")))),
            Map.entry(
                    "D23",
                    in -> Answer.of(
                                    "seat_share",
                                    () -> CountySeat.share(in.number("seat_pop"), in.number("county_pop")))
                            .and(
                                    "fiscal_self",
                                    () -> CountySeat.fiscalSelfSufficiency(
                                            in.number("revenue"), in.number("expenditure")))),
            Map.entry(
                    "D24",
                    in -> Answer.of("state", () -> Shrinkage.of(in.number("pop_growth"), in.number("built_growth")))
                            .and("vacancy", () -> Shrinkage.vacancy(in.number("vacant"), in.number("dwellings")))),
            Map.entry("D25", in -> ages(in.number("p0_14"), in.number("p15_64"), in.number("p65"))));

    private CountyAdapters() {}

    private static Answer trend(double start, double end, double years) {
        return Answer.of("total_rate", () -> PopulationTrend.totalRate(start, end))
                .and("annual", () -> PopulationTrend.annualRate(start, end, years))
                .and("class", () -> PopulationTrend.of(start, end, years));
    }

    private static CountyTypeRule.Zone zone(boolean ecological, boolean agricultural) {
        if (ecological) {
            return agricultural ? CountyTypeRule.Zone.BOTH : CountyTypeRule.Zone.KEY_ECOLOGICAL;
        }
        return agricultural ? CountyTypeRule.Zone.MAIN_AGRICULTURAL : CountyTypeRule.Zone.OTHER;
    }

    private static Answer water(double population, double available, double need) {
        return Answer.of("WRCC", () -> WaterCarrying.population(available, need))
                .and("index", () -> WaterCarrying.loadIndex(population, available, need));
    }

    private static Answer land(double population, double grain, double need) {
        return Answer.of("LCC", () -> LandCarrying.capacity(grain, need))
                .and("LCCI", () -> LandCarrying.index(population, grain, need))
                .and("class", () -> LandCarrying.State.of(population, grain, need));
    }

    private static Answer footprint(Inputs in) {
        return Answer.of(
                        "ef",
                        () -> EcologicalFootprint.perPerson(in.numbers("cons"), in.numbers("yield"), in.numbers("eq")))
                .and(
                        "ec",
                        () -> EcologicalFootprint.capacity(in.numbers("area"), in.numbers("bio_eq"), in.numbers("yf")))
                .and(
                        "deficit",
                        () -> EcologicalFootprint.deficit(
                                EcologicalFootprint.perPerson(
                                        in.numbers("cons"), in.numbers("yield"), in.numbers("eq")),
                                EcologicalFootprint.capacity(
                                        in.numbers("area"), in.numbers("bio_eq"), in.numbers("yf"))));
    }

    private static Answer warning(Inputs in) {
        List<ShortBoard.Level> elements = in.raw("elements").getAsJsonArray().asList().stream()
                .map(CountyAdapters::level)
                .toList();
        return Answer.of("level", () -> ShortBoard.level(elements))
                .and(
                        "warning",
                        () -> ShortBoard.warning(
                                ShortBoard.level(elements), ShortBoard.Process.valueOf(in.text("process"))));
    }

    private static ShortBoard.Level level(JsonElement element) {
        return element.isJsonNull() ? ShortBoard.Level.NO_DATA : ShortBoard.Level.valueOf(element.getAsString());
    }

    private static Answer pollutants(Inputs in) {
        return Answer.of("R", () -> ShortBoard.exceedance(in.numbers("C"), in.numbers("S")))
                .and(
                        "class",
                        () -> ShortBoard.Limits.POLLUTANTS.grade(
                                ShortBoard.exceedance(in.numbers("C"), in.numbers("S"))));
    }

    private static double location(Inputs times, Inputs limits, Inputs weights) {
        return LocationConditions.score(
                times.values(),
                times.keys().stream().mapToDouble(limits::number).toArray(),
                times.keys().stream().mapToDouble(weights::number).toArray());
    }

    private static Answer linkage(Inputs in) {
        double toTown = in.number("z_rural_to_urban");
        double town = in.number("z_total_urban_inputs");
        double toCountry = in.number("z_urban_to_rural");
        double country = in.number("z_total_rural_inputs");
        return Answer.of("forward", () -> ChainLinkage.share(toTown, town))
                .and("backward", () -> ChainLinkage.share(toCountry, country))
                .and(
                        "balance",
                        () -> ChainLinkage.balance(
                                ChainLinkage.share(toTown, town), ChainLinkage.share(toCountry, country)));
    }

    private static Answer ages(double young, double working, double old) {
        return Answer.of("share65", () -> AgeStructure.oldShare(young, working, old))
                .and("old_dep", () -> AgeStructure.oldDependency(working, old))
                .and("total_dep", () -> AgeStructure.totalDependency(young, working, old));
    }
}
