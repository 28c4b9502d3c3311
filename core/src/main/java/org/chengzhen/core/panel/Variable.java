package org.chengzhen.core.panel;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: a name, a unit, and the kind that says how values of parts make up the whole.
 *
 * <p>Two variables are equal when their ids are: a panel holds one of an id. Whether values of one can stand for the
 * other is what {@link #agreesWith} says.
 *
 * <pre>{@code
 * Variable beds = Variable.stock("hospital_beds", "Hospital beds", "医院床位数", Unit.COUNT);
 * }</pre>
 */
public final class Variable implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** How values of parts make up the whole. */
    public enum Kind {
        /** An amount at a date: population, area. Adds over places, not over years. */
        STOCK,
        /** An amount over a year: output, births. Adds over places. */
        FLOW,
        /** A part of a whole, or one amount over another of the same kind. Never added, never averaged. */
        RATIO,
        /** An amount per person, per area or the like. Never added, never averaged. */
        INTENSITY,
        /** Yes (1) or no (0). */
        FLAG,
        /** One of some classes, held as its number. */
        CLASS
    }

    private final String id;
    private final String name;
    private final String localName;
    private final Unit unit;
    private final Kind kind;
    // an Optional cannot be serialized
    private final @Nullable Variable numerator;
    private final @Nullable Variable denominator;

    private Variable(
            String id,
            String name,
            String localName,
            Unit unit,
            Kind kind,
            @Nullable Variable numerator,
            @Nullable Variable denominator) {
        Checks.argument(!id.isBlank(), "id of a variable must not be blank");
        Checks.argument(!name.isBlank(), "name of variable %s must not be blank", id);
        this.id = id;
        this.name = name;
        this.localName = Objects.requireNonNull(localName, "localName");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * A variable of any kind without parts.
     *
     * @param id short and unique, as {@code urban_population}
     * @param name in English
     * @param localName in Chinese or another language
     * @param unit of its values
     * @param kind how parts make up the whole
     * @return the variable
     */
    public static Variable of(String id, String name, String localName, Unit unit, Kind kind) {
        return new Variable(id, name, localName, unit, kind, null, null);
    }

    /**
     * An amount at a date.
     *
     * @param id short and unique
     * @param name in English
     * @param localName in Chinese or another language
     * @param unit of its values
     * @return the variable
     */
    public static Variable stock(String id, String name, String localName, Unit unit) {
        return of(id, name, localName, unit, Kind.STOCK);
    }

    /**
     * An amount over a year.
     *
     * @param id short and unique
     * @param name in English
     * @param localName in Chinese or another language
     * @param unit of its values
     * @return the variable
     */
    public static Variable flow(String id, String name, String localName, Unit unit) {
        return of(id, name, localName, unit, Kind.FLOW);
    }

    /**
     * One amount over another of the same dimension, as a share.
     *
     * @param id short and unique
     * @param name in English
     * @param localName in Chinese or another language
     * @param unit of its values, a fraction or percent
     * @param numerator the part
     * @param denominator the whole
     * @return the variable
     */
    public static Variable ratio(
            String id, String name, String localName, Unit unit, Variable numerator, Variable denominator) {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        return new Variable(id, name, localName, unit, Kind.RATIO, numerator, denominator);
    }

    /**
     * One amount per another, as output per person.
     *
     * @param id short and unique
     * @param name in English
     * @param localName in Chinese or another language
     * @param unit of its values, of the dimension numerator / denominator
     * @param numerator the amount
     * @param denominator per what
     * @return the variable
     */
    public static Variable intensity(
            String id, String name, String localName, Unit unit, Variable numerator, Variable denominator) {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        return new Variable(id, name, localName, unit, Kind.INTENSITY, numerator, denominator);
    }

    /** As its id, names, kind, and unit with dimension and factor; a ratio or intensity has its numerator and denominator too. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("name", name);
        map.put("localName", localName);
        map.put("unit", unit.symbol());
        map.put("dimension", unit.dimension());
        map.put(
                "factor",
                List.of(unit.numerator().toString(), unit.denominator().toString()));
        map.put("kind", kind.name());
        if (numerator != null && denominator != null) {
            map.put("numerator", numerator.toMap());
            map.put("denominator", denominator.toMap());
        }
        return map;
    }

    /**
     * What identifies it.
     *
     * @return short and unique
     */
    public String id() {
        return id;
    }

    /**
     * The English name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The name in Chinese or another language.
     *
     * @return the name
     */
    public String localName() {
        return localName;
    }

    /**
     * The unit of its values in a panel.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * How parts make up the whole.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether values of places may be added.
     *
     * @return true for stocks and flows
     */
    public boolean additive() {
        return kind == Kind.STOCK || kind == Kind.FLOW;
    }

    /**
     * What stands above in a ratio or intensity.
     *
     * @return the variable, empty where none is named
     */
    public Optional<Variable> numerator() {
        return Optional.ofNullable(numerator);
    }

    /**
     * What stands below in a ratio or intensity.
     *
     * @return the variable, empty where none is named
     */
    public Optional<Variable> denominator() {
        return Optional.ofNullable(denominator);
    }

    /**
     * Whether values of another variable can stand for this one's: the same id and kind, and a unit that converts.
     *
     * @param other any variable
     * @return true where they measure the same
     */
    public boolean agreesWith(Variable other) {
        return this == other || (id.equals(other.id) && kind == other.kind && unit.convertibleTo(other.unit));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variable that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** As {@code urban_population [persons]}. */
    @Override
    public String toString() {
        return id + " [" + unit + "]";
    }
}
