package org.chengzhen.indicators.profile;

import java.util.Locale;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.indicators.frame.Chinese;

/** The language of a profile's labels. */
public enum Language {
    /** English names. */
    ENGLISH,
    /** Chinese names. */
    CHINESE;

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
        return this == CHINESE && !variable.localName().isEmpty() ? variable.localName() : variable.name();
    }

    /**
     * A word, heading or sentence of a report in this language.
     *
     * @param english as the reports have it
     * @return the Chinese where it is asked for and known, else the English
     */
    public String word(String english) {
        return this == CHINESE ? Words.CHINESE.getOrDefault(english, english) : english;
    }

    /** The unit in which a table shows amounts: a hundred million yuan, and in Chinese ten thousand persons. */
    Unit shown(Unit unit) {
        if (unit.equals(Unit.YUAN)) {
            return Unit.HUNDRED_MILLION_YUAN;
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
