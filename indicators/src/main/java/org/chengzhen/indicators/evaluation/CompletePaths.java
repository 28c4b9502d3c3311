package org.chengzhen.indicators.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Study;

/** The places that have values in every year of a period, and their values as places x years. */
final class CompletePaths {
    private final Study study;
    private final Observations places;
    private final int[] rows;

    private CompletePaths(Study study, Observations places) {
        this.study = study;
        this.places = places;
        Map<Place, Integer> index = new HashMap<>();
        List<Place> all = study.panel().places();
        for (int p = 0; p < all.size(); p++) {
            index.put(all.get(p), p);
        }
        rows = places.places().stream().mapToInt(index::get).toArray();
    }

    static CompletePaths of(Study study, List<Variable> variables) {
        return within(study, "", v -> true, variables);
    }

    /** Those whose values all lie in a domain, too. */
    static CompletePaths within(Study study, String bound, DoublePredicate domain, List<Variable> variables) {
        Observations places =
                Observations.ofLastYear(study, variables).within(Status.INVALID, bound, domain, variables);
        for (int year : study.years().asList()) {
            places = places.also(Observations.ofLastYear(study.period(year, year), variables)
                    .within(Status.INVALID, bound, domain, variables));
        }
        if (places.size() == 0) {
            throw new UndefinedException(Status.INSUFFICIENT_DATA, "no place has values in every year");
        }
        return new CompletePaths(study, places);
    }

    Observations places() {
        return places;
    }

    /** A row for each place, a column for each year. */
    double[][] of(Variable variable) {
        List<Integer> years = study.years().asList();
        double[][] paths = new double[rows.length][years.size()];
        for (int t = 0; t < years.size(); t++) {
            double[] values = Observations.column(study.panel(), variable, years.get(t));
            for (int i = 0; i < rows.length; i++) {
                paths[i][t] = values[rows[i]];
            }
        }
        return paths;
    }
}
