package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Every threshold and rule of the degree of urbanisation in one value; three published sets by name.
 *
 * <p>Densities are people per km² of land, shares fractions, areas km².
 *
 * <ul>
 *   <li>{@link #MANUAL_2021}: no built-up criterion, gaps filled before edges are smoothed, five of eight
 *       neighbours, semi-dense clusters from the urban clusters with a buffer of three cells.
 *   <li>{@link #GHSL_R2022A}: built-up share of land of at least 0.5, smoothing before filling, five of
 *       eight, semi-dense clusters of 900 people per km² and 2,500 people with a buffer of two cells.
 *   <li>{@link #GHSL_R2023A}: as R2022A, with a built-up share of 0.2 rounded to three decimals and the
 *       majority of valid neighbours.
 * </ul>
 *
 * <p>GHS-WUP R2025A, the grids behind World Urbanization Prospects 2025 (classes 1975–2100, doi
 * 10.2905/1c049178-ab00-4bbc-b638-3e3c19daaacb), has no set of its own here: what it changed in the rules of R2023A is not
 * known for certain.
 *
 * <p>Source: Eurostat, ILO, FAO, OECD, UN-Habitat, World Bank (2021), Applying the Degree of Urbanisation,
 * ch. 7; European Commission JRC, GHSL data packages 2022 and 2023.
 *
 * <pre>{@code
 * UrbanisationRules rules = UrbanisationRules.GHSL_R2023A.centrePopulation(100_000);
 * rules.centreDensity();   // 1500.0
 * }</pre>
 */
public final class UrbanisationRules implements Serializable {
    private static final long serialVersionUID = 1L;

    /** People per km² of an urban centre and of a dense cluster: 1500 (manual, ch. 7). */
    public static final double CENTRE_DENSITY = 1500;
    /** People of an urban centre: 50,000 (manual, ch. 7). */
    public static final double CENTRE_POPULATION = 50_000;
    /** People per km² of an urban cluster: 300 (manual, ch. 7). */
    public static final double CLUSTER_DENSITY = 300;
    /** People of an urban cluster: 5,000 (manual, ch. 7). */
    public static final double CLUSTER_POPULATION = 5_000;
    /** Gaps in a centre below this area in km² are filled: 15 (manual, ch. 7). */
    public static final double GAP_AREA = 15;
    /** Less land than this share of a cell, with nobody and nothing on it, is water: 0.5. */
    public static final double WATER_LAND_SHARE = 0.5;

    /** What comes first, filling or smoothing. */
    public enum Order {
        /** Gaps are filled, then edges smoothed. */
        FILL_THEN_SMOOTH,
        /** Edges are smoothed, then gaps filled. */
        SMOOTH_THEN_FILL
    }

    /** When a centre's people are held against the minimum. */
    public enum SizeTest {
        /** On the dense cells that touch, before anything is added. */
        BEFORE_FILLING,
        /** With the cells that filling adds, as the Eurostat glossary words it. */
        AFTER_FILLING
    }

    /** Which cells form semi-dense and dense clusters of level 2. */
    public enum LevelTwo {
        /**
         * Dense clusters from the cells that no centre took; semi-dense clusters are whole urban clusters
         * outside a buffer around centres and dense clusters.
         */
        MANUAL,
        /**
         * Dense clusters, with the built-up criterion, and semi-dense clusters, of a density of their own,
         * over all cells.
         */
        GHSL
    }

    /** The set of the 2021 manual. */
    public static final UrbanisationRules MANUAL_2021 = new UrbanisationRules();

    /** The set of the GHSL release R2022A. */
    public static final UrbanisationRules GHSL_R2022A = MANUAL_2021
            .builtUp(0.5)
            .order(Order.SMOOTH_THEN_FILL)
            .levelTwo(LevelTwo.GHSL)
            .semiDense(900, 2_500, Contiguity.ROOK, 2)
            .named("GHSL_R2022A");

    /** The set of the GHSL release R2023A, as its tools apply it. */
    public static final UrbanisationRules GHSL_R2023A = GHSL_R2022A
            .builtUp(0.2)
            .builtUpDecimals(3)
            .smoothing(EdgeSmoothing.MAJORITY_OF_VALID)
            .named("GHSL_R2023A");

    /** As {@link #name()} gives it. */
    private String name = "MANUAL_2021";

    /** As {@link #centreDensity()} gives it. */
    private double centreDensity = CENTRE_DENSITY;

    /** As {@link #centrePopulation()} gives it. */
    private double centrePopulation = CENTRE_POPULATION;

    /** As {@link #centreContiguity()} gives it. */
    private Contiguity centreContiguity = Contiguity.ROOK;

    /** As {@link #builtUp()} gives it. */
    private double builtUp = Double.NaN;

    /** As {@link #builtUpDecimals()} gives it. */
    private int builtUpDecimals = -1;

    /** As {@link #gapArea()} gives it. */
    private double gapArea = GAP_AREA;

    /** As {@link #smoothing()} gives it. */
    private EdgeSmoothing smoothing = EdgeSmoothing.FIVE_OF_EIGHT;

    /** As {@link #order()} gives it. */
    private Order order = Order.FILL_THEN_SMOOTH;

    /** As {@link #sizeTest()} gives it. */
    private SizeTest sizeTest = SizeTest.BEFORE_FILLING;

    /** As {@link #clusterDensity()} gives it. */
    private double clusterDensity = CLUSTER_DENSITY;

    /** As {@link #clusterPopulation()} gives it. */
    private double clusterPopulation = CLUSTER_POPULATION;

    /** As {@link #clusterContiguity()} gives it. */
    private Contiguity clusterContiguity = Contiguity.QUEEN;

    /** As {@link #waterLandShare()} gives it. */
    private double waterLandShare = WATER_LAND_SHARE;

    /** As {@link #levelTwo()} gives it. */
    private LevelTwo levelTwo = LevelTwo.MANUAL;

    /** As {@link #denseDensity()} gives it. */
    private double denseDensity = CENTRE_DENSITY;

    /** As {@link #densePopulation()} gives it. */
    private double densePopulation = CLUSTER_POPULATION;

    /** As {@link #denseContiguity()} gives it. */
    private Contiguity denseContiguity = Contiguity.ROOK;

    /** As {@link #semiDenseDensity()} gives it. */
    private double semiDenseDensity = CLUSTER_DENSITY;

    /** As {@link #semiDensePopulation()} gives it. */
    private double semiDensePopulation = CLUSTER_POPULATION;

    /** As {@link #semiDenseContiguity()} gives it. */
    private Contiguity semiDenseContiguity = Contiguity.QUEEN;

    /** As {@link #semiDenseBuffer()} gives it. */
    private int semiDenseBuffer = 3;

    /** As {@link #ruralClusterDensity()} gives it. */
    private double ruralClusterDensity = 300;

    /** As {@link #ruralClusterPopulation()} gives it. */
    private double ruralClusterPopulation = 500;

    /** As {@link #ruralClusterContiguity()} gives it. */
    private Contiguity ruralClusterContiguity = Contiguity.QUEEN;

    /** As {@link #lowDensity()} gives it. */
    private double lowDensity = 50;

    private UrbanisationRules() {}

    private UrbanisationRules(UrbanisationRules o) {
        name = o.name;
        centreDensity = o.centreDensity;
        centrePopulation = o.centrePopulation;
        centreContiguity = o.centreContiguity;
        builtUp = o.builtUp;
        builtUpDecimals = o.builtUpDecimals;
        gapArea = o.gapArea;
        smoothing = o.smoothing;
        order = o.order;
        sizeTest = o.sizeTest;
        clusterDensity = o.clusterDensity;
        clusterPopulation = o.clusterPopulation;
        clusterContiguity = o.clusterContiguity;
        waterLandShare = o.waterLandShare;
        levelTwo = o.levelTwo;
        denseDensity = o.denseDensity;
        densePopulation = o.densePopulation;
        denseContiguity = o.denseContiguity;
        semiDenseDensity = o.semiDenseDensity;
        semiDensePopulation = o.semiDensePopulation;
        semiDenseContiguity = o.semiDenseContiguity;
        semiDenseBuffer = o.semiDenseBuffer;
        ruralClusterDensity = o.ruralClusterDensity;
        ruralClusterPopulation = o.ruralClusterPopulation;
        ruralClusterContiguity = o.ruralClusterContiguity;
        lowDensity = o.lowDensity;
    }

    private UrbanisationRules copy() {
        UrbanisationRules copy = new UrbanisationRules(this);
        copy.name = name.endsWith("*") ? name : name + "*";
        return copy;
    }

    private UrbanisationRules named(String newName) {
        UrbanisationRules copy = new UrbanisationRules(this);
        copy.name = newName;
        return copy;
    }

    /**
     * Another density of urban centres.
     *
     * @param density people per km² of land, above zero; inclusive
     * @return changed rules
     */
    public UrbanisationRules centreDensity(double density) {
        UrbanisationRules copy = copy();
        copy.centreDensity = Checks.positive(density, "density");
        return copy;
    }

    /**
     * Another least population of urban centres.
     *
     * @param people inclusive
     * @return changed rules
     */
    public UrbanisationRules centrePopulation(double people) {
        UrbanisationRules copy = copy();
        copy.centrePopulation = Checks.nonNegative(people, "people");
        return copy;
    }

    /**
     * Another contiguity of urban centres.
     *
     * @param contiguity which cells touch
     * @return changed rules
     */
    public UrbanisationRules centreContiguity(Contiguity contiguity) {
        UrbanisationRules copy = copy();
        copy.centreContiguity = java.util.Objects.requireNonNull(contiguity, "contiguity");
        return copy;
    }

    /**
     * Cells whose land is built up to this share count as dense too.
     *
     * @param shareOfLand inclusive, in (0, 1]
     * @return changed rules
     */
    public UrbanisationRules builtUp(double shareOfLand) {
        UrbanisationRules copy = copy();
        Checks.argument(shareOfLand > 0 && shareOfLand <= 1, "shareOfLand must be in (0, 1] but is %s", shareOfLand);
        copy.builtUp = shareOfLand;
        return copy;
    }

    /**
     * Only density makes a cell dense.
     *
     * @return changed rules
     */
    public UrbanisationRules withoutBuiltUp() {
        UrbanisationRules copy = copy();
        copy.builtUp = Double.NaN;
        return copy;
    }

    /**
     * The built-up share of land is rounded before it is compared.
     *
     * @param decimals 0 to 9
     * @return changed rules
     */
    public UrbanisationRules builtUpDecimals(int decimals) {
        UrbanisationRules copy = copy();
        copy.builtUpDecimals = (int) Checks.between(decimals, 0, 9, "decimals");
        return copy;
    }

    /**
     * Another limit of gaps.
     *
     * @param area km², exclusive; 0 fills none
     * @return changed rules
     */
    public UrbanisationRules gapArea(double area) {
        UrbanisationRules copy = copy();
        copy.gapArea = Checks.nonNegative(area, "area");
        return copy;
    }

    /**
     * Another smoothing.
     *
     * @param rule when a cell joins
     * @return changed rules
     */
    public UrbanisationRules smoothing(EdgeSmoothing rule) {
        UrbanisationRules copy = copy();
        copy.smoothing = java.util.Objects.requireNonNull(rule, "rule");
        return copy;
    }

    /**
     * Another order of filling and smoothing.
     *
     * @param which what comes first
     * @return changed rules
     */
    public UrbanisationRules order(Order which) {
        UrbanisationRules copy = copy();
        copy.order = java.util.Objects.requireNonNull(which, "which");
        return copy;
    }

    /**
     * Another moment of the size test.
     *
     * @param when before or after filling
     * @return changed rules
     */
    public UrbanisationRules sizeTest(SizeTest when) {
        UrbanisationRules copy = copy();
        copy.sizeTest = java.util.Objects.requireNonNull(when, "when");
        return copy;
    }

    /**
     * Other urban clusters.
     *
     * @param density people per km² of land, above zero; inclusive
     * @param people least population; inclusive
     * @param contiguity which cells touch
     * @return changed rules
     */
    public UrbanisationRules cluster(double density, double people, Contiguity contiguity) {
        UrbanisationRules copy = copy();
        copy.clusterDensity = Checks.positive(density, "density");
        copy.clusterPopulation = Checks.nonNegative(people, "people");
        copy.clusterContiguity = java.util.Objects.requireNonNull(contiguity, "contiguity");
        return copy;
    }

    /**
     * Another limit of water.
     *
     * @param landShare cells with less land, nobody and nothing built are water; 0 for no water at all
     * @return changed rules
     */
    public UrbanisationRules waterLandShare(double landShare) {
        UrbanisationRules copy = copy();
        copy.waterLandShare = Checks.between(landShare, 0, 1, "landShare");
        return copy;
    }

    /**
     * Another way to form dense and semi-dense clusters.
     *
     * @param which the manual's or GHSL's
     * @return changed rules
     */
    public UrbanisationRules levelTwo(LevelTwo which) {
        UrbanisationRules copy = copy();
        copy.levelTwo = java.util.Objects.requireNonNull(which, "which");
        return copy;
    }

    /**
     * Other dense urban clusters.
     *
     * @param density people per km² of land, above zero; inclusive
     * @param people least population; inclusive
     * @param contiguity which cells touch
     * @return changed rules
     */
    public UrbanisationRules dense(double density, double people, Contiguity contiguity) {
        UrbanisationRules copy = copy();
        copy.denseDensity = Checks.positive(density, "density");
        copy.densePopulation = Checks.nonNegative(people, "people");
        copy.denseContiguity = java.util.Objects.requireNonNull(contiguity, "contiguity");
        return copy;
    }

    /**
     * Other semi-dense urban clusters.
     *
     * @param density people per km² of land, above zero; inclusive
     * @param people least population; inclusive
     * @param contiguity which cells touch
     * @param buffer every cell must be further than this many cells, corners counting as one, from centres
     *     and dense clusters
     * @return changed rules
     */
    public UrbanisationRules semiDense(double density, double people, Contiguity contiguity, int buffer) {
        UrbanisationRules copy = copy();
        copy.semiDenseDensity = Checks.positive(density, "density");
        copy.semiDensePopulation = Checks.nonNegative(people, "people");
        copy.semiDenseContiguity = java.util.Objects.requireNonNull(contiguity, "contiguity");
        copy.semiDenseBuffer = Checks.atLeast(buffer, 0, "buffer");
        return copy;
    }

    /**
     * Other rural clusters.
     *
     * @param density people per km² of land, above zero; inclusive
     * @param people least population; inclusive
     * @param contiguity which cells touch
     * @return changed rules
     */
    public UrbanisationRules ruralCluster(double density, double people, Contiguity contiguity) {
        UrbanisationRules copy = copy();
        copy.ruralClusterDensity = Checks.positive(density, "density");
        copy.ruralClusterPopulation = Checks.nonNegative(people, "people");
        copy.ruralClusterContiguity = java.util.Objects.requireNonNull(contiguity, "contiguity");
        return copy;
    }

    /**
     * Another limit between low and very low density.
     *
     * @param density people per km² of land, above zero; inclusive
     * @return changed rules
     */
    public UrbanisationRules lowDensity(double density) {
        UrbanisationRules copy = copy();
        copy.lowDensity = Checks.positive(density, "density");
        return copy;
    }

    /**
     * The name of the set.
     *
     * @return as {@code GHSL_R2023A}, with an asterisk behind it once a rule has been changed
     */
    public String name() {
        return name;
    }

    /**
     * Density of urban centres.
     *
     * @return people per km² of land
     */
    public double centreDensity() {
        return centreDensity;
    }

    /**
     * Least population of urban centres.
     *
     * @return people
     */
    public double centrePopulation() {
        return centrePopulation;
    }

    /**
     * Contiguity of urban centres.
     *
     * @return which cells touch
     */
    public Contiguity centreContiguity() {
        return centreContiguity;
    }

    /**
     * Built-up share of land at which a cell counts as dense.
     *
     * @return the share, empty where only density counts
     */
    public OptionalDouble builtUp() {
        return Double.isNaN(builtUp) ? OptionalDouble.empty() : OptionalDouble.of(builtUp);
    }

    /** The exact share at which the rounded one reaches the limit. */
    double builtUpLimit() {
        if (builtUpDecimals < 0) {
            return builtUp;
        }
        double ten = Math.pow(10, builtUpDecimals);
        double whole = Math.rint(builtUp * ten);
        return ((Ties.equal(builtUp * ten, whole) ? whole : Math.ceil(builtUp * ten)) - 0.5) / ten;
    }

    /**
     * Decimals to which the built-up share of land is rounded.
     *
     * @return decimals, −1 for no rounding
     */
    public int builtUpDecimals() {
        return builtUpDecimals;
    }

    /**
     * Area below which gaps are filled.
     *
     * @return km²
     */
    public double gapArea() {
        return gapArea;
    }

    /**
     * How edges are smoothed.
     *
     * @return the rule
     */
    public EdgeSmoothing smoothing() {
        return smoothing;
    }

    /**
     * Order of filling and smoothing.
     *
     * @return what comes first
     */
    public Order order() {
        return order;
    }

    /**
     * When a centre's people are tested.
     *
     * @return before or after filling
     */
    public SizeTest sizeTest() {
        return sizeTest;
    }

    /**
     * Density of urban clusters.
     *
     * @return people per km² of land
     */
    public double clusterDensity() {
        return clusterDensity;
    }

    /**
     * Least population of urban clusters.
     *
     * @return people
     */
    public double clusterPopulation() {
        return clusterPopulation;
    }

    /**
     * Contiguity of urban clusters.
     *
     * @return which cells touch
     */
    public Contiguity clusterContiguity() {
        return clusterContiguity;
    }

    /**
     * Land share below which an empty cell is water.
     *
     * @return fraction of the cell
     */
    public double waterLandShare() {
        return waterLandShare;
    }

    /**
     * How dense and semi-dense clusters are formed.
     *
     * @return the manual's or GHSL's way
     */
    public LevelTwo levelTwo() {
        return levelTwo;
    }

    /**
     * Density of dense urban clusters.
     *
     * @return people per km² of land
     */
    public double denseDensity() {
        return denseDensity;
    }

    /**
     * Least population of dense urban clusters.
     *
     * @return people
     */
    public double densePopulation() {
        return densePopulation;
    }

    /**
     * Contiguity of dense urban clusters.
     *
     * @return which cells touch
     */
    public Contiguity denseContiguity() {
        return denseContiguity;
    }

    /**
     * Density of semi-dense urban clusters.
     *
     * @return people per km² of land
     */
    public double semiDenseDensity() {
        return semiDenseDensity;
    }

    /**
     * Least population of semi-dense urban clusters.
     *
     * @return people
     */
    public double semiDensePopulation() {
        return semiDensePopulation;
    }

    /**
     * Contiguity of semi-dense urban clusters.
     *
     * @return which cells touch
     */
    public Contiguity semiDenseContiguity() {
        return semiDenseContiguity;
    }

    /**
     * Buffer of semi-dense urban clusters.
     *
     * @return cells around centres and dense clusters
     */
    public int semiDenseBuffer() {
        return semiDenseBuffer;
    }

    /**
     * Density of rural clusters.
     *
     * @return people per km² of land
     */
    public double ruralClusterDensity() {
        return ruralClusterDensity;
    }

    /**
     * Least population of rural clusters.
     *
     * @return people
     */
    public double ruralClusterPopulation() {
        return ruralClusterPopulation;
    }

    /**
     * Contiguity of rural clusters.
     *
     * @return which cells touch
     */
    public Contiguity ruralClusterContiguity() {
        return ruralClusterContiguity;
    }

    /**
     * Density of low-density rural cells.
     *
     * @return people per km² of land
     */
    public double lowDensity() {
        return lowDensity;
    }

    private String allRules() {
        return String.format(
                Locale.ROOT,
                "centre %s/km² %s people %s, built-up %s (%d decimals), gaps < %s km², %s, %s, %s; "
                        + "cluster %s/km² %s people %s; water < %s land; level 2 %s: dense %s/%s %s, semi-dense %s/%s "
                        + "%s beyond %d cells, rural cluster %s/%s %s, low %s",
                centreDensity,
                centrePopulation,
                centreContiguity,
                builtUp,
                builtUpDecimals,
                gapArea,
                smoothing,
                order,
                sizeTest,
                clusterDensity,
                clusterPopulation,
                clusterContiguity,
                waterLandShare,
                levelTwo,
                denseDensity,
                densePopulation,
                denseContiguity,
                semiDenseDensity,
                semiDensePopulation,
                semiDenseContiguity,
                semiDenseBuffer,
                ruralClusterDensity,
                ruralClusterPopulation,
                ruralClusterContiguity,
                lowDensity);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UrbanisationRules that && allRules().equals(that.allRules());
    }

    @Override
    public int hashCode() {
        return allRules().hashCode();
    }

    @Override
    public String toString() {
        return "UrbanisationRules[" + name + ": " + allRules() + "]";
    }
}
