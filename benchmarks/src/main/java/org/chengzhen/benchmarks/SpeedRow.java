package org.chengzhen.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Places a benchmark method in the speed table that {@link SpeedTable} prints. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpeedRow {
    /** Number of the row; a library method and its rivals share it. */
    double number();

    /** What is computed, with its size. */
    String workload();

    /** The most that the library may take, in U; only on the library's method. */
    double target() default Double.NaN;

    /** Who computes: the library, or a rival that a test of this module proves equal. */
    String by() default "chengzhen";
}
