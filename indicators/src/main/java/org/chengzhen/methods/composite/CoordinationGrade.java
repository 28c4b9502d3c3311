package org.chengzhen.methods.composite;

/** The ten grades of coordinated development: Liao Chongbin (1999). */
public enum CoordinationGrade {
    /** 0 to 0.1, 极度失调. */
    EXTREME_IMBALANCE("极度失调"),
    /** 0.1 to 0.2, 严重失调. */
    SEVERE_IMBALANCE("严重失调"),
    /** 0.2 to 0.3, 中度失调. */
    MODERATE_IMBALANCE("中度失调"),
    /** 0.3 to 0.4, 轻度失调. */
    MILD_IMBALANCE("轻度失调"),
    /** 0.4 to 0.5, 濒临失调. */
    NEAR_IMBALANCE("濒临失调"),
    /** 0.5 to 0.6, 勉强协调. */
    BARELY_COORDINATED("勉强协调"),
    /** 0.6 to 0.7, 初级协调. */
    PRIMARY("初级协调"),
    /** 0.7 to 0.8, 中级协调. */
    INTERMEDIATE("中级协调"),
    /** 0.8 to 0.9, 良好协调. */
    GOOD("良好协调"),
    /** 0.9 to 1, 优质协调. */
    HIGH_QUALITY("优质协调");

    private final String chineseName;

    CoordinationGrade(String chineseName) {
        this.chineseName = chineseName;
    }

    /**
     * The grade's name in the literature.
     *
     * @return as 初级协调
     */
    public String chineseName() {
        return chineseName;
    }
}
