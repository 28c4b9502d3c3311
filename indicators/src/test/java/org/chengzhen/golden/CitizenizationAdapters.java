package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.indicators.citizenization.Citizenization;

/** Golden rows of citizenization. */
final class CitizenizationAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "A01",
            in -> Answer.of(
                            "semi_urban_wan",
                            () -> Citizenization.semiUrbanized(in.number("hukou_urban_wan"), in.number("urban_wan")))
                    .and(
                            "citizenization_rate_pct",
                            () -> Citizenization.rate(in.number("hukou_urban_wan"), in.number("urban_wan"))),
            "A07",
            in -> Citizenization.residentRegisteredRatio(in.number("resident"), in.number("registered")));

    private CitizenizationAdapters() {}
}
