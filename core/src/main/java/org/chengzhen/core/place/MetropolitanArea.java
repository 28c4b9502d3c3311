package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;

/**
 * A metropolitan area (都市圈): a large city with the surroundings that commute to it or are planned with it.
 *
 * @param code what identifies it
 * @param name in English
 * @param localName in the language of the place
 * @param plan the approval, plan or rule that names the members
 * @param vintage when it was approved or computed, as 2021-02
 * @param scope the scope of the plan that the members make up
 * @param certainty how sure the membership is
 * @param members the units that belong to it, each as a whole or in part
 */
public record MetropolitanArea(
        String code,
        String name,
        String localName,
        String plan,
        String vintage,
        PlanScope scope,
        Certainty certainty,
        ImmutableList<Membership> members)
        implements UrbanRegion, Serializable {
    /**
     * Checks code, name, and that no unit is named twice.
     *
     * @param code what identifies it
     * @param name in English
     * @param localName in the language of the place
     * @param plan the approval, plan or rule that names the members
     * @param vintage when it was approved or computed, as 2021-02
     * @param scope the scope of the plan that the members make up
     * @param certainty how sure the membership is
     * @param members the units that belong to it, each as a whole or in part
     */
    public MetropolitanArea {
        Checks.argument(!code.isBlank(), "code must not be blank");
        Checks.argument(!name.isBlank(), "name of %s must not be blank", code);
        Membership.requireDistinct(members, name);
    }

    /**
     * Starts a metropolitan area.
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
        return "MetropolitanArea[" + code + " " + name + (localName.equals(name) ? "" : " " + localName) + ", "
                + members.size() + " members]";
    }

    /** Collects the attributes of a {@link MetropolitanArea}. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String code;
        private final String name;
        private String localName;
        private String plan = "";
        private String vintage = "";
        private PlanScope scope = PlanScope.AREA_PROPER;
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
         * Sets the approval, plan or rule that names the members.
         *
         * @param value the approval, plan or rule that names the members
         * @return this builder
         */
        public Builder plan(String value) {
            plan = value;
            return this;
        }

        /**
         * Sets when it was approved or computed, as 2021-02.
         *
         * @param value when it was approved or computed, as 2021-02
         * @return this builder
         */
        public Builder vintage(String value) {
            vintage = value;
            return this;
        }

        /**
         * Sets the scope of the plan that the members make up.
         *
         * @param value the scope of the plan that the members make up
         * @return this builder
         */
        public Builder scope(PlanScope value) {
            scope = value;
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
         * @return the metropolitan area
         * @throws IllegalArgumentException if code or name is blank, or a member is named twice
         */
        public MetropolitanArea build() {
            return new MetropolitanArea(code, name, localName, plan, vintage, scope, certainty, members.build());
        }
    }
}
