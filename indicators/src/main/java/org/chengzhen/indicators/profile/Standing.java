package org.chengzhen.indicators.profile;

/** How a place stands against one item of an indicator system. */
public enum Standing {
    /** The target is met. */
    MET("达标"),
    /** Not met yet, but as far as the straight line from the base asks, or fast enough to arrive in time. */
    ON_TRACK("进度正常"),
    /** Not met yet, and too slow to arrive in time. */
    BEHIND("进度滞后"),
    /** Not met yet; how fast the value moves is not known. */
    OPEN("未达标，进度不明"),
    /** Not met in the year in which it was due, or of a target that holds always. */
    MISSED("未达标"),
    /** The item sets no number, or one that needs a base that is not known. */
    NO_TARGET("无目标值"),
    /** There is no value. */
    NO_DATA("缺数据");

    private final String localName;

    Standing(String localName) {
        this.localName = localName;
    }

    /**
     * The name in Chinese.
     *
     * @return as 达标
     */
    public String localName() {
        return localName;
    }

    /**
     * Whether the place does what the item asks so far.
     *
     * @return whether it is {@link #MET} or {@link #ON_TRACK}
     */
    public boolean good() {
        return this == MET || this == ON_TRACK;
    }

    /**
     * Whether the place falls short of what the item asks.
     *
     * @return whether it is {@link #MISSED} or {@link #BEHIND}
     */
    public boolean problem() {
        return this == MISSED || this == BEHIND;
    }
}
