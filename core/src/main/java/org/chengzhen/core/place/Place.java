package org.chengzhen.core.place;

import java.io.Serializable;
import java.util.Optional;

/**
 * A spatial unit with a code and a name: what a row of a panel stands for.
 *
 * <p>The code identifies: two places of a panel never share one. In China it is the six digits of GB/T 2260.
 */
public sealed interface Place extends Serializable permits City, County, UrbanRegion, Region {
    /**
     * What identifies the place.
     *
     * @return a code, as {@code 440100}
     */
    String code();

    /**
     * The name in English, or the only name there is.
     *
     * @return a name, as {@code Guangzhou}
     */
    String name();

    /**
     * The name in the language of the place.
     *
     * @return a name, as {@code 广州}; the same as {@link #name()} where none is known
     */
    String localName();

    /**
     * The unit that it belongs to.
     *
     * @return a code; empty where none is known, and for clusters and metropolitan areas, which may lie in several
     */
    default Optional<String> parentCode() {
        return Optional.empty();
    }

    /**
     * Where its centre lies.
     *
     * @return a point; empty where none is known, and for clusters and metropolitan areas, which have several centres
     */
    default Optional<GeoPoint> centre() {
        return Optional.empty();
    }

    /**
     * Whether another place of the same code can be this one: the same type, and a name in common.
     *
     * <p>Names are compared in both languages; a longer form ({@code 广州市} for {@code 广州}) is the same name, and a
     * place named by its code alone has any.
     *
     * @param other any place
     * @return true where nothing tells them apart
     */
    default boolean agreesWith(Place other) {
        if (!code().equals(other.code()) || getClass() != other.getClass()) {
            return false;
        }
        for (String mine : new String[] {name(), localName()}) {
            for (String theirs : new String[] {other.name(), other.localName()}) {
                if (mine.startsWith(theirs)
                        || theirs.startsWith(mine)
                        || mine.equals(code())
                        || theirs.equals(code())) {
                    return true;
                }
            }
        }
        return false;
    }
}
