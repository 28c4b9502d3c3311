package org.chengzhen.golden;

import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.indicators.megacity.CentreConcentration;
import org.chengzhen.indicators.megacity.EmergencyResponse;
import org.chengzhen.indicators.megacity.ExpectedLoss;
import org.chengzhen.indicators.megacity.FunctionDispersal;
import org.chengzhen.indicators.megacity.GlobalReach;
import org.chengzhen.indicators.megacity.GrowthQuadrant;
import org.chengzhen.indicators.megacity.InnovationFunction;
import org.chengzhen.indicators.megacity.Overload;
import org.chengzhen.indicators.megacity.RenewalGuardRails;
import org.chengzhen.indicators.megacity.ResilienceTriangle;

/** Golden rows of megacities. */
final class MegacityAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "C03",
            MegacityAdapters::centre,
            "C12",
            in -> GlobalReach.relativeTo(in.numbers("gnc"), in.number("max")),
            "C13",
            MegacityAdapters::innovation,
            "C17",
            MegacityAdapters::renewal,
            "C18",
            in -> ExpectedLoss.annual(in.numbers("p"), in.numbers("exposure"), in.numbers("damage_ratio")),
            "C19",
            in -> {
                ResilienceTriangle triangle = ResilienceTriangle.of(in.column("tQ", 0), in.column("tQ", 1));
                return Answer.of("loss", triangle::loss).and("R", triangle::resilience);
            },
            "C24",
            in -> Answer.of(
                            "share5",
                            () -> EmergencyResponse.shareWithin(EmergencyResponse.FIVE_MINUTES, in.numbers("minutes")))
                    .and("p90", () -> EmergencyResponse.ninetiethPercentile(in.numbers("minutes"))),
            "C29",
            in -> Answer.of("delta_pp", () -> FunctionDispersal.points(in.number("share0"), in.number("share1")))
                    .and("rate", () -> FunctionDispersal.rate(in.number("share0"), in.number("share1"))),
            "C30",
            MegacityAdapters::overload,
            "C31",
            MegacityAdapters::quadrants);

    private MegacityAdapters() {}

    private static Answer centre(Inputs in) {
        double people = in.number("centre_pop");
        double all = in.number("city_pop");
        double area = in.number("centre_area");
        double whole = in.number("city_area");
        double persons = Unit.TEN_THOUSAND_PERSONS.convert(people, Unit.PERSON);
        return Answer.of("pop_share", () -> CentreConcentration.share(people, all))
                .and("area_share", () -> CentreConcentration.share(area, whole))
                .and("concentration", () -> CentreConcentration.ratio(people, all, area, whole))
                .and("density_per_km2", () -> CentreConcentration.density(persons, area))
                .and("exceeds_10k", () -> CentreConcentration.exceedsGuide(CentreConcentration.density(persons, area)));
    }

    private static Answer innovation(Inputs in) {
        double persons = Unit.TEN_THOUSAND_PERSONS.convert(in.number("pop_wan"), Unit.PERSON);
        return Answer.of("rd_intensity_pct", () -> InnovationFunction.intensity(in.number("rd"), in.number("gdp")))
                .and("basic_share_pct", () -> InnovationFunction.basicShare(in.number("basic"), in.number("rd")))
                .and("per_10k", () -> InnovationFunction.perTenThousand(in.number("patents"), persons));
    }

    private static Answer renewal(Inputs in) {
        return Answer.of(
                        "demolish_share",
                        () -> RenewalGuardRails.demolishedShare(in.number("demolished"), in.number("existing")))
                .and(
                        "pass",
                        () -> RenewalGuardRails.passes(
                                RenewalGuardRails.demolishedShare(in.number("demolished"), in.number("existing")),
                                in.number("new_to_demolished"),
                                in.number("local_resettle"),
                                in.number("rent_growth")));
    }

    private static Answer overload(Inputs in) {
        Inputs capacity = in.inner("capacity");
        Overload load = Overload.of(in.number("pop"), capacity.keys(), capacity.values());
        return Answer.of("ratio", load::ratio).and("binding", load::binding).and("overload", load::overloaded);
    }

    private static Object quadrants(Inputs in) {
        double[] scale = in.numbers("g_scale");
        double[] efficiency = in.numbers("g_eff");
        return IntStream.range(0, scale.length)
                .mapToObj(i -> GrowthQuadrant.of(scale[i], efficiency[i]))
                .toList();
    }
}
