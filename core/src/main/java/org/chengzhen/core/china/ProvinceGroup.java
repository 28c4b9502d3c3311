package org.chengzhen.core.china;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.chengzhen.core.place.DivisionCode;

/**
 * Groups of provinces that regional policy speaks of: the four plates, which divide the mainland, and the
 * regions of major strategies, which overlap.
 *
 * <p>Source: National Bureau of Statistics (2011), Method of Dividing the East, West, Central and Northeast
 * Regions; plan documents of the strategies, 2014–2021.
 */
public enum ProvinceGroup {
    /** East (东部), ten provinces. */
    EAST("东部", "11 12 13 31 32 33 35 37 44 46"),
    /** Central (中部), six provinces. */
    CENTRAL("中部", "14 34 36 41 42 43"),
    /** West (西部), twelve provinces. */
    WEST("西部", "15 45 50 51 52 53 54 61 62 63 64 65"),
    /** Northeast (东北), three provinces. */
    NORTHEAST("东北", "21 22 23"),
    /** Yangtze River Economic Belt (长江经济带), eleven provinces. */
    YANGTZE_RIVER_ECONOMIC_BELT("长江经济带", "31 32 33 34 36 42 43 50 51 52 53"),
    /** Yellow River basin (黄河流域), nine provinces. */
    YELLOW_RIVER_BASIN("黄河流域", "63 51 62 64 15 14 61 41 37"),
    /** Beijing–Tianjin–Hebei (京津冀), three provinces. */
    BEIJING_TIANJIN_HEBEI("京津冀", "11 12 13"),
    /** Yangtze River Delta (长三角), four provinces. */
    YANGTZE_RIVER_DELTA("长三角", "31 32 33 34");

    private static final ImmutableSet<ProvinceGroup> PLATES = ImmutableSet.of(EAST, CENTRAL, WEST, NORTHEAST);

    private final String localName;
    private final ImmutableSet<String> prefixes;

    ProvinceGroup(String localName, String prefixes) {
        this.localName = localName;
        this.prefixes = ImmutableSet.copyOf(prefixes.split(" "));
    }

    /**
     * The plate that a division lies in.
     *
     * @param code of any division
     * @return one of the four plates, empty outside the mainland
     */
    public static Optional<ProvinceGroup> plateOf(DivisionCode code) {
        return PLATES.stream().filter(plate -> plate.contains(code)).findFirst();
    }

    /**
     * The four plates.
     *
     * @return East, Central, West, Northeast
     */
    public static ImmutableSet<ProvinceGroup> plates() {
        return PLATES;
    }

    /**
     * Whether a division lies in the group.
     *
     * @param code of any division
     * @return true where its province belongs
     */
    public boolean contains(DivisionCode code) {
        return prefixes.contains(code.code().substring(0, 2));
    }

    /**
     * The codes of the provinces.
     *
     * @return six digits each
     */
    public ImmutableSet<String> provinceCodes() {
        return prefixes.stream().map(p -> p + "0000").collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The Chinese name.
     *
     * @return as {@code 东部}
     */
    public String localName() {
        return localName;
    }
}
