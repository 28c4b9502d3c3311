/**
 * How a series moves over time: tests for a trend, curves and forecasts, urbanization over time, monitoring and warning.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.trend.CusumChart}: cumulated deviations from a target
 *   <li>{@link org.chengzhen.methods.trend.EwmaChart}: weighted moving average with its limits
 *   <li>{@link org.chengzhen.methods.trend.ForecastAccuracy}: errors of a forecast, Theil's U
 *   <li>{@link org.chengzhen.methods.trend.GreyModel}: GM(1,1) for short series
 *   <li>{@link org.chengzhen.methods.trend.Holt}: level and trend, smoothed
 *   <li>{@link org.chengzhen.methods.trend.IndividualsChart}: Shewhart's chart of single values
 *   <li>{@link org.chengzhen.methods.trend.LinearTrend}: a line with its prediction interval
 *   <li>{@link org.chengzhen.methods.trend.LogisticCurve}: the S curve of urbanization
 *   <li>{@link org.chengzhen.methods.trend.MannKendall}: is there a trend, ties and autocorrelation allowed for
 *   <li>{@link org.chengzhen.methods.trend.SenSlope}: its slope, resistant to outliers
 *   <li>{@link org.chengzhen.methods.trend.UrbanizationSpeed}: points a year, and their change
 *   <li>{@link org.chengzhen.methods.trend.UrbanizationStage}: Northam's and Fang's stages
 *   <li>{@link org.chengzhen.methods.trend.UrbanRuralGrowthDifference}: the projection method of the United Nations
 *   <li>{@link org.chengzhen.methods.trend.WarningScale}: four colours, with hysteresis
 *   <li>{@link org.chengzhen.methods.trend.WarningSkill}: hits, misses and false alarms
 *   <li>{@link org.chengzhen.methods.trend.HodrickPrescott}: the trend of a series without its cycles
 * </ul>
 *
 * <p>To add one: a class here, a test with an independent reference, its golden rows, a benchmark where it can be slow,
 * and a line above.
 */
@ParametersAreNonnullByDefault
package org.chengzhen.methods.trend;

import javax.annotation.ParametersAreNonnullByDefault;
