package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.methods.concentration.GroupExposure;
import org.chengzhen.methods.concentration.MultigroupSegregation;
import org.chengzhen.methods.concentration.RingCentralization;
import org.chengzhen.methods.concentration.SpatialClustering;
import org.chengzhen.methods.concentration.SpatialConcentration;

/** Golden rows of M56 and M57: segregation of many groups, and in space. */
final class SegregationAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("M56 multigroup segregation", in -> multigroup(in)),
            Map.entry("M56 multigroup segregation, one group only", in -> multigroup(in)),
            Map.entry("M56 exposure, isolation, correlation ratio, pairwise dissimilarity", in -> exposure(in)),
            Map.entry("M57 absolute and relative concentration, delta", in -> concentration(in)),
            Map.entry("M57 concentration, group absent", in -> concentration(in)),
            Map.entry(
                    "M57 absolute and relative clustering, spatial proximity, distance-decay isolation",
                    in -> clustering(in)),
            Map.entry("M57 relative and absolute centralization, equal distances merged", in -> rings(in)));

    private SegregationAdapters() {}

    private static Answer multigroup(Inputs in) {
        MultigroupSegregation s = MultigroupSegregation.of(in.matrix("x"));
        return Answer.of("D", s::dissimilarity)
                .and("G", s::gini)
                .and("H", s::informationTheory)
                .and("M", s::mutualInformation)
                .and("C", s::squaredVariation)
                .and("P", s::exposure)
                .and("R", s::relativeDiversity)
                .and("E", s::entropy)
                .and("I", s::interaction);
    }

    private static Answer exposure(Inputs in) {
        GroupExposure e = GroupExposure.of(in.matrix("x"));
        return Answer.of("exposure", e::exposure)
                .and("eta2", () -> e.correlationRatio().toArray())
                .and("D_pairs", e::dissimilarity);
    }

    private static Answer concentration(Inputs in) {
        SpatialConcentration c = SpatialConcentration.of(in.numbers("x"), in.numbers("y"), in.numbers("area"));
        return Answer.of("delta", c::delta)
                .and("ACO", c::absolute)
                .and("RCO", c::relative)
                .and("RCO_other_end", c::relativeOtherEnd);
    }

    private static Answer clustering(Inputs in) {
        SpatialClustering c = in.has("d")
                ? SpatialClustering.ofDistances(in.numbers("x"), in.numbers("y"), in.matrix("d"))
                : SpatialClustering.ofContiguity(in.numbers("x"), in.numbers("y"), in.matrix("c"));
        return Answer.of("ACL", c::absolute)
                .and("RCL", c::relative)
                .and("SP", c::proximity)
                .and("DPxx", c::decayIsolation)
                .and("DPxy", c::decayExposure);
    }

    private static Answer rings(Inputs in) {
        RingCentralization c =
                RingCentralization.of(in.numbers("x"), in.numbers("y"), in.numbers("area"), in.numbers("dist"));
        return Answer.of("RCE", c::relative).and("ACE", c::absolute);
    }
}
