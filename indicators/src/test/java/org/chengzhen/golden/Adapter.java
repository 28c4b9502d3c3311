package org.chengzhen.golden;

/**
 * Takes the inputs of a row to the public API and its result back: a number, a text, a constant of an enum,
 * a truth value, an array, a list, a {@code DoubleMatrix}, a map, an optional number or an {@link Answer}.
 * An exception of the API is a result too. No arithmetic here.
 */
@FunctionalInterface
public interface Adapter {
    Object compute(Inputs inputs);
}
