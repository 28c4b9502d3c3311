package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Keeps the promise of a computation over all places: a status and a reason for each place, whatever one of them holds.
 *
 * <p>Where a computation fails, the place that makes it fail is looked for: the one whose value the message names, else
 * the one without which the others can be computed. It gets the status and the reason, the others their values. Where
 * there is no such place, all get the status and the reason.
 */
final class EachPlace {
    /** Rounds of looking for bad places; each costs one computation. */
    private static final int ROUNDS = 64;
    /** Blocks of places that are left out in turn, to find the one with the bad place. */
    private static final int[] BLOCKS = {2, 4, 8};

    /** Why there is no value. */
    record Failure(Status status, String reason) {}

    private record Attempt(ImmutableMap<String, IndicatorColumn> columns, Failure failure) {
        boolean succeeded() {
            return !columns.isEmpty();
        }
    }

    private final PlaceIndicator indicator;
    private final Study study;
    private final Function<Study, ImmutableMap<String, IndicatorColumn>> computation;
    private final Map<Integer, Failure> bad = new TreeMap<>();
    private final ImmutableMap<String, IndicatorColumn> columns;
    private Optional<Failure> failure = Optional.empty();

    EachPlace(
            PlaceIndicator indicator, Study study, Function<Study, ImmutableMap<String, IndicatorColumn>> computation) {
        this.indicator = indicator;
        this.study = study;
        this.computation = computation;
        this.columns = compute();
    }

    /** Columns with a status and a reason for each place. */
    ImmutableMap<String, IndicatorColumn> columns() {
        return columns;
    }

    /** Why nothing could be computed at all; empty where something could. */
    Optional<Failure> failure() {
        return failure;
    }

    private ImmutableMap<String, IndicatorColumn> compute() {
        Study rest = study;
        Attempt attempt = attempt(rest);
        for (int round = 0; round < ROUNDS && !attempt.succeeded(); round++) {
            Needed needed = new Needed(indicator, rest);
            List<Needed.Cell> refused = needed.refused(attempt.failure().reason());
            if (refused.isEmpty()) {
                OptionalInt culprit = culprit(needed);
                if (culprit.isEmpty()) {
                    break;
                }
                int place = culprit.getAsInt();
                Failure failure = attempt.failure();
                bad.put(place, new Failure(failure.status(), needed.named(failure.reason(), place, study.end())));
                rest = needed.without(p -> p == place);
            } else {
                Status status = attempt.failure().status();
                for (Needed.Cell cell : refused) {
                    study.panel()
                            .indexOf(cell.place().code())
                            .ifPresent(p -> bad.put(p, new Failure(status, cell.toString())));
                }
                rest = needed.without(refused);
            }
            attempt = attempt(rest);
        }
        if (!attempt.succeeded()) {
            return none(attempt.failure());
        }
        ImmutableMap.Builder<String, IndicatorColumn> marked = ImmutableMap.builder();
        attempt.columns().forEach((name, column) -> marked.put(name, marked(column)));
        return marked.buildOrThrow();
    }

    private Attempt attempt(Study some) {
        try {
            ImmutableMap<String, IndicatorColumn> columns = computation.apply(some);
            return columns.isEmpty()
                    ? new Attempt(columns, new Failure(Status.INSUFFICIENT_DATA, "the study has nothing to compute"))
                    : new Attempt(columns, new Failure(Status.OK, ""));
        } catch (UndefinedException e) {
            return new Attempt(ImmutableMap.of(), new Failure(e.status(), String.valueOf(e.getMessage())));
        } catch (NotFoundException e) {
            return new Attempt(ImmutableMap.of(), new Failure(Status.MISSING, String.valueOf(e.getMessage())));
        } catch (ChengzhenException | IllegalArgumentException e) {
            return new Attempt(ImmutableMap.of(), new Failure(Status.INVALID, String.valueOf(e.getMessage())));
        }
    }

    /** The place without which the others can be computed, found by halves. */
    private OptionalInt culprit(Needed needed) {
        int n = study.panel().places().size();
        for (int blocks : BLOCKS) {
            for (int b = 0; b < blocks && n > blocks; b++) {
                int from = (int) ((long) n * b / blocks);
                int to = (int) ((long) n * (b + 1) / blocks);
                if (succeedsWithout(needed, from, to)) {
                    return OptionalInt.of(within(needed, from, to));
                }
            }
        }
        return n > 1 && n <= BLOCKS[2]
                ? IntStream.range(0, n)
                        .filter(p -> succeedsWithout(needed, p, p + 1))
                        .findFirst()
                : OptionalInt.empty();
    }

    /** Narrows a block without which the others can be computed down to one place. */
    private int within(Needed needed, int first, int end) {
        int from = first;
        int to = end;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (succeedsWithout(needed, from, middle)) {
                to = middle;
            } else {
                // either the other half holds it, or both hold one: then the next round finds the other
                from = middle;
            }
        }
        return from;
    }

    private boolean succeedsWithout(Needed needed, int from, int to) {
        return attempt(needed.without(p -> p >= from && p < to)).succeeded();
    }

    /** The column with the reasons of bad places, and with variables in place of the arguments of methods. */
    private IndicatorColumn marked(IndicatorColumn column) {
        if (bad.isEmpty() && !column.hasReason(r -> r.equals(IndicatorColumn.NOT_REACHED) || r.indexOf('[') >= 0)) {
            return column;
        }
        Needed needed = new Needed(indicator, study);
        return column.reworded((place, year, reason) -> {
            int row = study.panel().indexOf(place.code()).orElse(-1);
            Failure failure = bad.get(row);
            if (failure != null) {
                return Map.entry(failure.status(), failure.reason());
            }
            if (row < 0) {
                return Map.entry(Status.OK, reason);
            }
            String why =
                    reason.equals(IndicatorColumn.NOT_REACHED) ? needed.missing(row) : needed.named(reason, row, year);
            return Map.entry(Status.OK, why.isEmpty() ? reason : why);
        });
    }

    /** One column without any value: what the parts would be is not known. */
    private ImmutableMap<String, IndicatorColumn> none(Failure whole) {
        Entry entry = indicator.entry();
        String id = entry.id().toLowerCase(Locale.ROOT);
        Variable variable = Variable.of(id, entry.name(), entry.localName(), Unit.INDEX, Variable.Kind.INTENSITY);
        ImmutableList<Place> places = study.panel().places();
        IndicatorColumn.Builder column =
                new IndicatorColumn.Builder(entry, variable, places, ImmutableList.of(study.end()), ImmutableList.of());
        String reason = new Needed(indicator, study).named(whole.reason());
        this.failure = Optional.of(new Failure(whole.status(), reason));
        for (int p = 0; p < places.size(); p++) {
            Failure own = bad.getOrDefault(p, new Failure(whole.status(), reason));
            column.status(p, 0, own.status(), own::reason);
        }
        return ImmutableMap.of(id, column.build());
    }
}
