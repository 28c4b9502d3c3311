package org.chengzhen.core.place;

/**
 * The main functional zones (主体功能区) into which counties fall, by mode of development and by content.
 *
 * <p>Source: State Council (2010), National Main Functional Zone Plan, Guofa [2010] No. 46.
 */
public enum FunctionalZone {
    /** Optimised development (优化开发区). */
    OPTIMISED(Content.URBANISED, "优化开发区"),
    /** Key development (重点开发区). */
    KEY(Content.URBANISED, "重点开发区"),
    /** Restricted development: main area of agricultural products (农产品主产区). */
    AGRICULTURAL(Content.AGRICULTURAL, "农产品主产区"),
    /** Restricted development: area of key ecological function (重点生态功能区). */
    ECOLOGICAL(Content.ECOLOGICAL, "重点生态功能区"),
    /** Prohibited development (禁止开发区). */
    PROHIBITED(Content.ECOLOGICAL, "禁止开发区");

    /** What a zone mainly provides. */
    public enum Content {
        /** Industrial goods and services (城市化地区). */
        URBANISED,
        /** Agricultural products (农业地区). */
        AGRICULTURAL,
        /** Ecological goods (生态地区). */
        ECOLOGICAL
    }

    private final Content content;
    private final String localName;

    FunctionalZone(Content content, String localName) {
        this.content = content;
        this.localName = localName;
    }

    /**
     * What the zone mainly provides.
     *
     * @return the content
     */
    public Content content() {
        return content;
    }

    /**
     * The Chinese term.
     *
     * @return as {@code 重点开发区}
     */
    public String localName() {
        return localName;
    }
}
