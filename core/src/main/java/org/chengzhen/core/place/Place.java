package org.chengzhen.core.place;

/**
 * A spatial unit with a code and a name: what a row of a panel stands for.
 *
 * <p>The code identifies: two places of a panel never share one. In China it is the six digits of GB/T 2260.
 */
public sealed interface Place permits City, County, UrbanRegion, Region {
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
}
