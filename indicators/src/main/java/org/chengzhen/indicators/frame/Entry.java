package org.chengzhen.indicators.frame;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Certainty;

/**
 * What the catalogue says of an indicator.
 *
 * @param id as {@code B31}
 * @param name in English, the field's term
 * @param localName in Chinese
 * @param unit of the main value, in words or symbols
 * @param formula with its symbols explained
 * @param reading how to read a value: range, thresholds, direction
 * @param source author, year, title; or the standard
 * @param certainty how sure formula and facts are
 */
public record Entry(
        String id,
        String name,
        String localName,
        String unit,
        String formula,
        String reading,
        String source,
        Certainty certainty)
        implements Serializable {
    /**
     * Checks the id.
     *
     * @param id as {@code B31}
     * @param name in English, the field's term
     * @param localName in Chinese
     * @param unit of the main value, in words or symbols
     * @param formula with its symbols explained
     * @param reading how to read a value: range, thresholds, direction
     * @param source author, year, title; or the standard
     * @param certainty how sure formula and facts are
     */
    public Entry {
        Theme.of(id);
        Checks.argument(!name.isBlank(), "name of %s must not be blank", id);
    }

    /** What stands above a result: id, names, unit and source. */
    Map<String, Object> heading() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("name", name);
        map.put("localName", localName);
        map.put("unit", unit);
        map.put("source", source);
        return map;
    }

    /**
     * Starts an entry.
     *
     * @param id as {@code B31}
     * @param name in English
     * @param localName in Chinese
     * @return a builder with certainty HIGH
     */
    public static Builder of(String id, String name, String localName) {
        return new Builder(id, name, localName);
    }

    /**
     * The theme.
     *
     * @return by the first letter of the id
     */
    public Theme theme() {
        return Theme.of(id);
    }

    /** Collects the facts of an {@link Entry}. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final String name;
        private final String localName;
        private String unit = "";
        private String formula = "";
        private String reading = "";
        private String source = "";
        private Certainty certainty = Certainty.HIGH;

        private Builder(String id, String name, String localName) {
            this.id = id;
            this.name = name;
            this.localName = localName;
        }

        /**
         * Sets the unit of the main value.
         *
         * @param value in words or symbols
         * @return this builder
         */
        public Builder unit(String value) {
            unit = value;
            return this;
        }

        /**
         * Sets the formula.
         *
         * @param value with its symbols explained
         * @return this builder
         */
        public Builder formula(String value) {
            formula = value;
            return this;
        }

        /**
         * Sets how to read a value.
         *
         * @param value range, thresholds, direction
         * @return this builder
         */
        public Builder reading(String value) {
            reading = value;
            return this;
        }

        /**
         * Sets the source.
         *
         * @param value author, year, title; or the standard
         * @return this builder
         */
        public Builder source(String value) {
            source = value;
            return this;
        }

        /**
         * Sets how sure formula and facts are.
         *
         * @param value HIGH by default
         * @return this builder
         */
        public Builder certainty(Certainty value) {
            certainty = value;
            return this;
        }

        /**
         * Builds the entry.
         *
         * @return the entry
         */
        public Entry build() {
            return new Entry(id, name, localName, unit, formula, reading, source, certainty);
        }
    }
}
