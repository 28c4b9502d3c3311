package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;

/**
 * A city cluster (城市群): cities that a plan means to develop as one.
 *
 * @param code what identifies it
 * @param name in English
 * @param localName in the language of the place
 * @param tier the tier of the plan; empty where no national plan ranks it
 * @param plan the plan document that names the members
 * @param vintage the year of that document, as 2016
 * @param certainty how sure the membership is
 * @param members the units that belong to it, each as a whole or in part
 */
public record CityCluster(
        String code,
        String name,
        String localName,
        Optional<ClusterTier> tier,
        String plan,
        String vintage,
        Certainty certainty,
        ImmutableList<Membership> members)
        implements UrbanRegion, Serializable {
    /**
     * Checks code, name, and that no unit is named twice.
     *
     * @param code what identifies it
     * @param name in English
     * @param localName in the language of the place
     * @param tier the tier of the plan; empty where no national plan ranks it
     * @param plan the plan document that names the members
     * @param vintage the year of that document, as 2016
     * @param certainty how sure the membership is
     * @param members the units that belong to it, each as a whole or in part
     */
    public CityCluster {
        Checks.argument(!code.isBlank(), "code must not be blank");
        Checks.argument(!name.isBlank(), "name of %s must not be blank", code);
        Membership.requireDistinct(members, name);
    }

    /**
     * Starts a city cluster.
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
        return "CityCluster[" + code + " " + name + (localName.equals(name) ? "" : " " + localName) + ", "
                + members.size() + " members]";
    }

    /** A record with optional components is serialized by another form. */
    private Object writeReplace() {
        return new RecordForm(this);
    }

    /** Collects the attributes of a {@link CityCluster}. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String code;
        private final String name;
        private String localName;
        private Optional<ClusterTier> tier = Optional.empty();
        private String plan = "";
        private String vintage = "";
        private Certainty certainty = Certainty.HIGH;
        private final ImmutableList.Builder<Membership> members = ImmutableList.builder();

        private Builder(String code, String name) {
            this.code = code;
            this.name = name;
            this.localName = name;
        }

        /**
         * Sets the name in the language of the place.
         *
         * @param value as {@code 长三角}
         * @return this builder
         */
        public Builder localName(String value) {
            localName = value;
            return this;
        }

        /**
         * Sets the tier of the plan.
         *
         * @param value the tier of the plan; empty where no national plan ranks it
         * @return this builder
         */
        public Builder tier(Optional<ClusterTier> value) {
            tier = value;
            return this;
        }

        /**
         * Sets the plan document that names the members.
         *
         * @param value the plan document that names the members
         * @return this builder
         */
        public Builder plan(String value) {
            plan = value;
            return this;
        }

        /**
         * Sets the year of that document.
         *
         * @param value the year of that document
         * @return this builder
         */
        public Builder vintage(String value) {
            vintage = value;
            return this;
        }

        /**
         * Sets how sure the membership is.
         *
         * @param value how sure the membership is
         * @return this builder
         */
        public Builder certainty(Certainty value) {
            certainty = value;
            return this;
        }

        /**
         * Adds one member.
         *
         * @param value a unit, whole or in part
         * @return this builder
         */
        public Builder member(Membership value) {
            members.add(value);
            return this;
        }

        /**
         * Adds members that belong as a whole.
         *
         * @param codes of the units
         * @return this builder
         */
        public Builder members(List<String> codes) {
            codes.forEach(c -> members.add(Membership.whole(c)));
            return this;
        }

        /**
         * Builds it.
         *
         * @return the city cluster
         * @throws IllegalArgumentException if code or name is blank, or a member is named twice
         */
        public CityCluster build() {
            return new CityCluster(code, name, localName, tier, plan, vintage, certainty, members.build());
        }
    }
}
