package org.chengzhen.indicators.frame;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.chengzhen.core.table.Table;

/** An entry of the catalogue that gives facts, or points to the entry that computes them. */
public final class ReferenceEntry extends Indicator {
    private final Optional<String> pointsTo;
    private final Optional<Supplier<Table>> facts;

    private ReferenceEntry(Entry entry, Optional<String> pointsTo, Optional<Supplier<Table>> facts) {
        super(entry, ImmutableList.of(), ImmutableList.of());
        this.pointsTo = pointsTo;
        this.facts = facts;
    }

    /**
     * An entry that points to another.
     *
     * @param entry its facts
     * @param id of the entry that computes it
     * @return the entry
     */
    public static ReferenceEntry pointingTo(Entry entry, String id) {
        return new ReferenceEntry(entry, Optional.of(id), Optional.empty());
    }

    /**
     * An entry that gives facts.
     *
     * @param entry what the catalogue says of it
     * @param facts as a table, made when first asked for and kept
     * @return the entry
     */
    public static ReferenceEntry of(Entry entry, Supplier<Table> facts) {
        return new ReferenceEntry(entry, Optional.empty(), Optional.of(Suppliers.memoize(facts::get)));
    }

    /**
     * The entry that computes it.
     *
     * @return an id, empty where this entry gives facts itself
     */
    public Optional<String> pointsTo() {
        return pointsTo;
    }

    /**
     * Its facts.
     *
     * @return a table, empty where it points to another entry
     */
    public Optional<Table> facts() {
        return facts.map(Supplier::get);
    }

    @Override
    public Measurement measure(Study study) {
        return Measurement.of(this, study, (read, out) -> {
            facts().ifPresent(table -> out.part("facts", table));
            pointsTo.ifPresent(id -> out.part("see", id));
        });
    }

    /** The facts, which do not go by years. */
    @Override
    public Table overYears(Study study) {
        return facts().orElseGet(() -> measure(study).toTable());
    }
}
