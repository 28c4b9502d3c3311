package org.chengzhen.core.plot;

/** A rectangle in pixels. */
record Box(double x, double y, double width, double height) {
    boolean meets(Box that) {
        return x < that.x + that.width && that.x < x + width && y < that.y + that.height && that.y < y + height;
    }

    /** The box less a part of its width and height at each side: what a round mark fills of it. */
    Box within(double part) {
        return new Box(x + part * width, y + part * height, width * (1 - 2 * part), height * (1 - 2 * part));
    }

    boolean within(Box that) {
        return x >= that.x && y >= that.y && x + width <= that.x + that.width && y + height <= that.y + that.height;
    }
}
