package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;

/**
 * A partition of the places of a network into communities.
 *
 * @param communities the community of each place, numbered in the order of their first place
 * @param count number of communities
 * @param modularity Q of the partition at the resolution of the search
 */
public record Partition(ImmutableIntArray communities, int count, double modularity) implements Serializable {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Partition[%d communities, modularity %.4g] %s",
                count,
                modularity,
                Listed.of(communities));
    }
}
