package org.chengzhen.core.internal;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A sum of doubles without any rounding: whatever the order of the summands, and whatever the tree in which
 * partial sums are combined, the total is the same, and is rounded once, when it is asked for.
 *
 * <p>A fixed-point number that spans the whole range of a double, in limbs of 32 bits with room for carries
 * (Kulisch's accumulator). An addition touches three limbs. 560 bytes in memory; written, only the limbs in use.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ExactSum implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Bit 0 of limb 0 weighs 2⁻¹⁰⁷⁴; 2046 + 53 bits for one double and 64 for the count of summands. */
    private static final int LIMBS = 70;

    private static final long MASK = 0xFFFF_FFFFL;
    private static final int LOWEST = -1074;

    /** Below this, a product of two doubles has digits under the range. */
    private static final double LEAST_PRODUCT = 0x1p-960;

    /** So many additions of 32 bits leave a limb within 63. */
    private static final int ROOM = 1 << 29;

    private transient long[] limbs = new long[LIMBS];
    private transient int pending;

    /** The empty sum, 0. */
    public ExactSum() {}

    /**
     * Adds one number.
     *
     * @param value any finite number
     * @return this sum
     */
    public ExactSum add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xF_FFFF_FFFF_FFFFL;
        Checks.argument(exponent != 0x7FF, "a sum is of finite numbers but is given %s", value);
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 0x10_0000_0000_0000L;
        }
        int position = exponent - 1;
        int limb = position >>> 5;
        int shift = position & 31;
        long low = (mantissa << shift) & MASK;
        long rest = mantissa >>> (32 - shift);
        if (bits < 0) {
            limbs[limb] -= low;
            limbs[limb + 1] -= rest & MASK;
            limbs[limb + 2] -= rest >>> 32;
        } else {
            limbs[limb] += low;
            limbs[limb + 1] += rest & MASK;
            limbs[limb + 2] += rest >>> 32;
        }
        if (++pending == ROOM) {
            carry();
        }
        return this;
    }

    /**
     * Adds the exact product of two numbers.
     *
     * @param x a finite number
     * @param y a finite number, the product within the range of a double, and zero or above 2⁻⁹⁶⁰ in magnitude for
     *     its last digits to count
     * @return this sum
     */
    public ExactSum addProduct(double x, double y) {
        double product = x * y;
        add(product);
        if (Math.abs(product) > LEAST_PRODUCT) {
            double rest = Math.fma(x, y, -product);
            if (rest != 0) {
                add(rest);
            }
        }
        return this;
    }

    /**
     * Adds all that another sum has.
     *
     * @param other a sum, which stays as it is in value
     * @return this sum
     */
    public ExactSum add(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] += other.limbs[i];
        }
        pending = 1;
        return this;
    }

    /**
     * The total, rounded once to the nearest double.
     *
     * @return the sum; infinite where it leaves the range of a double
     */
    public double value() {
        BigInteger whole = whole();
        int extra = whole.bitLength() - 64;
        if (extra <= 0) {
            return whole.bitLength() <= 53 ? whole.longValue() * Double.MIN_VALUE : scaled(whole, 0);
        }
        BigInteger magnitude = whole.abs();
        BigInteger head = magnitude.shiftRight(extra);
        if (magnitude.getLowestSetBit() < extra) {
            // what was cut off only decides ties
            head = head.or(BigInteger.ONE);
        }
        return whole.signum() * scaled(head, extra);
    }

    /** A number of more than 53 bits is normal, so that it is rounded here and nowhere else. */
    private static double scaled(BigInteger number, int shift) {
        return Math.scalb(number.doubleValue(), shift + LOWEST);
    }

    /**
     * The total without any rounding.
     *
     * @return the sum, exact
     */
    public BigDecimal exact() {
        BigInteger whole = whole();
        if (whole.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int zeros = whole.getLowestSetBit();
        int power = zeros + LOWEST;
        BigInteger odd = whole.shiftRight(zeros);
        return power >= 0
                ? new BigDecimal(odd.shiftLeft(power))
                : new BigDecimal(odd.multiply(BigInteger.valueOf(5).pow(-power)), -power);
    }

    /** The total in units of 2⁻¹⁰⁷⁴. */
    private BigInteger whole() {
        carry();
        int top = LIMBS - 1;
        while (top > 0 && limbs[top] == 0) {
            top--;
        }
        // limbs below the top are in [0, 2³²); the top one carries the sign
        byte[] bytes = new byte[4 * top + 8];
        long head = limbs[top];
        for (int b = 0; b < 8; b++) {
            bytes[b] = (byte) (head >>> (56 - 8 * b));
        }
        for (int i = top - 1, b = 8; i >= 0; i--, b += 4) {
            bytes[b] = (byte) (limbs[i] >>> 24);
            bytes[b + 1] = (byte) (limbs[i] >>> 16);
            bytes[b + 2] = (byte) (limbs[i] >>> 8);
            bytes[b + 3] = (byte) limbs[i];
        }
        return new BigInteger(bytes);
    }

    /** Brings all limbs but the last into [0, 2³²). */
    private void carry() {
        if (pending == 0) {
            return;
        }
        long carry = 0;
        for (int i = 0; i < LIMBS - 1; i++) {
            long sum = limbs[i] + carry;
            limbs[i] = sum & MASK;
            carry = sum >> 32;
        }
        limbs[LIMBS - 1] += carry;
        pending = 0;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        carry();
        int from = 0;
        int to = LIMBS;
        while (from < to && limbs[from] == 0) {
            from++;
        }
        while (to > from && limbs[to - 1] == 0) {
            to--;
        }
        out.writeByte(from);
        out.writeByte(to);
        for (int i = from; i < to; i++) {
            out.writeLong(limbs[i]);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        limbs = new long[LIMBS];
        int from = in.readUnsignedByte();
        int to = in.readUnsignedByte();
        for (int i = from; i < to; i++) {
            limbs[i] = in.readLong();
        }
        pending = 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactSum && whole().equals(((ExactSum) other).whole());
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }

    @Override
    public String toString() {
        return "ExactSum[" + value() + "]";
    }
}
