package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.Shares;
import org.chengzhen.methods.growth.CharacteristicIndustry;

/** The quadrants of industries by their concentration and their growth between two years. */
final class IndustryQuadrants {
    private final StructureTable before;
    private final StructureTable after;
    private final double[] start;
    private final double[] end;

    IndustryQuadrants(StructureTable before, StructureTable after) {
        this.before = before;
        this.after = after;
        this.start = commonTotals(before);
        this.end = commonTotals(after);
    }

    ImmutableMap<String, IndicatorColumn> columns(Entry entry) {
        ImmutableList<String> labels = Arrays.stream(CharacteristicIndustry.Quadrant.values())
                .map(Enum::name)
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<String, IndicatorColumn> parts = ImmutableMap.builder();
        parts.put(
                "stars",
                after.column(
                        entry,
                        Variable.of("star_industries", "Star industries", "明星产业数", Unit.COUNT, Variable.Kind.INTENSITY),
                        ImmutableList.of(),
                        p -> IntStream.range(0, start.length)
                                .filter(j -> isStar(p, j))
                                .count()));
        for (int j = 0; j < start.length; j++) {
            int industry = j;
            parts.put(
                    after.categories().get(j),
                    after.column(
                            entry,
                            CountyVariables.classes(
                                    "quadrant:" + after.categories().get(j),
                                    "Quadrant: " + after.categories().get(j),
                                    "产业象限：" + after.categories().get(j)),
                            labels,
                            p -> quadrant(p, industry).quadrant().ordinal()));
        }
        return parts.buildOrThrow();
    }

    /** Totals over the places that are usable in both years, so that growth compares the same places. */
    private double[] commonTotals(StructureTable of) {
        return IntStream.range(0, of.categories().size())
                .mapToDouble(j -> Sums.of(IntStream.range(0, of.places().size())
                        .filter(p -> before.usable(p) && after.usable(p))
                        .mapToDouble(p -> of.row(p)[j])
                        .toArray()))
                .toArray();
    }

    private boolean isStar(int p, int j) {
        if (!(before.row(p)[j] > 0 && start[j] > 0)) {
            return false;
        }
        CharacteristicIndustry.Standing result = quadrant(p, j);
        return result.quadrant() == CharacteristicIndustry.Quadrant.STAR && !result.small();
    }

    private CharacteristicIndustry.Standing quadrant(int p, int j) {
        if (!before.complete(p)) {
            throw new UndefinedException(Status.MISSING, "an industry is missing in the first year");
        }
        if (!(before.row(p)[j] > 0 && start[j] > 0)) {
            throw UndefinedException.undefined("the industry had nobody in the first year");
        }
        double own = after.row(p)[j] / before.row(p)[j] - 1;
        double whole = end[j] / start[j] - 1;
        return CharacteristicIndustry.of(
                LocationQuotient.ofAmounts(after.row(p), end).get(j),
                own - whole,
                Shares.of(after.row(p)).get(j));
    }
}
