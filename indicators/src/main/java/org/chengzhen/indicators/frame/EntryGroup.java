package org.chengzhen.indicators.frame;

import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Supplier;

/** Some ids of the catalogue, and what builds their indicators when one of them is first asked for. */
public final class EntryGroup {
    private final ImmutableList<String> ids;
    private final Supplier<ImmutableMap<String, Indicator>> entries;

    private EntryGroup(ImmutableList<String> ids, Supplier<ImmutableMap<String, Indicator>> entries) {
        this.ids = ids;
        this.entries = entries;
    }

    /**
     * A group that is built once, when it is first asked for.
     *
     * @param ids of its entries, with a blank between two
     * @param entries builds them all
     * @return the group
     */
    public static EntryGroup of(String ids, Supplier<ImmutableList<Indicator>> entries) {
        return new EntryGroup(
                ImmutableList.copyOf(Splitter.on(' ').split(ids)),
                Suppliers.memoize(
                        () -> entries.get().stream().collect(ImmutableMap.toImmutableMap(Indicator::id, i -> i))));
    }

    /**
     * The ids of its entries, without building them.
     *
     * @return as {@code B31}
     */
    public ImmutableList<String> ids() {
        return ids;
    }

    /**
     * Its indicators, built at the first call.
     *
     * @return by id
     */
    public ImmutableMap<String, Indicator> indicators() {
        return entries.get();
    }

    /** As {@code EntryGroup[B23, B29, B30, B31]}. */
    @Override
    public String toString() {
        return "EntryGroup" + ids;
    }
}
