package org.chengzhen.core.result;

/** What kind of thing went wrong: by it a service tells a wrong name from a bad number. */
public enum ErrorCode {
    /** No place has the code or name that was asked for. */
    NO_SUCH_PLACE,
    /** Several places have the name that was asked for: a code tells them apart. */
    SEVERAL_PLACES,
    /** No variable has the id that was asked for. */
    NO_SUCH_VARIABLE,
    /** The year that was asked for is not there. */
    NO_SUCH_YEAR,
    /** The catalogue has no entry of that id. */
    NO_SUCH_INDICATOR,
    /** The entry that was asked for is there, and of another kind. */
    OTHER_KIND,
    /** A result has no part of the name that was asked for. */
    NO_SUCH_PART,
    /** A system of indicators, a scorecard or an account has no item of the id that was asked for. */
    NO_SUCH_ITEM,
    /** A study lacks an input. */
    NO_SUCH_INPUT,
    /** A number lies outside its domain. */
    INVALID_VALUE,
    /** One cell is given twice, with different values. */
    VALUES_DIFFER,
    /** One variable is given in units that do not convert into each other, or as another kind of amount. */
    UNITS_DIFFER,
    /** One code is given to places of other type or name. */
    PLACES_DIFFER,
    /** One series comes from before and from after a revision. */
    VINTAGES_DIFFER,
    /** More cells than the values at hand can account for, or than memory can hold. */
    TOO_LARGE,
    /** A formula has no value here. */
    UNDEFINED,
    /** A source cannot be read. */
    UNREADABLE
}
