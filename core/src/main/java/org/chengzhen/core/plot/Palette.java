package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.internal.Checks;

/**
 * Colours that colour-blind readers tell apart and that differ in lightness, so that they also do in grey.
 *
 * <p>Source: Okabe, M., Ito, K. (2008), Color Universal Design, for series, ordered here from dark to light and back; Brewer, C.
 * A. (2003), ColorBrewer, schemes YlGnBu and PuOr, for classes.
 */
public final class Palette {
    /** Text and axes. */
    public static final String INK = "#222222";
    /** Notes, sources, axis lines. */
    public static final String SOFT_INK = "#555555";
    /** Grid lines and frames of maps. */
    public static final String RULE = "#DDDDDD";
    /** Where data are missing. */
    public static final String NO_DATA = "#E6E6E6";
    /** What is there but of no interest, as places that are not significant. */
    public static final String NEUTRAL = "#BDBDBD";
    /** What stands out, as a bar that is significant or an alarm. */
    public static final String MARKED = "#D55E00";
    /** What does not, beside it. */
    public static final String UNMARKED = "#999999";

    private static final ImmutableList<String> SERIES =
            ImmutableList.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", MARKED, "#000000", UNMARKED);
    private static final ImmutableList<String> DASHES =
            ImmutableList.of("solid", "dashed", "dotted", "solid", "dashed", "dotted", "solid", "dashed");
    private static final ImmutableList<String> SYMBOLS = ImmutableList.of(
            "circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond");
    private static final ImmutableList<String> SEQUENCE = ImmutableList.of(
            "#FFFFD9", "#EDF8B1", "#C7E9B4", "#7FCDBB", "#41B6C4", "#1D91C0", "#225EA8", "#253494", "#081D58");
    private static final ImmutableList<String> DIVERGENCE = ImmutableList.of(
            "#7F3B08", "#B35806", "#E08214", "#FDB863", "#F7F7F7", "#B2ABD2", "#8073AC", "#542788", "#2D004B");

    private Palette() {}

    /**
     * The colour of a series.
     *
     * @param index of the series, from 0; colours repeat after eight
     * @return as {@code #RRGGBB}
     */
    public static String series(int index) {
        return SERIES.get(Math.floorMod(index, SERIES.size()));
    }

    static String dash(int index) {
        return DASHES.get(Math.floorMod(index, DASHES.size()));
    }

    static String symbol(int index) {
        return SYMBOLS.get(Math.floorMod(index, SYMBOLS.size()));
    }

    /**
     * Colours of ordered classes, light for the lowest, dark for the highest.
     *
     * @param classes how many, 1 to 9
     * @return as {@code #RRGGBB}
     */
    public static ImmutableList<String> sequence(int classes) {
        return spread(SEQUENCE.subList(1, SEQUENCE.size()), classes);
    }

    /**
     * Colours of classes on both sides of a middle, orange below and violet above.
     *
     * @param classes how many, 1 to 9
     * @return as {@code #RRGGBB}
     */
    public static ImmutableList<String> divergence(int classes) {
        return spread(DIVERGENCE, classes);
    }

    private static ImmutableList<String> spread(ImmutableList<String> colours, int count) {
        Checks.between(count, 1, 9, "classes");
        ImmutableList.Builder<String> chosen = ImmutableList.builder();
        for (int k = 0; k < count; k++) {
            chosen.add(colours.get(
                    count == 1 ? colours.size() / 2 : Math.round((float) k * (colours.size() - 1) / (count - 1))));
        }
        return chosen.build();
    }

    /** Black or white, whichever is read more easily on a colour. */
    static String inkOn(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double light = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
        return light > 140 ? INK : "#FFFFFF";
    }
}
