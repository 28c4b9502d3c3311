package org.chengzhen.indicators.profile;

import java.util.Locale;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.English;
import org.chengzhen.indicators.frame.Entry;

/** The language of a profile's labels. */
public enum Language {
    /** English names. */
    ENGLISH,
    /** Chinese names. */
    CHINESE;

    private static final Unit YUAN_PER_AREA = Unit.per(Unit.YUAN, Unit.SQUARE_KILOMETRE);

    /**
     * A word in this language.
     *
     * @param english the English word
     * @param chinese the Chinese word
     * @return one of the two
     */
    public String of(String english, String chinese) {
        return this == CHINESE ? chinese : english;
    }

    /**
     * The name of a place in this language.
     *
     * @param place any place
     * @return the English name where no other is known
     */
    public String name(Place place) {
        return this == CHINESE && !place.localName().isEmpty() ? place.localName() : place.name();
    }

    /**
     * The name of a variable in this language.
     *
     * @param variable any variable
     * @return the English name where no other is known
     */
    public String name(Variable variable) {
        return this == CHINESE ? Chinese.name(variable) : variable.name();
    }

    /**
     * A word, heading or sentence of a report in this language.
     *
     * @param english as the reports have it
     * @return the Chinese where it is asked for and known, else the English
     */
    public String word(String english) {
        if (this == ENGLISH) {
            return english;
        }
        String own = Words.CHINESE.get(english);
        return own == null ? Chinese.sentence(english) : own;
    }

    /**
     * A value as a reader wants it: the constant of a class or status in words.
     *
     * @param value a number, a class or a status, as {@code SUPER_LARGE} or {@code MISSING (gdp missing)}
     * @return as super-large city, 超大城市
     */
    public String shown(String value) {
        return this == CHINESE ? word(value) : English.word(value);
    }

    /** How to read an entry. */
    String reading(Entry entry) {
        return this == CHINESE ? Chinese.reading(entry) : entry.reading();
    }

    /** The unit in which a table shows amounts: a hundred million yuan, and in Chinese ten thousand persons. */
    Unit shown(Unit unit) {
        if (unit.equals(Unit.YUAN)) {
            return Unit.HUNDRED_MILLION_YUAN;
        }
        if (unit.equals(YUAN_PER_AREA)) {
            return Unit.per(Unit.HUNDRED_MILLION_YUAN, Unit.SQUARE_KILOMETRE);
        }
        return this == CHINESE && unit.equals(Unit.PERSON) ? Unit.TEN_THOUSAND_PERSONS : unit;
    }

    /** The symbol of a unit in this language. */
    String symbol(Unit unit) {
        return this == CHINESE ? Chinese.word(unit.symbol()) : unit.symbol();
    }

    /**
     * The locale of this language.
     *
     * @return as the JDK names it
     */
    public Locale locale() {
        return this == CHINESE ? Locale.CHINESE : Locale.ENGLISH;
    }
}
