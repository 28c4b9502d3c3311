package org.chengzhen.indicators.frame;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;

/** Whether a part of a result holds a number that is none: the limits of doubles are no result. */
final class Numbers {
    private Numbers() {}

    /** False for NaN and infinity, and for what holds an infinity; a NaN within a list or matrix is a missing value. */
    static boolean isFinite(Object part) {
        return part instanceof Double number ? Double.isFinite(number) : !holdsInfinity(part);
    }

    private static boolean holdsInfinity(Object part) {
        if (part instanceof Double number) {
            return number.isInfinite();
        }
        if (part instanceof OptionalDouble number) {
            return number.isPresent() && Double.isInfinite(number.getAsDouble());
        }
        if (part instanceof ImmutableDoubleArray array) {
            return array.stream().anyMatch(Double::isInfinite);
        }
        if (part instanceof DoubleMatrix matrix) {
            for (double value : matrix.toArray()) {
                if (Double.isInfinite(value)) {
                    return true;
                }
            }
            return false;
        }
        if (part instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Numbers::holdsInfinity);
        }
        return part instanceof Collection<?> list && list.stream().anyMatch(Numbers::holdsInfinity);
    }
}
