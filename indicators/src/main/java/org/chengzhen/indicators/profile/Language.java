package org.chengzhen.indicators.profile;

/** The language of a profile's labels. */
public enum Language {
    /** English names of indicators. */
    ENGLISH,
    /** Chinese names of indicators. */
    CHINESE
}
