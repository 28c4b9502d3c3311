/**
 * What outgrows one machine: statistics of Chengzhen as SQL functions and verbs of Apache Spark, with the arithmetic of
 * {@code methods}.
 *
 * <ul>
 *   <li>{@link org.chengzhen.spark.SqlFunctions}: {@code gini}, {@code theil_t} and others, in SQL
 *   <li>{@link org.chengzhen.spark.RangeGini}: exact Gini coefficients and Lorenz curves of columns of any length
 *   <li>{@link org.chengzhen.spark.SparkTotals}: moments, entropies by groups, tables of counts, least squares,
 *       sketched quantiles
 *   <li>{@link org.chengzhen.spark.SparkUrbanisation}: the degree of urbanisation of grids in strips
 *   <li>{@link org.chengzhen.spark.SparkFlows}: flow matrices from trips
 *   <li>{@link org.chengzhen.spark.SparkPanels}: panels from and to rows, and what is computed year by year
 *   <li>{@link org.chengzhen.spark.SparkResampling}: bootstraps over executors, with the bits of one thread
 * </ul>
 *
 * <p>{@code PowerAggregate}, {@code RowBuffer}, {@code SumKernel} and {@code WeightedValue} are public because the
 * code that Spark generates calls them.
 *
 * <p>This jar lies on the class path beside Spark and is no named module, as Spark is none.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.spark;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
