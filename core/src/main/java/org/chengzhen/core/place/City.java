package org.chengzhen.core.place;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;

/**
 * A city. In China: a prefecture-level city (or prefecture, league, autonomous prefecture), or a municipality.
 *
 * @param code what identifies it
 * @param name in English, or the only name there is
 * @param localName in the language of the place; the same as the name where none is known
 * @param level its administrative level
 * @param parentCode code of the unit that it belongs to, where known
 * @param centre its centre, where known
 */
public record City(
        String code,
        String name,
        String localName,
        AdministrativeLevel level,
        Optional<String> parentCode,
        Optional<GeoPoint> centre)
        implements Place, Serializable {
    /**
     * Checks code and name.
     *
     * @param code what identifies it
     * @param name in English, or the only name there is
     * @param localName in the language of the place; the same as the name where none is known
     * @param level its administrative level
     * @param parentCode code of the unit that it belongs to, where known
     * @param centre its centre, where known
     */
    public City {
        Checks.argument(!code.isBlank(), "code must not be blank");
        Checks.argument(!name.isBlank(), "name of %s must not be blank", code);
    }

    /**
     * Starts a city.
     *
     * @param code what identifies it
     * @param name in English, or the only name there is
     * @return a builder
     */
    public static Builder builder(String code, String name) {
        return new Builder(Objects.requireNonNull(code, "code"), Objects.requireNonNull(name, "name"));
    }

    @Override
    public String toString() {
        return "City[" + code + " " + name + (localName.equals(name) ? "" : " " + localName) + "]";
    }

    /** A record with optional components is serialized by another form. */
    private Object writeReplace() {
        return new RecordForm(this);
    }

    /** Collects the attributes of a {@link City}. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String code;
        private final String name;
        private String localName;
        private AdministrativeLevel level = AdministrativeLevel.PREFECTURE;
        private Optional<String> parentCode = Optional.empty();
        private Optional<GeoPoint> centre = Optional.empty();

        private Builder(String code, String name) {
            this.code = code;
            this.name = name;
            this.localName = name;
        }

        /**
         * Sets the name in the language of the place.
         *
         * @param value as {@code 广州}
         * @return this builder
         */
        public Builder localName(String value) {
            localName = value;
            return this;
        }

        /**
         * Sets the administrative level.
         *
         * @param value PREFECTURE by default
         * @return this builder
         */
        public Builder level(AdministrativeLevel value) {
            level = value;
            return this;
        }

        /**
         * Sets the unit that it belongs to.
         *
         * @param value code of the parent
         * @return this builder
         */
        public Builder parent(String value) {
            parentCode = Optional.of(value);
            return this;
        }

        /**
         * Sets the centre.
         *
         * @param value a point
         * @return this builder
         */
        public Builder centre(GeoPoint value) {
            centre = Optional.of(value);
            return this;
        }

        /**
         * Builds it.
         *
         * @return the city
         * @throws IllegalArgumentException if code or name is blank
         */
        public City build() {
            return new City(code, name, localName, level, parentCode, centre);
        }
    }
}
