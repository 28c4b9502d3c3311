package org.chengzhen.indicators.frame;

/** The themes of the catalogue, by the first letter of an entry's id. */
public enum Theme {
    /** S: standards and reference data. */
    STANDARDS('S', "Standards", "标准"),
    /** A: citizenization, public services, consumption and investment. */
    CITIZENIZATION('A', "Citizenization", "市民化"),
    /** B: city clusters and metropolitan areas. */
    CLUSTER('B', "City clusters", "城市群与都市圈"),
    /** C: megacities. */
    MEGACITY('C', "Megacities", "超大特大城市"),
    /** D: counties. */
    COUNTY('D', "Counties", "县域"),
    /** M: methods of evaluation. */
    EVALUATION('M', "Methods", "评价方法");

    private final char letter;
    private final String title;
    private final String localTitle;

    Theme(char letter, String title, String localTitle) {
        this.letter = letter;
        this.title = title;
        this.localTitle = localTitle;
    }

    /**
     * The theme of an entry.
     *
     * @param id of the entry, as {@code B31}
     * @return the theme whose letter it begins with
     * @throws IllegalArgumentException if no theme has the letter
     */
    public static Theme of(String id) {
        for (Theme theme : values()) {
            if (!id.isEmpty() && id.charAt(0) == theme.letter) {
                return theme;
            }
        }
        throw new IllegalArgumentException("id must begin with S, A, B, C, D or M but is " + id);
    }

    /**
     * The English title.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * The Chinese title.
     *
     * @return the title
     */
    public String localTitle() {
        return localTitle;
    }
}
