package org.chengzhen.core.place;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;

/**
 * That a unit belongs to a city cluster or a metropolitan area.
 *
 * @param code of the member unit
 * @param coverage whether the whole unit belongs
 * @param scope the counties or districts that belong where coverage is partial, as far as known; else empty
 */
public record Membership(String code, Coverage coverage, String scope) implements Serializable {
    /**
     * Checks the code.
     *
     * @param code of the member unit
     * @param coverage whether the whole unit belongs
     * @param scope the counties or districts that belong where coverage is partial, as far as known; else empty
     */
    public Membership {
        Checks.argument(!code.isBlank(), "code of a member must not be blank");
    }

    /**
     * A unit that belongs as a whole.
     *
     * @param code of the member unit
     * @return the membership
     */
    public static Membership whole(String code) {
        return new Membership(code, Coverage.WHOLE, "");
    }

    /**
     * A unit of which only a part belongs.
     *
     * @param code of the member unit
     * @param scope the part, in words
     * @return the membership
     */
    public static Membership part(String code, String scope) {
        return new Membership(code, Coverage.PART, Objects.requireNonNull(scope, "scope"));
    }

    /** Refuses a unit that is named twice. */
    static void requireDistinct(List<Membership> members, String whole) {
        long distinct = members.stream().map(Membership::code).distinct().count();
        Checks.argument(distinct == members.size(), "%s names a member twice", whole);
    }
}
