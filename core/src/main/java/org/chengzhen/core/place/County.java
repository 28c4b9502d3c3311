package org.chengzhen.core.place;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;

/**
 * A county, county-level city, district or banner: the level at which county towns carry urbanization.
 *
 * @param code what identifies it
 * @param name in English, or the only name there is
 * @param localName in the language of the place; the same as the name where none is known
 * @param type its type by the opinions of 2022 on county towns, where assigned
 * @param zone its main functional zone, where known
 * @param parentCode code of the unit that it belongs to, where known
 * @param centre its centre, where known
 */
public record County(
        String code,
        String name,
        String localName,
        Optional<CountyType> type,
        Optional<FunctionalZone> zone,
        Optional<String> parentCode,
        Optional<GeoPoint> centre)
        implements Place, Serializable {
    /**
     * Checks code and name.
     *
     * @param code what identifies it
     * @param name in English, or the only name there is
     * @param localName in the language of the place; the same as the name where none is known
     * @param type its type by the opinions of 2022 on county towns, where assigned
     * @param zone its main functional zone, where known
     * @param parentCode code of the unit that it belongs to, where known
     * @param centre its centre, where known
     */
    public County {
        Checks.argument(!code.isBlank(), "code must not be blank");
        Checks.argument(!name.isBlank(), "name of %s must not be blank", code);
    }

    /**
     * Starts a county.
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
        return "County[" + code + " " + name + (localName.equals(name) ? "" : " " + localName) + "]";
    }

    /** A record with optional components is serialized by another form. */
    private Object writeReplace() {
        return new RecordForm(this);
    }

    /** Collects the attributes of a {@link County}. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String code;
        private final String name;
        private String localName;
        private Optional<CountyType> type = Optional.empty();
        private Optional<FunctionalZone> zone = Optional.empty();
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
         * Sets the type of the county town.
         *
         * @param value one of the five official types
         * @return this builder
         */
        public Builder type(CountyType value) {
            type = Optional.of(value);
            return this;
        }

        /**
         * Sets the main functional zone.
         *
         * @param value as the plan of 2010 assigns it
         * @return this builder
         */
        public Builder zone(FunctionalZone value) {
            zone = Optional.of(value);
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
         * @return the county
         * @throws IllegalArgumentException if code or name is blank
         */
        public County build() {
            return new County(code, name, localName, type, zone, parentCode, centre);
        }
    }
}
