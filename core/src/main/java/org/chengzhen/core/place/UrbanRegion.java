package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** A place that a plan makes up of member units: a city cluster or a metropolitan area. */
public sealed interface UrbanRegion extends Place permits CityCluster, MetropolitanArea {
    /**
     * The units that belong to it, each as a whole or in part.
     *
     * @return memberships in the order of the plan, no unit twice
     */
    ImmutableList<Membership> members();

    /**
     * The codes of its members.
     *
     * @return codes in the order of the plan
     */
    default ImmutableList<String> memberCodes() {
        return members().stream().map(Membership::code).collect(ImmutableList.toImmutableList());
    }

    /**
     * The membership of one unit.
     *
     * @param memberCode code of the unit
     * @return the membership, empty where the unit does not belong
     */
    default Optional<Membership> membership(String memberCode) {
        return members().stream().filter(m -> m.code().equals(memberCode)).findFirst();
    }
}
