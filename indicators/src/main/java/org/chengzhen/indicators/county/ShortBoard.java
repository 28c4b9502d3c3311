package org.chengzhen.indicators.county;

import java.io.Serializable;
import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Early warning of the carrying capacity of a county by its shortest board.
 *
 * <p>Each element (land pressure, water use, pollutants, ecosystem; and one by the kind of the area) is graded. Any
 * overload makes the county overloaded, else any critical element critical. The process is WORSE where at least two of
 * resource efficiency, pollutant intensity and ecological quality develop worse than in the nation. Overload and worse is
 * RED, overload and better ORANGE, critical and worse YELLOW, critical and better BLUE; else GREEN, no alert.
 *
 * <ul>
 *   <li>An element without data: too few data, unless another is overloaded, which decides alone. A missing grade is
 *       never read as no warning.
 *   <li>No element: too few data.
 * </ul>
 *
 * <p>Algorithm: comparison. Source: National Development and Reform Commission and 12 bodies (2016), Fagai Guihua [2016]
 * 2043, trial technical method of monitoring and early warning of resource and environmental carrying capacity; Fan Jie,
 * Zhou Kan, Wang Yafei (2017), Progress in Geography 36(3):266–276; Yu Jianhui, Zhang Wenzhong, Li Jiaming (2017),
 * Progress in Geography 36(3):350.
 *
 * <pre>{@code
 * List<ShortBoard.Level> levels = List.of(ShortBoard.Level.OK, ShortBoard.Level.OVERLOAD);
 * ShortBoard.Level level = ShortBoard.level(levels);      // OVERLOAD
 * ShortBoard.warning(level, ShortBoard.Process.WORSE);    // RED
 * }</pre>
 */
public final class ShortBoard {
    /** How sure the numeric limits are; the logic is certain. */
    public static final Certainty LIMITS_CERTAINTY = Certainty.MEDIUM;

    /** Of the three trends, how many make the process worse. */
    public static final int WORSE_FROM = 2;

    private static final double EDGE = 1e-12;

    private ShortBoard() {}

    /** The grade of an element, or of the county. */
    public enum Level {
        /** Not overloaded (不超载). */
        OK,
        /** Near overload (临界超载). */
        CRITICAL,
        /** Overloaded (超载). */
        OVERLOAD,
        /** The element was not measured. */
        NO_DATA
    }

    /** Whether the use of resources and environment gets worse. */
    public enum Process {
        /** Eases (趋缓型). */
        BETTER,
        /** Intensifies (加剧型). */
        WORSE;

        /**
         * The process by three trends.
         *
         * @param resourceEfficiency gain of efficiency in the use of resources, less that of the nation
         * @param pollutantIntensity fall of the intensity of pollutants, less that of the nation
         * @param ecologicalQuality gain of ecological quality, less that of the nation
         * @return WORSE where at least two are below zero
         * @throws IllegalArgumentException if an argument is NaN or infinite
         */
        public static Process of(double resourceEfficiency, double pollutantIntensity, double ecologicalQuality) {
            int bad = (Checks.finite(resourceEfficiency, "resource efficiency") < 0 ? 1 : 0)
                    + (Checks.finite(pollutantIntensity, "pollutant intensity") < 0 ? 1 : 0)
                    + (Checks.finite(ecologicalQuality, "ecological quality") < 0 ? 1 : 0);
            return bad >= WORSE_FROM ? WORSE : BETTER;
        }
    }

    /** The warning, from none to the highest. */
    public enum Warning {
        /** No alert. */
        GREEN,
        /** Slight: critical, and it eases. */
        BLUE,
        /** Medium: critical, and it gets worse. */
        YELLOW,
        /** Serious: overloaded, and it eases. */
        ORANGE,
        /** Extreme: overloaded, and it gets worse. */
        RED
    }

    /**
     * The level of a county.
     *
     * @param elements the grades
     * @return OVERLOAD, CRITICAL or OK
     * @throws UndefinedException if there is no element, or one has no data and none is overloaded
     */
    public static Level level(List<Level> elements) {
        if (elements.contains(Level.OVERLOAD)) {
            return Level.OVERLOAD;
        }
        if (elements.isEmpty() || elements.contains(Level.NO_DATA)) {
            throw new UndefinedException(
                    Status.INSUFFICIENT_DATA, "the shortest board cannot be judged while an element has no data");
        }
        return elements.contains(Level.CRITICAL) ? Level.CRITICAL : Level.OK;
    }

    /**
     * The warning of a county.
     *
     * @param level OVERLOAD, CRITICAL or OK
     * @param process better or worse
     * @return the colour
     * @throws UndefinedException if the level is NO_DATA
     */
    public static Warning warning(Level level, Process process) {
        boolean worse = process == Process.WORSE;
        return switch (level) {
            case OVERLOAD -> worse ? Warning.RED : Warning.ORANGE;
            case CRITICAL -> worse ? Warning.YELLOW : Warning.BLUE;
            case OK -> Warning.GREEN;
            case NO_DATA ->
                throw new UndefinedException(
                        Status.INSUFFICIENT_DATA, "there is no warning, not even none, without data");
        };
    }

    /**
     * How far pollutants exceed their standards.
     *
     * @param concentrations C of each pollutant, ≥ 0; for dissolved oxygen give the standard here
     * @param standards S of each pollutant, &gt; 0; for dissolved oxygen give the concentration here
     * @return R = max C/S − 1
     * @throws IllegalArgumentException if lengths differ, or a value is out of its range, NaN or infinite
     * @throws UndefinedException if there is no pollutant
     */
    public static double exceedance(double[] concentrations, double[] standards) {
        Checks.sameLength(standards.length, "standards", concentrations.length, "concentrations");
        Checks.nonNegative(concentrations, "concentrations");
        Checks.positive(standards, "standards");
        if (concentrations.length == 0) {
            throw UndefinedException.insufficient("pollutants", 1, 0);
        }
        double most = 0;
        for (int k = 0; k < concentrations.length; k++) {
            most = Math.max(most, concentrations[k] / standards[k]);
        }
        return most - 1;
    }

    /**
     * The pressure on land.
     *
     * @param used P, land under development, km² ≥ 0
     * @param suitable T, land fit for it, km² ≥ 0
     * @return D = (P − T)/T
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if no land is fit
     */
    public static double landPressure(double used, double suitable) {
        Checks.nonNegative(used, "used");
        Checks.nonNegative(suitable, "suitable");
        if (suitable == 0) {
            throw UndefinedException.undefined("no land is suitable");
        }
        return (used - suitable) / suitable;
    }

    /**
     * The limits of an element.
     *
     * @param critical from which value the element is critical, itself included
     * @param overload beyond which value it is overloaded
     * @param atOverload the level of the limit itself: OVERLOAD where the limit belongs to overload, else CRITICAL
     */
    public record Limits(double critical, double overload, Level atOverload) implements Serializable {
        /** Land pressure D: critical from −0.3, overloaded above 0. */
        public static final Limits LAND = new Limits(-0.3, 0, Level.CRITICAL);
        /** Exceedance R of pollutants: critical from −0.2, overloaded above 0. */
        public static final Limits POLLUTANTS = new Limits(-0.2, 0, Level.CRITICAL);
        /** Share of degraded ecosystems: critical from 5 %, overloaded above 10 %. */
        public static final Limits ECOSYSTEM = new Limits(0.05, 0.10, Level.CRITICAL);
        /** Water use over its limit: critical from 0.9, overloaded from 1. */
        public static final Limits WATER = new Limits(0.9, 1, Level.OVERLOAD);

        /**
         * The grade of a value.
         *
         * @param value of the element; NaN where it was not measured
         * @return the grade, NO_DATA for NaN
         * @throws IllegalArgumentException if the value is infinite
         */
        public Level grade(double value) {
            if (Double.isNaN(value)) {
                return Level.NO_DATA;
            }
            Checks.finite(value, "value");
            if (Math.abs(value - overload) <= EDGE) {
                return atOverload;
            }
            if (value > overload) {
                return Level.OVERLOAD;
            }
            return value >= critical - EDGE ? Level.CRITICAL : Level.OK;
        }
    }
}
