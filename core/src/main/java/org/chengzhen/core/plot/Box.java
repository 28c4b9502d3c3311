package org.chengzhen.core.plot;

/** A rectangle in pixels. */
record Box(double x, double y, double width, double height) {
    boolean meets(Box that) {
        return x < that.x + that.width && that.x < x + width && y < that.y + that.height && that.y < y + height;
    }

    boolean within(Box that) {
        return x >= that.x && y >= that.y && x + width <= that.x + that.width && y + height <= that.y + that.height;
    }
}
