package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * What indicators read: a panel, a period, and what a panel cannot hold.
 *
 * <p>Immutable. An indicator of one year reads the last year of the period; one of change compares its first
 * and last year.
 *
 * <pre>{@code
 * Study study = Study.of(ChinaData.cities()).period(2010, 2020).with(Inputs.VALUE, Variables.GDP_PER_CAPITA);
 * }</pre>
 */
public final class Study implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Panel panel;
    private final int start;
    private final int end;
    private final ImmutableMap<Input<?>, Object> inputs;
    private final ImmutableList<String> notes;
    /** Notices whether anybody asks for more than the last year; null where nobody wants to know. */
    private final transient @Nullable AtomicBoolean periodRead;

    private Study(
            Panel panel,
            int start,
            int end,
            Map<Input<?>, Object> inputs,
            List<String> notes,
            @Nullable AtomicBoolean periodRead) {
        this.periodRead = periodRead;
        this.panel = panel;
        this.start = start;
        this.end = end;
        this.inputs = ImmutableMap.copyOf(inputs);
        this.notes = ImmutableList.copyOf(notes);
    }

    /**
     * A study of a panel, over all its years.
     *
     * @param panel with at least one year
     * @return the study
     */
    public static Study of(Panel panel) {
        ImmutableIntArray years = panel.years();
        Checks.argument(!years.isEmpty(), "the panel has no year");
        return new Study(panel, years.get(0), years.get(years.length() - 1), ImmutableMap.of(), List.of(), null);
    }

    /**
     * A study without a panel, for indicators that need none.
     *
     * @return an empty study
     */
    public static Study empty() {
        return new Study(Panel.builder().build(), 0, 0, ImmutableMap.of(), List.of(), null);
    }

    /**
     * The study over other years.
     *
     * @param start year that the panel has
     * @param end year that the panel has, not before the start
     * @return the study with that period
     * @throws NotFoundException if the panel lacks one of the years
     * @throws IllegalArgumentException if the end is before the start
     */
    public Study period(int start, int end) {
        Checks.argument(start <= end, "the period ends in %d before it begins in %d", end, start);
        for (int year : new int[] {start, end}) {
            if (!panel.years().contains(year)) {
                throw NotFoundException.year(year, panel.years().asList());
            }
        }
        return new Study(panel, start, end, inputs, notes, periodRead);
    }

    /**
     * The study in one year.
     *
     * @param year that the panel has
     * @return the study with that period
     */
    public Study year(int year) {
        return period(year, year);
    }

    /**
     * The study with another panel, over the same period where the panel has it, else over all its years.
     *
     * @param other a panel
     * @return the study of that panel
     */
    public Study with(Panel other) {
        Study fresh = of(other);
        boolean sameYears = other.years().contains(start) && other.years().contains(end);
        Study study = new Study(
                other, sameYears ? start : fresh.start, sameYears ? end : fresh.end, inputs, notes, periodRead);
        return sameYears
                ? study
                : study.noted(
                        "the panel lacks " + start + " or " + end + ": the period is " + fresh.start + "–" + fresh.end);
    }

    /**
     * The study with one more input.
     *
     * @param <T> the type of the value
     * @param input the key
     * @param value what it holds
     * @return the study that holds it
     * @throws IllegalArgumentException if the value is null or not of the input's type
     */
    public <T> Study with(Input<T> input, T value) {
        Map<Input<?>, Object> more = new LinkedHashMap<>(inputs);
        more.put(input, input.checked(value));
        return new Study(panel, start, end, more, notes, periodRead);
    }

    /**
     * The study with one more sentence on what was assumed, left out or not used.
     *
     * @param note one sentence
     * @return the study that holds it
     */
    public Study noted(String note) {
        return new Study(
                panel,
                start,
                end,
                inputs,
                ImmutableList.<String>builder().addAll(notes).add(note).build(),
                periodRead);
    }

    /**
     * What was assumed, left out or not used.
     *
     * @return the notes of the panel, then those of the study
     */
    public ImmutableList<String> notes() {
        return ImmutableList.<String>builder()
                .addAll(panel.notes())
                .addAll(notes)
                .build();
    }

    /**
     * The keys under which something was given.
     *
     * @return without those that hold their default
     */
    public ImmutableSet<Input<?>> given() {
        return inputs.keySet();
    }

    /**
     * The panel.
     *
     * @return an empty panel where the study has none
     */
    public Panel panel() {
        return panel;
    }

    /**
     * The first year of the period.
     *
     * @return a calendar year
     */
    public int start() {
        noticePeriod();
        return start;
    }

    /**
     * The last year of the period.
     *
     * @return a calendar year
     */
    public int end() {
        return end;
    }

    /**
     * The years of the panel that lie in the period.
     *
     * @return ascending
     */
    public ImmutableIntArray years() {
        noticePeriod();
        ImmutableIntArray.Builder some = ImmutableIntArray.builder();
        panel.years().stream().filter(y -> y >= start && y <= end).forEach(some::add);
        return some.build();
    }

    /**
     * What the study holds under a key, or its default.
     *
     * @param <T> the type of the value
     * @param input the key
     * @return the value, empty where there is none and no default
     */
    public <T> Optional<T> find(Input<T> input) {
        Object value = inputs.get(input);
        return value == null ? input.defaultValue() : Optional.of(input.checked(value));
    }

    /**
     * What the study holds under a key, or its default.
     *
     * @param <T> the type of the value
     * @param input the key
     * @return the value
     * @throws NotFoundException if there is none and no default
     */
    public <T> T get(Input<T> input) {
        return find(input).orElseThrow(() -> NotFoundException.input(input.toString()));
    }

    /**
     * The places that have a value for each of these variables in the last year.
     *
     * @param variables what is needed
     * @return the sample
     */
    public Sample sample(Variable... variables) {
        return Sample.of(this, end, variables);
    }

    /**
     * The places that have a value for each of these variables in a year.
     *
     * @param year a year of the panel
     * @param variables what is needed
     * @return the sample
     */
    public Sample sampleOf(int year, Variable... variables) {
        return Sample.of(this, year, variables);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Study that
                && panel.equals(that.panel)
                && start == that.start
                && end == that.end
                && inputs.equals(that.inputs)
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(panel, start, end, inputs, notes);
    }

    /** The same study, which notices whether more than its last year is asked for. */
    Study noticing(AtomicBoolean more) {
        return new Study(panel, start, end, inputs, notes, more);
    }

    private void noticePeriod() {
        if (periodRead != null) {
            periodRead.set(true);
        }
    }

    /** As {@code Study[Panel[…], 2010–2020, with value, weights]}. */
    @Override
    public String toString() {
        String keys = String.join(", ", inputs.keySet().stream().map(Input::id).toList());
        return "Study[" + panel + ", " + start + "–" + end + (keys.isEmpty() ? "" : ", with " + keys)
                + (notes.isEmpty() ? "" : ", " + notes.size() + (notes.size() == 1 ? " note" : " notes")) + "]";
    }
}
